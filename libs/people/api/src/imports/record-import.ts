import { Injectable } from '@nestjs/common';
import {
  type CourseKind,
  type ImportColumns,
  type ImportedRecord,
  type ImportFault,
  recordKey,
  recordOfRow,
  type RecordGrounds,
} from '@rinnakkain/domain';
import { Clock, scoped, sql, UnitOfWork, Vault } from '@rinnakkain/platform-api';
import { CourseRow, TrainingRecordRow } from '../training/training.entities';
import { EARLIER_TRAINING } from '../training/training.queries';
import { VolunteerExclusions } from '../volunteers/volunteer-exclusions';
import { VolunteerFactsKeeper } from '../volunteers/volunteer-facts';
import {
  ASKED_AT_ONCE,
  byRow,
  type Checked,
  type FreshRow,
  type ImportOfKind,
  inSlices,
  readRows,
  type RefusedRow,
  writeInSlices,
} from './import-kind';
import type { Told } from './import-progress';
import type { Table } from './reading/table';

/** A record whose volunteer is known. */
export interface RecordOfVolunteer extends ImportedRecord {
  readonly volunteerId: string;
}

/** Training records from a table: of volunteers found by the address, recognised by kind of course and day. */
@Injectable()
export class RecordImport implements ImportOfKind<RecordOfVolunteer> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly facts: VolunteerFactsKeeper,
    private readonly exclusions: VolunteerExclusions,
  ) {}

  async check({ rows }: Table, columns: ImportColumns): Promise<Checked<RecordOfVolunteer>> {
    const grounds = await this.grounds();
    const { read, refused } = await readRows(rows, (cells) => recordOfRow(columns, cells, grounds));
    const found = await this.volunteersOf(read.map(({ value }) => value.email));
    const whose: FreshRow<RecordOfVolunteer>[] = [];
    const more: RefusedRow[] = [];
    const seen = new Map<string, number>();
    for (const { row, value } of read) {
      const volunteers = found.get(value.email) ?? [];
      const key = recordKey(volunteers[0]?.id ?? '', value.courseKind, value.completedOn);
      const fault = this.faultOf(value, volunteers) ?? repeatedFault(seen.get(key));
      if (fault) more.push({ row, faults: [fault] });
      else {
        seen.set(key, row.number);
        whose.push({ row, value: { ...value, volunteerId: volunteers[0]?.id ?? '' } });
      }
    }
    const known = await this.known([...new Set(whose.map(({ value }) => value.volunteerId))]);
    const fresh = whose.filter(
      ({ value }) => !known.has(recordKey(value.volunteerId, value.courseKind, value.completedOn)),
    );
    return { fresh, known: whose.length - fresh.length, refused: [...refused, ...more].sort(byRow) };
  }

  write(importId: string, fresh: readonly FreshRow<RecordOfVolunteer>[], told: Told): Promise<void> {
    return writeInSlices(fresh, told, (slice) => this.writeSlice(importId, slice));
  }

  private async grounds(): Promise<RecordGrounds> {
    const courses = await this.unitOfWork.current.find(CourseRow, sql`true`);
    return {
      today: this.clock.today(),
      courses: courses.map(({ id, kind, nameFi, nameSv, nameEn, retiredAt }) => ({
        id,
        kind,
        names: [nameFi, nameSv, nameEn],
        retired: retiredAt !== null,
      })),
    };
  }

  /** The volunteers of addresses; more than one may share one. */
  private async volunteersOf(
    emails: readonly string[],
  ): Promise<ReadonlyMap<string, readonly FoundVolunteer[]>> {
    const found = new Map<string, FoundVolunteer[]>();
    await inSlices([...new Set(emails)], ASKED_AT_ONCE, async (slice) => {
      const prints = slice.map((email) => this.exclusions.emailOf(email));
      const emailOf = new Map(prints.map((print, i) => [print?.toString('hex') ?? '', slice[i] ?? '']));
      const rows = await this.unitOfWork.current.rows<FoundVolunteer & { print: Buffer }>(sql`
        select v.id, v.account_id as "accountId", v.email_print as print from ${scoped('people.volunteer', 'v')}
        where v.email_print = any (${prints}::bytea[]) order by v.id`);
      for (const { id, accountId, print } of rows) {
        const email = emailOf.get(print.toString('hex')) ?? '';
        found.set(email, [...(found.get(email) ?? []), { id, accountId }]);
      }
    });
    return found;
  }

  private faultOf(
    { state }: ImportedRecord,
    [volunteer, another]: readonly FoundVolunteer[],
  ): ImportFault | null {
    const { accountId } = this.unitOfWork.current.actor;
    if (!volunteer) return { field: 'email', code: 'NOT_FOUND' };
    if (another) return { field: 'email', code: 'NOT_UNIQUE' };
    return state === 'approved' && volunteer.accountId === accountId
      ? { field: 'recordState', code: 'OWN_RECORD' }
      : null;
  }

  /** What these volunteers have completed already, cancelled records aside. */
  private async known(volunteerIds: readonly string[]): Promise<ReadonlySet<string>> {
    const keys = new Set<string>();
    await inSlices(volunteerIds, ASKED_AT_ONCE, async (slice) => {
      const rows = await this.unitOfWork.current.rows<{
        volunteerId: string;
        kind: CourseKind;
        day: string;
      }>(sql`
        select r.volunteer_id as "volunteerId", c.kind, r.completed_on as day
        from ${scoped('people.training_record', 'r')} join ${scoped('people.course', 'c')} on c.id = r.course_id
        where r.volunteer_id = any (${slice}::uuid[]) and r.completed_on is not null and r.state <> 'cancelled'`);
      for (const { volunteerId, kind, day } of rows) keys.add(recordKey(volunteerId, kind, day));
    });
    return keys;
  }

  private async writeSlice(
    importId: string,
    records: readonly (RecordOfVolunteer & { id: string })[],
  ): Promise<void> {
    const work = this.unitOfWork.current;
    const described = records.filter(({ earlier }) => earlier !== null);
    const keys = await this.vault.keysOf(described.map(({ volunteerId }) => volunteerId));
    await work.insertAll(
      TrainingRecordRow,
      records.map(({ id, volunteerId, courseId, state, origin, completedOn, earlier }) => ({
        id,
        volunteerId,
        courseId,
        state,
        origin,
        completedOn,
        earlierSealed: keys.get(volunteerId)?.seal(EARLIER_TRAINING, id, earlier) ?? null,
        reviewedBy: state === 'approved' ? work.actor.accountId : null,
        reviewedAt: state === 'approved' ? this.clock.now() : null,
      })),
    );
    await this.facts.refreshAll(records.map(({ volunteerId }) => volunteerId));
    for (const { id, volunteerId, courseId, state } of records)
      work.record({
        action: 'training.record_created',
        objectType: 'training_record',
        objectId: id,
        details: { volunteerId, courseId, state, importId },
      });
  }
}

interface FoundVolunteer {
  readonly id: string;
  readonly accountId: string | null;
}

const repeatedFault = (earlierRow: number | undefined): ImportFault | null =>
  earlierRow === undefined ? null : { field: 'completedOn', code: 'REPEATED', params: { row: earlierRow } };
