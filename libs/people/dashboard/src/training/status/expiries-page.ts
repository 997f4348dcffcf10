import { Component, computed, inject, input, numberAttribute } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LapseLineAnswer, LapsesOfMonth } from '@rinnakkain/api-client';
import { limits } from '@rinnakkain/domain';
import { Formats, Session, capital, problemOf, narrowing, ProblemNote } from '@rinnakkain/platform-dashboard';
import { EmptyState, ListRow, PageHeader, Paginator, SkeletonRows, Status } from '@rinnakkain/ui';
import { VolunteersApi } from '../../volunteers/volunteers-api';
import { RequirementWords } from '../requirement-words';
import { RequirementsApi } from '../requirements-api';
import { MonthOfLapses } from './month-of-lapses';
import { StatusTabs } from './status-tabs';
import { TaskAndUnit } from './task-and-unit';

/** Units that are named in the box of a month. */
const UNITS_NAMED = 3;

/** What ends when: twelve months with their counts by unit, one of them as a calendar with the people of each day. */
@Component({
  selector: 'rk-expiries-page',
  imports: [
    EmptyState,
    ListRow,
    MonthOfLapses,
    PageHeader,
    Paginator,
    ProblemNote,
    RouterLink,
    SkeletonRows,
    Status,
    StatusTabs,
    TaskAndUnit,
  ],
  templateUrl: './expiries-page.html',
  styleUrls: ['../../person/list-page.scss', './expiries-page.scss'],
})
export class ExpiriesPage {
  protected readonly narrow = narrowing();
  private readonly formats = inject(Formats);
  private readonly words = inject(RequirementWords);
  private readonly session = inject(Session);

  /** Filters, the opened month and day, and the page, from the address. */
  readonly task = input<string>();
  readonly unit = input<string>();
  readonly month = input<string>();
  readonly day = input<string>();
  readonly page = input(1, { transform: (value: unknown) => numberAttribute(value, 1) });
  readonly pageSize = input<number, unknown>(limits.pageSizeDefault, {
    transform: (value) => numberAttribute(value, limits.pageSizeDefault),
  });

  private readonly found = inject(RequirementsApi).expiries(() => ({
    task: this.task(),
    unit: this.unit(),
    month: this.month(),
    day: this.day(),
    page: this.page(),
    pageSize: this.pageSize(),
  }));
  protected readonly answer = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.found.error();
    return failure ? problemOf(failure) : null;
  });
  private readonly unitList = inject(VolunteersApi).units();
  protected readonly units = computed(() => (this.unitList.hasValue() ? this.unitList.value().items : []));

  protected readonly crumbs = [
    { name: $localize`:@@people.status.title:Training status`, link: '/training/status' },
    { name: $localize`:@@people.expiries.title:Expiry calendar` },
  ];
  protected readonly lead = computed(() => {
    const months = this.answer()?.months;
    if (!months) return '';
    const sum = (of: (month: LapsesOfMonth) => number) =>
      this.formats.number(months.reduce((all, month) => all + of(month), 0));
    return $localize`:@@people.expiries.lead:${sum(({ lapses }) => lapses)}:lapses: things end in twelve months if nothing is renewed. With them ends the readiness of ${sum(({ endings }) => endings)}:endings: volunteers.`;
  });
  protected readonly months = computed(() =>
    (this.answer()?.months ?? []).map((one) => ({
      ...one,
      name: this.formats.month(one.month),
      open: one.month === this.answer()?.month,
      named: this.unit() ? [] : this.unitsOf(one),
    })),
  );
  protected readonly opened = computed(() => {
    const month = this.answer()?.month ?? '';
    const day = this.day();
    return day ? capital(this.formats.day(day)) : this.formats.month(month);
  });
  /** The lines of the page, day by day. */
  protected readonly days = computed(() => {
    const days = new Map<string, LapseLineAnswer[]>();
    for (const line of this.answer()?.items ?? []) days.set(line.day, [...(days.get(line.day) ?? []), line]);
    return [...days].map(([day, lines]) => ({
      day,
      name: capital(this.formats.day(day)),
      lines: lines.map((line) => ({
        ...line,
        track: `${line.id} ${line.key} ${line.endsReadiness}`,
        detail: [this.requirementOf(line.key), ...this.namesOf(line.units)].join(' · '),
        ...(this.session.may('volunteer.read') && { link: ['/volunteers', line.id] }),
      })),
    }));
  });

  protected retry(): void {
    this.found.reload();
  }

  private unitsOf({ units }: LapsesOfMonth): string[] {
    const named = units
      .toSorted((a, b) => b.lapses - a.lapses)
      .flatMap(({ unit, lapses }) => this.namesOf([unit]).map((name) => `${name} ${lapses}`));
    const more = named.length - UNITS_NAMED;
    return more > 0
      ? [...named.slice(0, UNITS_NAMED), $localize`:@@people.expiries.more_units:${more}:count: more units`]
      : named;
  }

  private namesOf(units: readonly string[]): string[] {
    return units.flatMap((unit) => this.units().find(({ id }) => id === unit)?.name ?? []);
  }

  private requirementOf(key: string): string {
    const { columns = [], courses = [] } = this.answer() ?? {};
    const column = columns.find((one) => one.key === key);
    return column ? capital(this.words.name(column.requirement, courses)) : '';
  }
}
