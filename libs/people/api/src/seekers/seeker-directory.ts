import { Injectable } from '@nestjs/common';
import {
  idOf,
  type MatchNeed,
  type ReleasableField,
  type SeekerId,
  type StoredSeekerState,
  type TaskConditions,
} from '@rinnakkain/domain';
import { notFound, Problem, scoped, sql, UnitOfWork, Vault } from '@rinnakkain/platform-api';
import { taskConditions, Tasks } from '../tasks/tasks';
import { ExclusionEntries } from './exclusions/exclusion-entries';
import { isNamed, loadOpenSeeker } from './open-seeker';
import { openContent, openField, type SeekerContent } from './seeker-content';
import { countyOf, selectSeekers, type SeekerWithPrivate } from './seeker-rows';
import { SeekerRow } from './seeker.entity';

/** What a seeker needs, and who answers for it. */
export interface SeekerNeed extends MatchNeed {
  readonly unitId: string;
  readonly taskId: string | null;
  readonly coordinatorId: string;
  readonly deputyId: string | null;
  /** As stored: a proposal or relationship is not in it. */
  readonly state: StoredSeekerState;
  readonly waitingSince: string;
  readonly alias: string | null;
  readonly consented: boolean;
  readonly mayOpen: boolean;
}

/** A seeker as a volunteer is asked about them: nothing that says who or where exactly. */
export interface AnonymousCard {
  readonly alias: string | null;
  readonly theme: string | null;
  readonly language: string | null;
  /** Code of the wellbeing services county; null for a protected seeker. */
  readonly region: string | null;
  readonly form: string | null;
}

/** What a seeker is called; a protected one by the alias only. */
export interface SeekerName {
  readonly alias: string | null;
  readonly firstName: string | null;
  readonly protected: boolean;
}

/** Seekers as other contexts may read them: plain values, within the actor's scope. */
@Injectable()
export class SeekerDirectory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly exclusions: ExclusionEntries,
    private readonly tasks: Tasks,
  ) {}

  /** What a seeker needs: 404 when not visible, 403 when protected from the actor. */
  async needOf(seekerId: string): Promise<SeekerNeed> {
    const { row, content } = await this.open(seekerId);
    return {
      seekerId: idOf<SeekerId>(row.id),
      unitId: row.unitId,
      taskId: row.taskId,
      task: row.taskId === null ? null : await this.conditionsOf(row.taskId),
      coordinatorId: row.coordinatorId,
      deputyId: row.deputyId,
      state: row.state,
      waitingSince: row.waitingSince,
      alias: content.alias,
      consented: row.consented,
      protected: row.protected,
      mayOpen: row.protected && isNamed(row, this.unitOfWork.current.actor.accountId),
      gender: row.gender,
      municipality: row.protected ? null : row.municipality,
      wellbeingCounty: row.protected ? null : countyOf(row),
      languages: row.languages,
      themes: row.themes,
      forms: row.forms,
      weeklyTimes: row.weeklyTimes,
      wishes: row.wishes,
    };
  }

  /** Keeps a seeker as it is until the end of the transaction: placing, closing and the exclusion list take turns. */
  async lock(seekerId: string): Promise<void> {
    await loadOpenSeeker(this.unitOfWork.current, seekerId, { lock: true });
  }

  /** The anonymous card. */
  async card(seekerId: string): Promise<AnonymousCard> {
    const { row, content } = await this.open(seekerId);
    return {
      alias: content.alias,
      theme: row.themes[0]?.theme ?? null,
      language: row.languages[0]?.code ?? null,
      region: row.protected ? null : countyOf(row),
      form: row.forms[0] ?? null,
    };
  }

  /** Values of fields for a release; a protected seeker has no municipality. */
  async contactValues(
    seekerId: string,
    fields: readonly ReleasableField[],
  ): Promise<Map<ReleasableField, string | null>> {
    const { row, content } = await this.open(seekerId);
    const values: Readonly<Record<ReleasableField, string | null>> = {
      firstName: content.firstName,
      phone: content.phone,
      email: content.email,
      municipality: row.protected ? null : row.municipality,
    };
    return new Map(fields.map((field) => [field, values[field]]));
  }

  /** What visible seekers are called, by id. */
  async names(seekerIds: readonly string[]): Promise<Map<string, SeekerName>> {
    if (seekerIds.length === 0) return new Map();
    const rows = await this.unitOfWork.current.rows<
      Pick<SeekerWithPrivate, 'id' | 'protected' | 'aliasSealed' | 'firstNameSealed'>
    >(sql`
      select s.id, s.protected, s.alias_sealed as "aliasSealed", p.first_name_sealed as "firstNameSealed"
      from ${scoped('people.seeker', 's')} left join ${scoped('people.seeker_private', 'p')} on p.seeker_id = s.id
      where s.id = any (${seekerIds}::uuid[])`);
    const keys = await this.vault.keysOf(rows.map(({ id }) => id));
    return new Map(
      rows.map((row) => [
        row.id,
        {
          alias: openField(keys.get(row.id), row.id, 'alias', row.aliasSealed),
          firstName: row.protected
            ? null
            : openField(keys.get(row.id), row.id, 'firstName', row.firstNameSealed),
          protected: row.protected,
        },
      ]),
    );
  }

  /** Volunteers of the whole association whom the seeker must not meet: ids, never why. */
  exclusionHits(seekerId: string): Promise<ReadonlySet<string>> {
    return this.exclusions.hits(seekerId);
  }

  /** The unit of a visible seeker, whatever its protection. */
  async unitOf(seekerId: string): Promise<string> {
    return (await this.unitOfWork.current.load(SeekerRow, seekerId)).unitId;
  }

  private async open(seekerId: string): Promise<{ row: SeekerWithPrivate; content: SeekerContent }> {
    const row = await this.unitOfWork.current.row<SeekerWithPrivate>(
      selectSeekers(sql`s.id = ${seekerId}::uuid`, sql`limit 1`),
    );
    if (!row) throw notFound();
    if (!row.open) throw new Problem(403, 'PROTECTED_DETAILS');
    return { row, content: openContent(await this.vault.keyOf(row.id), row) };
  }

  private async conditionsOf(taskId: string): Promise<TaskConditions | null> {
    const task = await this.tasks.find(taskId);
    return task ? taskConditions(task) : null;
  }
}
