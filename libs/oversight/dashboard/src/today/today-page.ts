import { Component, computed, inject, input, linkedSignal, numberAttribute } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { TodayGroup, TodayItem, TodayScope } from '@rinnakkain/api-client';
import { WAITING_TARGET_DAYS } from '@rinnakkain/domain';
import { Formats, Session, capital, problemOf, todayWords } from '@rinnakkain/platform-dashboard';
import {
  EmptyState,
  ErrorNote,
  Icon,
  ListRow,
  PageHeader,
  ProtectedTag,
  SectionHeading,
  Segmented,
  SkeletonRows,
  Status,
  TODAY,
  WaitingBar,
} from '@rinnakkain/ui';
import { QueueAside } from './queue-aside';
import { TodayApi } from './today-api';
import { TodayLines, groupRules } from './today-lines';

const urgent: readonly TodayGroup[] = ['exclusion_hit', 'worry', 'meeting_worry', 'call_me'];
const linesAtFirst = 8;
const linesAtMost = 100;

/** A coordinator's day over all their roles: first what can't wait, then the rest in a fixed order. */
@Component({
  selector: 'rk-today-page',
  imports: [
    EmptyState,
    ErrorNote,
    Icon,
    ListRow,
    MatButton,
    PageHeader,
    ProtectedTag,
    QueueAside,
    RouterLink,
    SectionHeading,
    Segmented,
    SkeletonRows,
    Status,
    WaitingBar,
  ],
  templateUrl: './today-page.html',
  styleUrl: './today-page.scss',
})
export class TodayPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly lines = inject(TodayLines);
  private readonly today = inject(TODAY);
  protected readonly formats = inject(Formats);

  /** Whose lines and how many of each group, from the address. */
  readonly scope = input<TodayScope, string | undefined>('mine', {
    transform: (scope) => (scope === 'unit' ? 'unit' : 'mine'),
  });
  readonly limit = input<number, unknown>(linesAtFirst, {
    transform: (limit) => Math.min(linesAtMost, numberAttribute(limit, linesAtFirst)),
  });

  private readonly day = inject(TodayApi).today(() => ({ scope: this.scope(), limit: this.limit() }));
  /** The last day that was read stays in sight while the next one is fetched. */
  protected readonly shown = linkedSignal<ReturnType<typeof this.read>, ReturnType<typeof this.read>>({
    source: () => this.read(),
    computation: (now, before) => now ?? (this.day.error() ? null : (before?.value ?? null)),
  });
  protected readonly problem = computed(() => {
    const failure = this.day.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly date = computed(() => this.formats.longDay(this.shown()?.day ?? this.today()));
  private readonly groups = computed(() =>
    (this.shown()?.groups ?? []).map(({ group, total, lines }) => ({
      group,
      total,
      name: capital(todayWords.today.group[group]),
      rule: groupRules[group],
      more: total - lines.length,
      lines: lines.map((item) => this.lines.line(group, item)),
    })),
  );
  protected readonly pressing = computed(() => this.groups().filter(({ group }) => urgent.includes(group)));
  protected readonly rest = computed(() => this.groups().filter(({ group }) => !urgent.includes(group)));
  protected readonly pressingCount = computed(() => sumOf(this.pressing()));
  /** What can't wait is never left out of sight without a word. */
  protected readonly pressingMore = computed(() => this.pressing().reduce((sum, { more }) => sum + more, 0));
  private readonly restCount = computed(() => sumOf(this.rest()));
  protected readonly target = WAITING_TARGET_DAYS;
  protected readonly firstName = computed(() => this.session.me()?.account.name.split(' ')[0] ?? '');

  /** How things stand, in one or two sentences. */
  protected readonly lead = computed(() => {
    if (!this.shown()) return '';
    const [pressing, rest, name] = [this.pressingCount(), this.restCount(), this.firstName()];
    if (!pressing && !rest)
      return $localize`:@@today.lead.done:Hello ${name}:name:. Nothing waits for you today.`;
    if (!pressing)
      return $localize`:@@today.lead.calm:Hello ${name}:name:. Nothing is urgent; things that wait: ${rest}:count:.`;
    if (!rest)
      return $localize`:@@today.lead.urgent:Hello ${name}:name:. Things that can't wait until the evening: ${pressing}:count:.`;
    return $localize`:@@today.lead.both:Hello ${name}:name:. Things that can't wait until the evening: ${pressing}:urgent:. The others, ${rest}:count: in all, have time this week.`;
  });
  protected readonly scopes = computed(() => {
    const totals = this.shown()?.totals;
    const count = (of: number | undefined) => (of === undefined ? {} : { count: of });
    return [
      { value: 'mine' as const, label: $localize`:@@today.mine:Mine`, ...count(totals?.mine) },
      { value: 'unit' as const, label: $localize`:@@today.unit:Whole unit`, ...count(totals?.unit) },
    ];
  });

  /** The association of a line that belongs to another role of mine; empty for the role I act in. */
  protected elsewhere({ membershipId }: TodayItem): string {
    if (membershipId === this.session.acting()?.id) return '';
    const other = this.session.me()?.memberships.find(({ id }) => id === membershipId);
    if (!other) return '';
    const units = other.units.map(({ name }) => name).join(', ');
    return other.organisation.id === this.session.acting()?.organisation.id && units
      ? units
      : other.organisation.name;
  }

  protected detailOf(item: TodayItem, detail: string): string {
    return [detail, this.elsewhere(item)].filter(Boolean).join(' · ');
  }

  /** Changes to the role of the line and opens it. */
  protected async openElsewhere(item: TodayItem, link: readonly string[]): Promise<void> {
    await this.session.actAs(item.membershipId);
    await this.router.navigate([...link]);
  }

  protected choose(scope: TodayScope): void {
    this.turn({ scope: scope === 'unit' ? scope : null });
  }

  protected showAll(): void {
    this.turn({ limit: linesAtMost });
  }

  protected retry(): void {
    this.day.reload();
  }

  private turn(queryParams: Record<string, string | number | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  private read() {
    return this.day.hasValue() ? this.day.value() : null;
  }
}

const sumOf = (groups: readonly { total: number }[]) => groups.reduce((sum, { total }) => sum + total, 0);
