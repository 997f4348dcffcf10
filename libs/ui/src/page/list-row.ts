import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EntityMark, MarkKind } from '../mark/entity-mark';

/**
 * A row of a list: mark, who and why, a fact, one way on. Slots: `[after-title]`, `[fact]`, `[action]`.
 * Stands inside `<ul>` as `<li rkListRow …>`.
 */
@Component({
  selector: 'li[rkListRow]',
  imports: [EntityMark, RouterLink],
  template: `@if (mark(); as kind) {
      <rk-mark [kind]="kind" />
    }
    <div class="who">
      <p class="title">
        @if (link(); as link) {
          <a [routerLink]="link">{{ heading() }}</a>
        } @else {
          {{ heading() }}
        }
        <ng-content select="[after-title]" />
      </p>
      @if (detail()) {
        <p class="detail">{{ detail() }}</p>
      }
    </div>
    <div class="fact"><ng-content select="[fact]" /></div>
    <div class="action"><ng-content select="[action]" /></div>`,
  styles: `
    :host {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) minmax(0, 196px) auto;
      gap: 4px 12px;
      align-items: center;
      min-height: var(--rk-row-2);
      padding: 6px 0;
      border-bottom: 1px solid var(--rk-line);
    }
    .who {
      grid-column: 2;
    }
    .title {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 8px;
      align-items: center;
      font-weight: 600;
      font-size: 0.96875rem;
      line-height: 1.3125rem;
    }
    .title a {
      color: var(--rk-ink);
      text-decoration: none;
    }
    .title a:hover {
      text-decoration: underline;
    }
    .detail,
    .fact {
      font-size: 0.90625rem;
      line-height: 1.1875rem;
      color: var(--rk-ink-2);
      text-wrap: balance;
    }
    .detail {
      overflow-wrap: anywhere;
    }
    .action {
      justify-self: end;
      min-width: 156px;
      text-align: right;
    }
    .action:empty {
      min-width: 0;
    }
    @media (max-width: 767px) {
      :host {
        grid-template-columns: auto minmax(0, 1fr);
        align-items: start;
      }
      .fact,
      .action {
        grid-column: 2;
        justify-self: start;
        text-align: left;
      }
      .fact:empty,
      .action:empty {
        display: none;
      }
    }
  `,
})
export class ListRow {
  readonly heading = input.required<string>();
  readonly detail = input('');
  readonly link = input<string | readonly (string | number)[]>();
  readonly mark = input<MarkKind>();
}
