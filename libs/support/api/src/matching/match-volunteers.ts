import { Injectable } from '@nestjs/common';
import type { MatchVolunteer } from '@rinnakkain/domain';
import { type CandidateFacts, SeekerDirectory, VolunteerDirectory } from '@rinnakkain/people-api';
import { Clock, Remembered } from '@rinnakkain/platform-api';
import { type PairHistory, PairHistories } from './pair-history';

/** Volunteers as the rules of matching want them: what they offer, places taken, and what stands between the two. */
@Injectable()
export class MatchVolunteers {
  constructor(
    private readonly volunteers: VolunteerDirectory,
    private readonly seekers: SeekerDirectory,
    private readonly histories: PairHistories,
    private readonly remembered: Remembered,
    private readonly clock: Clock,
  ) {}

  /** Every volunteer of the unit who has not left, for one seeker. */
  async all(seekerId: string, unitId: string): Promise<MatchVolunteer[]> {
    const everybody = await this.remembered.ofUnit(unitId, `matching|${this.clock.today()}`, () =>
      this.ofUnit(unitId),
    );
    const refused = await this.histories.blocked(seekerId);
    const excluded = await this.seekers.exclusionHits(seekerId);
    return everybody.map((one) =>
      refused.has(one.id) || excluded.has(one.id)
        ? {
            ...one,
            obstacles: { ...one.obstacles, refused: refused.has(one.id), excluded: excluded.has(one.id) },
          }
        : one,
    );
  }

  /** One volunteer of the unit, locked until the end of the transaction and read afresh. */
  async locked(seekerId: string, unitId: string, volunteerId: string): Promise<MatchVolunteer | undefined> {
    const row = await this.volunteers.lock(volunteerId);
    if (!row?.unitIds.includes(unitId)) return undefined;
    const history = await this.histories.of([volunteerId]);
    const refused = await this.histories.blocked(seekerId);
    return matchOf(row, history, refused, await this.seekers.exclusionHits(seekerId));
  }

  /** What every seeker of the unit finds the same. */
  private async ofUnit(unitId: string): Promise<MatchVolunteer[]> {
    const rows = await this.volunteers.candidates(unitId);
    const history = await this.histories.of(null);
    const nobody = new Set<string>();
    return rows.map((row) => matchOf(row, history, nobody, nobody));
  }
}

const matchOf = (
  row: CandidateFacts,
  history: PairHistory,
  refused: ReadonlySet<string>,
  excluded: ReadonlySet<string>,
): MatchVolunteer => ({
  ...row,
  facts: { ...row.facts, occupied: history.occupied.get(row.id) ?? 0 },
  obstacles: { excluded: excluded.has(row.id), refused: refused.has(row.id), earlierPairBlocked: false },
  lastEndedOn: history.lastEndedOn.get(row.id) ?? null,
});
