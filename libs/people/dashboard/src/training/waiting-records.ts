import { computed, inject, signal } from '@angular/core';
import type { TrainingRecord } from '@rinnakkain/api-client';
import { limits } from '@rinnakkain/domain';
import { problemOf } from '@rinnakkain/platform-dashboard';
import { TrainingApi } from './training-api';

/** What waits for the reviewer, the oldest first, and which of it is chosen; a matrix and a queue can share it. */
export class WaitingRecords {
  private readonly api = inject(TrainingApi);
  private readonly found;
  /** Records of volunteers who were chosen though they were not among the first. */
  private readonly further = signal<readonly TrainingRecord[]>([]);
  private readonly marked = signal<ReadonlySet<string>>(new Set());

  /** Null until they are here. */
  readonly records = computed((): readonly TrainingRecord[] | null => {
    if (!this.found.hasValue()) return null;
    const first = this.found.value().items;
    const ids = new Set(first.map(({ id }) => id));
    return [...this.further().filter(({ id }) => !ids.has(id)), ...first];
  });
  readonly total = computed(() => (this.found.hasValue() ? this.found.value().total : undefined));
  readonly problem = computed(() => {
    const failure = this.found.error();
    return failure ? problemOf(failure) : null;
  });
  readonly chosen = computed(() => (this.records() ?? []).filter(({ id }) => this.marked().has(id)));
  /** Volunteers all of whose records that one may decide on are chosen. */
  readonly chosenVolunteers = computed((): ReadonlySet<string> => {
    const left = new Set(
      (this.records() ?? [])
        .filter((record) => mayDecide(record) && !this.marked().has(record.id))
        .map(({ volunteer }) => volunteer.id),
    );
    return new Set(this.chosen().flatMap(({ volunteer }) => (left.has(volunteer.id) ? [] : [volunteer.id])));
  });

  /** @param asked Whether there is anything to review for this person. */
  constructor(asked: () => boolean) {
    this.found = this.api.records(() =>
      asked() ? { state: 'attended', sort: 'awaiting', pageSize: limits.pageSizeDefault } : undefined,
    );
  }

  isChosen({ id }: TrainingRecord): boolean {
    return this.marked().has(id);
  }

  choose(records: readonly TrainingRecord[], chosen: boolean): void {
    const ids = records.map(({ id }) => id);
    this.marked.update((marked) =>
      chosen ? new Set([...marked, ...ids]) : new Set([...marked].filter((each) => !ids.includes(each))),
    );
  }

  /** The same for everything of some volunteers that one may decide on; gives what that was. */
  async chooseOf(volunteerIds: readonly string[], chosen: boolean): Promise<readonly TrainingRecord[]> {
    const known = new Set((this.records() ?? []).map(({ volunteer }) => volunteer.id));
    for (const id of volunteerIds) if (!known.has(id)) await this.fetch(id);
    const asked = new Set(volunteerIds);
    const records = (this.records() ?? []).filter(
      (record) => asked.has(record.volunteer.id) && mayDecide(record),
    );
    this.choose(records, chosen);
    return records;
  }

  /** Asks anew; nothing stays chosen of what was decided. */
  reload(): void {
    this.marked.set(new Set());
    this.further.set([]);
    this.found.reload();
  }

  private async fetch(volunteerId: string): Promise<void> {
    const { items } = await this.api.recordsOf(volunteerId, 'attended');
    this.further.update((further) => [...further, ...items]);
  }
}

/** Whether the reviewer may decide on a record; nobody decides on their own. */
export const mayDecide = ({ allowed }: TrainingRecord): boolean => allowed.includes('approve');
