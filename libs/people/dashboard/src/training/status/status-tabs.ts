import { Component, computed, input } from '@angular/core';
import { LinkTabs } from '@rinnakkain/ui';

/** The views of the training status: how it stands, what ends when, how many stay ready. The task goes along. */
@Component({
  selector: 'rk-status-tabs',
  imports: [LinkTabs],
  template: `<rk-link-tabs
    label="Views of the training status"
    i18n-label="@@people.status.views"
    [tabs]="tabs()"
  />`,
  styles: `
    :host {
      display: block;
      margin-bottom: 18px;
    }
  `,
})
export class StatusTabs {
  readonly open = input.required<'status' | 'expiries' | 'forecast'>();
  readonly task = input<string>();
  readonly unit = input<string>();

  protected readonly tabs = computed(() => {
    const [task, unit] = [this.task(), this.unit()];
    const tab = (view: ReturnType<typeof this.open>, name: string, params: object) => ({
      name,
      link: `/training/${view}`,
      params,
      current: view === this.open(),
    });
    return [
      tab('status', $localize`:@@people.status.title:Training status`, { task, unit }),
      tab('expiries', $localize`:@@people.expiries.title:Expiry calendar`, { task, unit }),
      tab('forecast', $localize`:@@people.forecast.title:Forecast`, { task }),
    ];
  });
}
