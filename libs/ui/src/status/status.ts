import { Component, booleanAttribute, input } from '@angular/core';

/** What a status means; each has a shape of its own, so that colour never carries it alone. */
export type StatusKind =
  | 'fine'
  | 'waits'
  | 'attention'
  | 'expired'
  | 'worry'
  | 'under_way'
  | 'not_started'
  | 'on_break'
  | 'ended'
  | 'exempt'
  | 'not_applicable';

/** A shape and a word: `<rk-status kind="fine">in order</rk-status>`; `plain` leaves the ground out. */
@Component({
  selector: 'rk-status',
  template: `<svg width="16" height="16" aria-hidden="true">
      <use [attr.href]="'icons.svg#status-' + kind()" />
    </svg>
    <span class="word"><ng-content /></span>`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      font-size: 0.875rem;
      line-height: 1.25rem;
      font-weight: 550;
      color: var(--text, var(--rk-ink-2));
      padding: 2px 9px 2px 6px;
      border-radius: var(--rk-radius-chip);
      background: var(--ground, var(--rk-surface-high));
    }
    .word::first-letter {
      text-transform: uppercase;
    }
    .word {
      display: inline-block;
    }
    svg {
      color: var(--shape, var(--rk-ink-3));
    }
    :host(.plain) {
      background: none;
      padding-inline: 0;
    }
    :host(.fine) {
      --text: var(--rk-sammal-ink);
      --shape: var(--rk-sammal);
      --ground: var(--rk-sammal-container);
    }
    :host(.waits) {
      --text: var(--rk-on-jarvi-container);
      --shape: var(--rk-jarvi);
      --ground: var(--rk-jarvi-container);
    }
    :host(.attention) {
      --text: var(--rk-pihka-ink);
      --shape: var(--rk-pihka);
      --ground: var(--rk-pihka-container);
    }
    :host(.expired),
    :host(.worry) {
      --text: var(--rk-pihlaja-ink);
      --shape: var(--rk-pihlaja);
      --ground: var(--rk-pihlaja-container);
    }
    :host(.not_applicable) {
      --text: var(--rk-ink-3);
      --ground: none;
    }
  `,
  host: { '[class]': 'kind()', '[class.plain]': 'plain()' },
})
export class Status {
  readonly kind = input.required<StatusKind>();
  readonly plain = input(false, { transform: booleanAttribute });
}
