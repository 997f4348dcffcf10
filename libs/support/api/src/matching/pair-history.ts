import { Injectable } from '@nestjs/common';
import { constant, sql, UnitOfWork } from '@rinnakkain/platform-api';

/** What earlier and open pairs say about volunteers: counts and days of the whole association, never whose. */
export interface PairHistory {
  readonly occupied: ReadonlyMap<string, number>;
  readonly lastEndedOn: ReadonlyMap<string, string>;
  /** Who may not be proposed to this seeker again. */
  readonly blocked: ReadonlySet<string>;
}

/** Reads the history that matching needs, in one query. */
@Injectable()
export class PairHistories {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** For one seeker, of these volunteers or of all. */
  async of(seekerId: string, volunteerIds: readonly string[] | null = null): Promise<PairHistory> {
    const row = await this.unitOfWork.current.row<{
      occupied: Record<string, number> | null;
      ended: Record<string, string> | null;
      blocked: string[];
    }>(sql`
      select
        (select jsonb_object_agg(p.volunteer_id, p.occupied) from ${constant('support.occupied_places')}(${volunteerIds}::uuid[]) p) as occupied,
        (select jsonb_object_agg(p.volunteer_id, p.ended_on) from ${constant('support.last_ended')}(${volunteerIds}::uuid[]) p) as ended,
        support.blocked_volunteer_ids(${seekerId}::uuid) as blocked`);
    return {
      occupied: new Map(Object.entries(row?.occupied ?? {})),
      lastEndedOn: new Map(Object.entries(row?.ended ?? {})),
      blocked: new Set(row?.blocked),
    };
  }
}
