import { Component, input } from '@angular/core';
import { type Params, RouterLink } from '@angular/router';

/** A tab: its name, where it leads, and how much there is behind it. Without a link it changes the address alone. */
export interface LinkTab {
  name: string;
  link?: string;
  params?: Params;
  current: boolean;
  count?: number;
}

/** Tabs over a page or a list; each is a link, so that the address says which is open. */
@Component({
  selector: 'rk-link-tabs',
  imports: [RouterLink],
  template: `<nav [attr.aria-label]="label()">
      @for (tab of tabs(); track tab.name) {
        <a
          [routerLink]="tab.link ?? []"
          [queryParams]="tab.params"
          [queryParamsHandling]="tab.link ? '' : 'merge'"
          [attr.aria-current]="tab.current ? (tab.link ? 'page' : 'true') : null"
          >{{ tab.name }}
          @if (tab.count !== undefined) {
            <span>{{ tab.count }}</span>
          }
        </a>
      }
    </nav>
    <ng-content />`,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0 16px;
      border-bottom: 1px solid var(--rk-line-strong);
    }
    nav {
      display: flex;
      gap: 4px;
      min-width: 0;
      overflow-x: auto;
    }
    a {
      position: relative;
      display: inline-flex;
      align-items: center;
      gap: 8px;
      min-height: 42px;
      padding: 0 14px;
      color: var(--rk-ink-2);
      font-weight: 550;
      text-decoration: none;
      white-space: nowrap;
    }
    a span {
      color: var(--rk-ink-3);
      font-size: 0.875rem;
      font-weight: 500;
    }
    a[aria-current] {
      color: var(--rk-ink);
      font-weight: 650;
    }
    a[aria-current]::after {
      content: '';
      position: absolute;
      inset: auto 10px 0;
      height: 6px;
      background: linear-gradient(
        180deg,
        var(--rk-kanerva) 0 2px,
        transparent 2px 3.5px,
        var(--rk-jarvi) 3.5px 6px
      );
    }
    a:focus-visible {
      outline-offset: -3px;
    }
    @media (max-width: 639px) {
      nav {
        flex-wrap: wrap;
        gap: 0;
      }
      a {
        padding: 0 10px;
      }
    }
  `,
})
export class LinkTabs {
  readonly label = input.required<string>();
  readonly tabs = input.required<readonly LinkTab[]>();
}
