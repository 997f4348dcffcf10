import { Component, computed, inject, input, numberAttribute } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { TrainingRecord } from '@rinnakkain/api-client';
import { TRAINING_RECORD_STATES, type TrainingRecordState, limits } from '@rinnakkain/domain';
import {
  Formats,
  Session,
  problemOf,
  stateLabel,
  stateText,
  narrowing,
  ProblemNote,
} from '@rinnakkain/platform-dashboard';
import {
  type AppliedFilter,
  EmptyState,
  EntityMark,
  FilterChips,
  PageHeader,
  Paginator,
  SkeletonRows,
  Status,
  TODAY,
} from '@rinnakkain/ui';
import { OwnNames } from '../person/own-names';
import { ReviewQueue } from './review-queue';
import { TrainingApi } from './training-api';
import { statusOfRecord } from './training-words';
import { WaitingRecords } from './waiting-records';

type Sort = 'awaiting' | 'completed' | '-completed' | 'name' | '-name';

/** Training: what awaits the reviewer first, then every record with filters. */
@Component({
  selector: 'rk-training-page',
  imports: [
    EmptyState,
    EntityMark,
    FilterChips,
    MatButton,
    PageHeader,
    Paginator,
    ProblemNote,
    ReviewQueue,
    RouterLink,
    SkeletonRows,
    Status,
  ],
  templateUrl: './training-page.html',
  styleUrls: ['../person/list-page.scss', './training-page.scss'],
})
export class TrainingPage {
  private readonly api = inject(TrainingApi);
  protected readonly narrow = narrowing();
  private readonly names = inject(OwnNames);
  private readonly formats = inject(Formats);
  private readonly today = inject(TODAY);
  protected readonly session = inject(Session);

  /** Filters, order and page, from the address. */
  readonly state = input<TrainingRecordState>();
  readonly courseId = input<string>();
  readonly q = input<string>();
  readonly sort = input<Sort>();
  readonly page = input(1, { transform: (value: unknown) => numberAttribute(value, 1) });
  readonly pageSize = input<number, unknown>(limits.pageSizeDefault, {
    transform: (value) => numberAttribute(value, limits.pageSizeDefault),
  });

  /** A reviewer has what awaits above; below, the newest come first. */
  protected readonly order = computed(() => this.sort() ?? (this.reviews() ? '-completed' : 'awaiting'));
  protected readonly reviews = computed(() => this.session.may('training.record.review'));
  protected readonly waiting = new WaitingRecords(this.reviews);
  private readonly records = this.api.records(() => ({
    state: this.state(),
    courseId: this.courseId(),
    q: this.q(),
    sort: this.order(),
    page: this.page(),
    pageSize: this.pageSize(),
  }));
  private readonly courseList = this.api.courses();
  protected readonly list = computed(() => (this.records.hasValue() ? this.records.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.records.error();
    return failure ? problemOf(failure) : this.waiting.problem();
  });
  protected readonly courses = computed(() =>
    this.courseList.hasValue()
      ? this.courseList.value().items.map(({ id, name }) => ({ id, name: this.names.of(name) }))
      : [],
  );
  protected readonly states = TRAINING_RECORD_STATES.map((state) => ({
    state,
    name: stateLabel('training_record', 'state', state),
  }));
  protected readonly sorts: readonly { sort: Sort; name: string }[] = [
    { sort: 'awaiting', name: $localize`:@@people.training.sort.awaiting:Awaiting first` },
    { sort: '-completed', name: $localize`:@@people.training.sort.newest:Newest completion first` },
    { sort: 'completed', name: $localize`:@@people.training.sort.oldest:Oldest completion first` },
    { sort: 'name', name: $localize`:@@people.training.sort.name:By name` },
  ];
  protected readonly lead = computed(() => {
    const waiting = this.waiting.total();
    if (!this.reviews()) {
      return $localize`:@@people.training.lead_list:A reviewer decides on each record. An approved one counts for readiness at once.`;
    }
    if (waiting === undefined) return '';
    if (waiting === 0) return $localize`:@@people.training.lead_none:Nothing awaits your approval.`;
    return waiting === 1
      ? $localize`:@@people.training.lead_one:One record awaits your approval. Once you approve it, it counts for readiness at once.`
      : $localize`:@@people.training.lead:${waiting}:count: records await your approval. Once you approve one, it counts for readiness at once.`;
  });
  protected readonly filters = computed((): AppliedFilter[] => {
    const [state, courseId, q] = [this.state(), this.courseId(), this.q()];
    const course = this.courses().find(({ id }) => id === courseId);
    return [
      ...(q ? [{ key: 'q', label: `”${q}”` }] : []),
      ...(state ? [{ key: 'state', label: stateText('training_record', 'state', state) }] : []),
      ...(courseId
        ? [{ key: 'courseId', label: course?.name ?? $localize`:@@people.enrol.course:Course` }]
        : []),
    ];
  });

  protected readonly completedLabel = $localize`:@@people.column.completed:Completed`;
  protected readonly untilLabel = $localize`:@@people.column.until:In force until`;

  protected courseOf(record: TrainingRecord): string {
    return this.names.of(record.course.name);
  }

  protected statusOf(record: TrainingRecord) {
    return statusOfRecord(record, this.today());
  }

  protected dayOf(day: string | null): string {
    return day ? this.formats.date(day) : '';
  }

  protected textOf(event: Event): string | null {
    return (event.target as HTMLInputElement | HTMLSelectElement).value.trim() || null;
  }

  protected removeFilter(key: string): void {
    this.narrow({ [key]: null });
  }

  protected clearFilters(): void {
    this.narrow({ state: null, courseId: null, q: null });
  }

  protected refetch(): void {
    this.records.reload();
  }

  protected fetchAnew(): void {
    this.waiting.reload();
    this.refetch();
  }
}
