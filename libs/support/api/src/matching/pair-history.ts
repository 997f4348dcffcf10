import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '@rinnakkain/platform-api';

/** What earlier and open pairs say about volunteers: counts and days of the whole association, never whose. */
export interface PairHistory {
  readonly occupied: ReadonlyMap<string, number>;
  readonly lastEndedOn: ReadonlyMap<string, string>;
}

/** Reads the history that matching needs. */
@Injectable()
export class PairHistories {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of these volunteers or of all. */
  async of(volunteerIds: readonly string[] | null): Promise<PairHistory> {
    const row = await this.unitOfWork.current.row<{
      occupied: Record<string, number> | null;
      ended: Record<string, string> | null;
    }>(sql`
      select
        (select jsonb_object_agg(p.volunteer_id, p.occupied) from support.occupied_places(${volunteerIds}::uuid[]) p) as occupied,
        (select jsonb_object_agg(p.volunteer_id, p.ended_on) from support.last_ended(${volunteerIds}::uuid[]) p) as ended`);
    return {
      occupied: new Map(Object.entries(row?.occupied ?? {})),
      lastEndedOn: new Map(Object.entries(row?.ended ?? {})),
    };
  }

  /** Who may not be proposed to this seeker again. */
  async blocked(seekerId: string): Promise<ReadonlySet<string>> {
    const row = await this.unitOfWork.current.row<{ blocked: string[] }>(
      sql`select support.blocked_volunteer_ids(${seekerId}::uuid) as blocked`,
    );
    return new Set(row?.blocked);
  }
}
