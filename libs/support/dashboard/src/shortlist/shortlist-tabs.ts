import { Component, computed, input } from '@angular/core';
import { type LinkTab, LinkTabs } from '@rinnakkain/ui';

/** The three lists of a shortlist. */
export type ShortlistTab = 'possible' | 'near' | 'not_possible';

/** The tabs over the lists with their counts. */
@Component({
  selector: 'rk-shortlist-tabs',
  imports: [LinkTabs],
  template: `<rk-link-tabs i18n-label="@@support.tabs" label="Lists of volunteers" [tabs]="tabs()">
    <p i18n="@@support.considered">{{ considered() }} volunteers gone through</p>
  </rk-link-tabs>`,
  styles: `
    p {
      color: var(--rk-ink-2);
    }
  `,
})
export class ShortlistTabs {
  readonly open = input.required<ShortlistTab>();
  readonly possible = input.required<number>();
  readonly near = input.required<number>();
  readonly notPossible = input.required<number>();
  readonly considered = input.required<number>();

  protected readonly tabs = computed(() => [
    this.tab('possible', $localize`:@@support.tab.possible:Possible`, this.possible()),
    this.tab('near', $localize`:@@support.tab.near:One reason away`, this.near()),
    this.tab('not_possible', $localize`:@@support.tab.not_possible:Not possible`, this.notPossible()),
  ]);

  private tab(list: ShortlistTab, name: string, count: number): LinkTab {
    const params = { list: list === 'possible' ? null : list };
    return { name, count, params, current: list === this.open() };
  }
}
