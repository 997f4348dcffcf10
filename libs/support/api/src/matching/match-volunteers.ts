import { Injectable } from '@nestjs/common';
import type { MatchVolunteer } from '@rinnakkain/domain';
import { type CandidateRow, SeekerDirectory, VolunteerDirectory } from '@rinnakkain/people-api';
import { type PairHistory, PairHistories } from './pair-history';

/** Volunteers as the rules of matching want them: who they are, places taken, and what stands between the two. */
@Injectable()
export class MatchVolunteers {
  constructor(
    private readonly volunteers: VolunteerDirectory,
    private readonly seekers: SeekerDirectory,
    private readonly histories: PairHistories,
  ) {}

  /** Every volunteer of the unit who has not left, for one seeker. */
  async all(seekerId: string, unitId: string): Promise<{ row: CandidateRow; match: MatchVolunteer }[]> {
    const rows = (await this.volunteers.candidates()).filter(({ unitIds }) => unitIds.includes(unitId));
    const history = await this.histories.of(seekerId);
    const excluded = await this.seekers.exclusionHits(seekerId);
    return rows.map((row) => ({ row, match: matchOf(row, history, excluded) }));
  }

  /** One volunteer of the unit, locked until the end of the transaction and read afresh. */
  async locked(seekerId: string, unitId: string, volunteerId: string): Promise<MatchVolunteer | undefined> {
    const row = await this.volunteers.lock(volunteerId);
    if (!row?.unitIds.includes(unitId)) return undefined;
    const history = await this.histories.of(seekerId, [volunteerId]);
    return matchOf(row, history, await this.seekers.exclusionHits(seekerId));
  }
}

const matchOf = (row: CandidateRow, history: PairHistory, excluded: ReadonlySet<string>): MatchVolunteer => ({
  ...row,
  facts: { ...row.facts, occupied: history.occupied.get(row.id) ?? 0 },
  obstacles: {
    excluded: excluded.has(row.id),
    refused: history.blocked.has(row.id),
    earlierPairBlocked: false,
  },
  lastEndedOn: history.lastEndedOn.get(row.id) ?? null,
});
