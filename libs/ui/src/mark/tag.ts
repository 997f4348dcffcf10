import { Component, input } from '@angular/core';

/** A small framed word; `strong` for what is required, plain for what is only wished. */
@Component({
  selector: 'rk-tag',
  template: '<ng-content />',
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 5px;
      min-height: 22px;
      padding: 0 8px;
      border-radius: var(--rk-radius-tag);
      border: 1px solid var(--rk-line-strong);
      font-size: 0.84375rem;
      line-height: 1.25rem;
      font-weight: 550;
      color: var(--rk-ink-2);
      white-space: nowrap;
    }
    :host(.strong) {
      border-color: var(--rk-ink-3);
      color: var(--rk-ink);
      font-weight: 600;
    }
    :host(.dashed) {
      border: 1px dashed var(--rk-outline);
      border-radius: var(--rk-radius-chip);
      padding: 2px 10px;
    }
  `,
  host: { '[class.strong]': "look() === 'strong'", '[class.dashed]': "look() === 'dashed'" },
})
export class Tag {
  readonly look = input<'plain' | 'strong' | 'dashed'>('plain');
}

/** How binding a seeker's wish is, in words. */
@Component({
  selector: 'rk-wish-tag',
  imports: [Tag],
  template: `@if (required()) {
      <rk-tag look="strong"><ng-container i18n="@@ui.wish.required">Requirement</ng-container></rk-tag>
    } @else {
      <rk-tag><ng-container i18n="@@ui.wish.preferred">Wish</ng-container></rk-tag>
    }`,
})
export class WishTag {
  readonly required = input.required<boolean>();
}

/** The tag of a person whose details are protected; shown only to those who may know. */
@Component({
  selector: 'rk-protected-tag',
  imports: [Tag],
  template: `<rk-tag
    ><svg width="15" height="15" fill="currentColor" aria-hidden="true">
      <use href="icons.svg#shield-check" /></svg
    ><ng-container i18n="@@ui.protected">Protected details</ng-container></rk-tag
  >`,
})
export class ProtectedTag {}
