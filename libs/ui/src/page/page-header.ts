import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EntityMark, MarkKind } from '../mark/entity-mark';
import { Icon } from '../icon/icon';

/** A step of the way here; without a link it is the page itself. */
export interface Crumb {
  name: string;
  link?: string | readonly (string | number)[];
}

/**
 * The head of a page: the way here or a date, one h1, one sentence that says how things stand, actions at the right.
 * Slots: `[lead]` (sentence with statuses), `[actions]`.
 */
@Component({
  selector: 'rk-page-header',
  imports: [RouterLink, EntityMark, Icon],
  template: `<div class="words">
      @if (crumbs().length) {
        <nav aria-label="Breadcrumb" i18n-aria-label="@@ui.breadcrumb">
          <ol>
            @for (crumb of crumbs(); track crumb.name; let last = $last) {
              <li>
                @if (crumb.link; as link) {
                  <a [routerLink]="link">{{ crumb.name }}</a>
                } @else {
                  <span aria-current="page">{{ crumb.name }}</span>
                }
                @if (!last) {
                  <rk-icon name="caret-right" [size]="12" />
                }
              </li>
            }
          </ol>
        </nav>
      }
      @if (over()) {
        <p class="over">{{ over() }}</p>
      }
      <div class="title">
        @if (mark(); as kind) {
          <rk-mark [kind]="kind" [size]="30" />
        }
        <h1 tabindex="-1">{{ heading() }}</h1>
      </div>
      @if (lead()) {
        <p class="lead">{{ lead() }}</p>
      }
      <div class="lead row"><ng-content select="[lead]" /></div>
    </div>
    <div class="actions"><ng-content select="[actions]" /></div>`,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-end;
      gap: 12px 16px;
      margin-bottom: 20px;
    }
    .words {
      flex: 1 1 320px;
      min-width: 0;
    }
    ol {
      display: flex;
      flex-wrap: wrap;
      gap: 0 7px;
    }
    nav,
    .over {
      font-size: 0.875rem;
      line-height: 1.1875rem;
      color: var(--rk-ink-3);
      margin-bottom: 4px;
    }
    li {
      display: flex;
      gap: 7px;
      align-items: center;
      min-height: 24px;
    }
    nav a {
      color: var(--rk-ink-2);
      padding-block: 2px;
    }
    .title {
      display: flex;
      align-items: center;
      gap: 12px;
    }
    h1 {
      overflow-wrap: anywhere;
    }
    .lead {
      color: var(--rk-ink-2);
      font-size: 1.03125rem;
      line-height: 1.5rem;
      margin-top: 4px;
      max-width: 86ch;
      text-wrap: pretty;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 10px;
      align-items: center;
    }
    .row:empty {
      display: none;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
    }
    .actions:empty {
      display: none;
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  readonly lead = input('');
  /** A small line over the title, such as the date. */
  readonly over = input('');
  readonly crumbs = input<readonly Crumb[]>([]);
  readonly mark = input<MarkKind>();
}
