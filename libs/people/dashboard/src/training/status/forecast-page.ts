import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { ForecastRow } from '@rinnakkain/api-client';
import { CodeNames, capital, problemOf, ProblemNote } from '@rinnakkain/platform-dashboard';
import { PageHeader, SkeletonRows } from '@rinnakkain/ui';
import { VolunteersApi } from '../../volunteers/volunteers-api';
import { RequirementsApi } from '../requirements-api';
import { StatusTabs } from './status-tabs';
import { TaskAndUnit } from './task-and-unit';

/** A line of the table: everybody, a unit or a theme, month by month. */
interface Line {
  readonly key: string;
  readonly name: string;
  readonly counts: readonly number[];
}

/** How many stay ready in the next twelve months if nothing is renewed: a sentence, bars, and the figures as a table. */
@Component({
  selector: 'rk-forecast-page',
  imports: [PageHeader, ProblemNote, SkeletonRows, StatusTabs, TaskAndUnit],
  templateUrl: './forecast-page.html',
  styleUrls: ['../../person/list-page.scss', './forecast-page.scss'],
})
export class ForecastPage {
  private readonly router = inject(Router);
  private readonly codes = inject(CodeNames);

  /** The task, from the address. */
  readonly task = input<string>();

  private readonly found = inject(RequirementsApi).forecast(() => ({ task: this.task() }));
  protected readonly forecast = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.found.error();
    return failure ? problemOf(failure) : null;
  });
  private readonly unitList = inject(VolunteersApi).units();

  protected readonly crumbs = [
    { name: $localize`:@@people.status.title:Training status`, link: '/training/status' },
    { name: $localize`:@@people.forecast.title:Forecast` },
  ];
  protected readonly sentence = computed(() => {
    const counts = this.forecast()?.all ?? [];
    const [now, last] = [counts[0] ?? 0, counts.at(-1) ?? 0];
    return $localize`:@@people.forecast.sentence:${now}:now: are ready today. If nothing is renewed, ${last}:last: are ready in a year.`;
  });
  /** One bar a month; its height is of the most there is. */
  protected readonly bars = computed(() => {
    const { days = [], all = [] } = this.forecast() ?? {};
    const most = Math.max(1, ...all);
    return days.map((day, at) => ({
      month: this.monthOf(day),
      count: all[at] ?? 0,
      share: Math.round(((all[at] ?? 0) / most) * 100),
      lapses: at === 0 ? 0 : Math.max(0, (all[at - 1] ?? 0) - (all[at] ?? 0)),
    }));
  });
  protected readonly lines = computed((): Line[] => {
    const forecast = this.forecast();
    if (!forecast) return [];
    const units = this.unitList.hasValue() ? this.unitList.value().items : [];
    const unitOf = (key: string) => units.find(({ id }) => id === key)?.name ?? key;
    const named = (rows: readonly ForecastRow[], nameOf: (key: string) => string): Line[] =>
      rows
        .map(({ key, counts }) => ({ key, counts, name: nameOf(key) }))
        .sort((a, b) => (b.counts[0] ?? 0) - (a.counts[0] ?? 0) || a.name.localeCompare(b.name));
    return [
      { key: 'all', name: $localize`:@@people.status.all:All`, counts: forecast.all },
      ...named(forecast.units, unitOf),
      ...named(forecast.themes, (key) => capital(this.codes.theme(key))),
    ];
  });

  protected narrow(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, replaceUrl: true });
  }

  protected retry(): void {
    this.found.reload();
  }

  private monthOf(day: string): string {
    return `${Number(day.slice(5, 7))}/${day.slice(0, 4)}`;
  }
}
