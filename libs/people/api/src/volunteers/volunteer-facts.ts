import { Injectable } from '@nestjs/common';
import {
  type ExemptionFact,
  idOf,
  type InterviewFact,
  type PaperFact,
  paperFacts,
  type TaskId,
  type TrainingFact,
  type VolunteerFacts,
  type VolunteerState,
} from '@rinnakkain/domain';
import { Clock, sql, UnitOfWork } from '@rinnakkain/platform-api';

/** What a volunteer's row repeats of their interviews, trainings and papers; of checks only for which tasks. */
export interface StoredFacts {
  readonly interviews: readonly InterviewFact[];
  readonly trainings: readonly TrainingFact[];
  readonly papers: readonly PaperFact[];
  readonly backgroundChecks: readonly { readonly taskId: string }[];
  readonly exemptions: readonly ExemptionFact[];
  readonly guidance: readonly string[];
}

/** The columns that decide readiness. */
export interface FactsRow {
  readonly state: VolunteerState;
  readonly facts: Partial<StoredFacts>;
  readonly notAvailableBefore: string | null;
  readonly freePlaces: number;
}

/** What the rules read of a volunteer, places taken aside. */
export type KnownFacts = Omit<VolunteerFacts, 'occupied'>;

/**
 * The rules' facts from a volunteer's row. The days of a check are the named checkers' alone: recorded is recorded,
 * so here every day of it is today.
 */
export const factsOf = (row: FactsRow, today: string): KnownFacts => ({
  state: row.state,
  interviews: row.facts.interviews ?? [],
  trainings: row.facts.trainings ?? [],
  papers: row.facts.papers ?? [],
  backgroundChecks: (row.facts.backgroundChecks ?? []).map(({ taskId }) => ({
    taskId: idOf<TaskId>(taskId),
    consentOn: today,
    issuedOn: today,
    checkedOn: today,
  })),
  exemptions: row.facts.exemptions ?? [],
  guidance: row.facts.guidance ?? [],
  notAvailableBefore: row.notAvailableBefore,
  freePlaces: row.freePlaces,
});

/** Keeps what a volunteer's row says about readiness true, in the transaction that changes anything of it. */
@Injectable()
export class VolunteerFactsKeeper {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Reads everything that decides a volunteer's readiness anew and keeps it; places and availability stay out. */
  refresh(volunteerId: string): Promise<void> {
    return this.refreshAll([volunteerId]);
  }

  /** The same for several volunteers, with as many statements as for one; always in one order, so that none wait for each other. */
  async refreshAll(volunteerIds: readonly string[]): Promise<void> {
    const ids = [...new Set(volunteerIds)].sort();
    if (ids.length === 0) return;
    const work = this.unitOfWork.current;
    const rows = await work.rows<KnownRow>(
      sql`select v.id, people.volunteer_facts(v.id) as known from unnest(${ids}::uuid[]) with ordinality v (id, n) order by v.n`,
    );
    const today = this.clock.today();
    const kept = rows.flatMap(({ id, known }) => {
      if (!known) return [];
      const { missing, readyUntil } = paperFacts(
        factsOf({ ...known, notAvailableBefore: null }, today),
        today,
      );
      return [{ id, facts: known.facts, missing, until: readyUntil }];
    });
    await work.rows(sql`
      select people.keep_facts(k.id, k.facts, k.missing, k.until)
      from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) k (id uuid, facts jsonb, missing text[], until date)`);
  }
}

interface KnownRow {
  readonly id: string;
  readonly known: Pick<FactsRow, 'state' | 'facts' | 'freePlaces'> | null;
}
