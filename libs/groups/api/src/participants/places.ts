import { Injectable } from '@nestjs/common';
import { freePlacesOf, PLACE_HOLDING_STATES } from '@rinnakkain/domain';
import { scoped, sql, UnitOfWork } from '@rinnakkain/platform-api';
import type { GroupRow } from '../groups/groups.entities';
import { ParticipantRow } from './participant.entity';

/** The places of groups: counted while the group's row is held, passed on in the order of arrival. */
@Injectable()
export class Places {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** How many places of a group are taken. */
  async taken(groupId: string): Promise<number> {
    const row = await this.unitOfWork.current.row<{ taken: number }>(sql`
      select count(*)::integer as taken from ${scoped('groups.participant', 'p')}
      where p.group_id = ${groupId}::uuid and p.state = any (${PLACE_HOLDING_STATES}::text[])`);
    return row?.taken ?? 0;
  }

  /** Whether anybody has ever registered. */
  async any(groupId: string): Promise<boolean> {
    const found = await this.unitOfWork.current.find(ParticipantRow, sql`t.group_id = ${groupId}::uuid`, {
      limit: 1,
    });
    return found.length > 0;
  }

  /** How many places of a group are free; null when they are not counted. The group's row is held by whoever asks. */
  async free({ id, capacityMax }: Pick<GroupRow, 'id' | 'capacityMax'>): Promise<number | null> {
    return capacityMax === null ? null : freePlacesOf({ capacityMax, taken: await this.taken(id) });
  }

  /** Gives what is free to those who wait while the group takes people; returns the enrolments that got a place. */
  async fill(group: Pick<GroupRow, 'id' | 'capacityMax' | 'state'>): Promise<string[]> {
    if (group.state !== 'enrolling' && group.state !== 'running') return [];
    const work = this.unitOfWork.current;
    const free = await this.free(group);
    if (free === 0) return [];
    const next = await work.find(
      ParticipantRow,
      sql`t.group_id = ${group.id}::uuid and t.state = 'waitlisted'`,
      { order: sql`t.created_at, t.id`, limit: free ?? 1000 },
    );
    const ids = next.map(({ id }) => id);
    if (ids.length > 0)
      await work.updateWhere(ParticipantRow, sql`t.id = any (${ids}::uuid[])`, null, { state: 'enrolled' });
    return ids;
  }
}
