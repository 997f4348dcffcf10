import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/** The three lists of a shortlist. */
export type ShortlistTab = 'possible' | 'near' | 'not_possible';

/** The tabs over the lists with their counts; each is a link, so that the address says which is open. */
@Component({
  selector: 'rk-shortlist-tabs',
  imports: [RouterLink],
  template: `<nav i18n-aria-label="@@support.tabs" aria-label="Lists of volunteers">
      @for (tab of tabs(); track tab.list) {
        <a
          [routerLink]="[]"
          [queryParams]="{ list: tab.list === 'possible' ? null : tab.list }"
          queryParamsHandling="merge"
          [attr.aria-current]="tab.list === open() ? 'true' : null"
          >{{ tab.name }} <span>{{ tab.count }}</span></a
        >
      }
    </nav>
    <p i18n="@@support.considered">{{ considered() }} volunteers gone through</p>`,
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
    p {
      color: var(--rk-ink-2);
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
export class ShortlistTabs {
  readonly open = input.required<ShortlistTab>();
  readonly possible = input.required<number>();
  readonly near = input.required<number>();
  readonly notPossible = input.required<number>();
  readonly considered = input.required<number>();

  protected readonly tabs = computed((): { list: ShortlistTab; name: string; count: number }[] => [
    { list: 'possible', name: $localize`:@@support.tab.possible:Possible`, count: this.possible() },
    { list: 'near', name: $localize`:@@support.tab.near:One reason away`, count: this.near() },
    {
      list: 'not_possible',
      name: $localize`:@@support.tab.not_possible:Not possible`,
      count: this.notPossible(),
    },
  ]);
}
