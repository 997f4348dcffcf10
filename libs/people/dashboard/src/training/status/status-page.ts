import { Component, computed, inject, input, numberAttribute, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { STANDINGS, type Standing } from '@rinnakkain/domain';
import {
  type FileKind,
  Formats,
  Session,
  capital,
  problemOf,
  requirementWords,
  narrowing,
  ProblemNote,
} from '@rinnakkain/platform-dashboard';
import {
  type AppliedFilter,
  DayField,
  EmptyState,
  FilterChips,
  FilterSelect,
  Icon,
  PageHeader,
  SkeletonRows,
  TODAY,
  Undo,
} from '@rinnakkain/ui';
import { RefusalNote } from '../../sending/refusal-note';
import { Sending } from '../../sending/sending';
import { VolunteersApi } from '../../volunteers/volunteers-api';
import { STANDING_KINDS } from '../requirement-words';
import { RequirementsApi } from '../requirements-api';
import { ReviewQueue } from '../review-queue';
import { WaitingRecords } from '../waiting-records';
import { RowChoice } from './row-choice';
import { StatusFile } from './status-file';
import { type OpenedCell, StatusMatrix } from './status-matrix';
import { ROWS_AT_ONCE, StatusRows } from './status-rows';
import { StatusTabs } from './status-tabs';
import { TaskAndUnit } from './task-and-unit';
import { type WhyAsked, WhyDialog } from './why-dialog';

/** The training status: facets that add up to the whole, filters in the address, volunteers by requirements, and what waits for the reviewer. */
@Component({
  selector: 'rk-status-page',
  imports: [
    DayField,
    EmptyState,
    FilterChips,
    FilterSelect,
    Icon,
    MatButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    PageHeader,
    ProblemNote,
    RefusalNote,
    ReviewQueue,
    SkeletonRows,
    StatusMatrix,
    StatusTabs,
    TaskAndUnit,
  ],
  templateUrl: './status-page.html',
  styleUrls: ['../../person/list-page.scss', './status-page.scss'],
})
export class StatusPage {
  private readonly api = inject(RequirementsApi);
  protected readonly narrow = narrowing();
  private readonly formats = inject(Formats);
  private readonly dialogs = inject(MatDialog);
  private readonly file = inject(StatusFile);
  private readonly undo = inject(Undo);
  protected readonly today = inject(TODAY);
  protected readonly session = inject(Session);

  /** Filters, from the address. */
  readonly task = input<string>();
  readonly unit = input<string>();
  readonly status = input<Standing>();
  readonly expiringWithin = input<number | undefined, unknown>(undefined, {
    transform: (value) => (value ? numberAttribute(value) : undefined),
  });
  readonly q = input<string>();
  readonly day = input<string>();

  private readonly query = computed(() => ({
    task: this.task(),
    unit: this.unit(),
    status: this.status(),
    expiringWithin: this.expiringWithin(),
    q: this.q(),
    day: this.day(),
  }));
  private readonly found = this.api.status(() => ({ ...this.query(), pageSize: ROWS_AT_ONCE }));
  protected readonly page = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly rows = new StatusRows(this.page, this.query);
  protected readonly reviews = computed(() => this.session.may('training.record.review'));
  protected readonly waiting = new WaitingRecords(this.reviews);
  protected readonly choice = new RowChoice(this.waiting, this.rows.rows);
  private readonly queue = viewChild(ReviewQueue);
  protected readonly problem = computed(() => {
    const failure = this.found.error();
    return failure ? problemOf(failure) : null;
  });
  private readonly unitList = inject(VolunteersApi).units();
  protected readonly units = computed(() => (this.unitList.hasValue() ? this.unitList.value().items : []));

  protected readonly title = $localize`:@@people.status.title:Training status`;
  protected readonly windows = [30, 60, 90, 180].map((days) => ({
    id: String(days),
    name: this.windowOf(days),
  }));
  protected readonly saving = new Sending();
  protected readonly fetched = signal('');

  protected readonly facets = computed(() => {
    const counts = this.page()?.counts;
    const all = {
      key: '',
      name: $localize`:@@people.status.all:All`,
      kind: '',
      count: this.count(counts?.all),
      on: !this.status(),
    };
    return [
      all,
      ...STANDINGS.map((key) => ({
        key,
        name: this.facetName(key),
        kind: STANDING_KINDS[key],
        count: this.count(counts?.[key]),
        on: this.status() === key,
      })),
    ];
  });
  protected readonly lead = computed(() => {
    const counts = this.page()?.counts;
    if (!counts) return '';
    const { awaiting_approval: waiting, expiring, missing } = counts;
    if (waiting + expiring + missing === 0)
      return $localize`:@@people.status.lead_fine:Nothing needs attention: nobody lacks anything or is about to.`;
    return $localize`:@@people.status.lead:${waiting}:waiting: await approval, ${expiring}:expiring: are about to lapse, ${missing}:missing: lack something.`;
  });
  protected readonly filters = computed((): AppliedFilter[] => {
    const [q, status, unit, days, day] = [
      this.q(),
      this.status(),
      this.unit(),
      this.expiringWithin(),
      this.day(),
    ];
    const unitName = this.units().find(({ id }) => id === unit)?.name;
    return [
      ...(q ? [{ key: 'q', label: `”${q}”` }] : []),
      ...(status ? [{ key: 'status', label: this.facetName(status) }] : []),
      ...(unit ? [{ key: 'unit', label: unitName ?? $localize`:@@people.filter.unit:Unit` }] : []),
      ...(days ? [{ key: 'expiringWithin', label: this.windowOf(days) }] : []),
      ...(day ? [{ key: 'day', label: this.formats.day(day) }] : []),
    ];
  });

  protected windowOf(days: number): string {
    return $localize`:@@people.status.within:within ${this.formats.days(days)}:days:`;
  }

  protected removeFilter(key: string): void {
    this.narrow({ [key]: null });
  }

  protected clear(): void {
    this.narrow({ q: null, status: null, unit: null, expiringWithin: null, day: null });
  }

  protected textOf(event: Event): string | null {
    return (event.target as HTMLInputElement | HTMLSelectElement).value.trim() || null;
  }

  protected retry(): void {
    this.waiting.reload();
    this.refetch();
  }

  protected refetch(): void {
    this.found.reload();
  }

  protected goToQueue(): void {
    this.queue()?.focusHeading();
  }

  /** Opens why a requirement stands as it does; an exemption granted there changes the row. */
  protected why({ line, column }: OpenedCell): void {
    const page = this.page();
    if (!page) return;
    const { taskId, day, courses } = page;
    this.dialogs
      .open<WhyDialog, WhyAsked, unknown>(WhyDialog, {
        data: { line, column, taskId, day, courses, today: this.today() },
        panelClass: 'rk-dialog',
        autoFocus: '#rk-why-title',
        ariaLabelledBy: 'rk-why-title',
      })
      .afterClosed()
      .subscribe((granted) => {
        if (!granted) return;
        this.undo.offer($localize`:@@people.exemption.granted:The exemption has been granted`);
        this.refetch();
      });
  }

  protected async save(kind: FileKind): Promise<void> {
    await this.saving.send(async () => {
      await this.file.save(kind, this.query(), (rows) =>
        this.fetched.set($localize`:@@people.status.fetched:${this.formats.number(rows)}:rows: rows fetched`),
      );
      this.fetched.set('');
      this.undo.offer($localize`:@@people.status.exported:The table has been saved`);
    });
    if (this.saving.problem()) this.fetched.set('');
  }

  private count(value: number | undefined): string {
    return value === undefined ? '–' : this.formats.number(value);
  }

  private facetName(key: Standing): string {
    return key === 'expiring'
      ? $localize`:@@people.status.expiring:Ends within ${this.formats.days(60)}:days:`
      : capital(requirementWords.standing.key[key]);
  }
}
