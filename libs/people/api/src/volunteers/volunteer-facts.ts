import { Injectable } from '@nestjs/common';
import {
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
  async refresh(volunteerId: string): Promise<void> {
    const work = this.unitOfWork.current;
    const row = await work.row<{ known: Pick<FactsRow, 'state' | 'facts' | 'freePlaces'> | null }>(
      sql`select people.volunteer_facts(${volunteerId}::uuid) as known`,
    );
    if (!row?.known) return;
    const today = this.clock.today();
    const { missing, readyUntil } = paperFacts(
      factsOf({ ...row.known, notAvailableBefore: null }, today),
      today,
    );
    await work.rows(sql`
      select people.keep_facts(${volunteerId}::uuid, ${JSON.stringify(row.known.facts)}::jsonb, ${missing}::text[], ${readyUntil}::date)`);
  }
}
