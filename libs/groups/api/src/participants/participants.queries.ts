import { Injectable } from '@nestjs/common';
import {
  actionsFor,
  allowedActions,
  PARTICIPANT_LIFECYCLE,
  participantActionPermission,
} from '@rinnakkain/domain';
import { notFound, scoped, type Sql, sql, UnitOfWork, Vault } from '@rinnakkain/platform-api';
import { GroupRow } from '../groups/groups.entities';
import { openParticipant } from './participant-content';
import type { ParticipantRow } from './participant.entity';
import type { GroupParticipant, GroupParticipantList, GroupParticipantQuery } from './participants.messages';

type Line = Pick<ParticipantRow, 'id' | 'state' | 'aliasSealed' | 'contactSealed' | 'version'> & {
  readonly day: string;
};

/** Those who registered, as the coordinators of the unit see them. */
@Injectable()
export class ParticipantsQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
  ) {}

  /** A page of those who registered to a group; recorded as one entry. */
  async list(groupId: string, { state, ...query }: GroupParticipantQuery): Promise<GroupParticipantList> {
    const work = this.unitOfWork.current;
    await work.load(GroupRow, groupId);
    const { rows, total } = await work.page<Line>(
      lines(
        sql`p.group_id = ${groupId}::uuid and (${state ?? null}::text is null or p.state = ${state ?? null})`,
      ),
      query,
    );
    work.record({
      action: 'participant.listed',
      objectType: 'group',
      objectId: groupId,
      details: { count: rows.length, participantIds: rows.map(({ id }) => id) },
    });
    return { items: await this.told(rows), total };
  }

  /** One enrolment after a change that is recorded itself. */
  async one(id: string): Promise<GroupParticipant> {
    const rows = await this.unitOfWork.current.rows<Line>(lines(sql`p.id = ${id}::uuid`));
    const [answer] = await this.told(rows);
    if (!answer) throw notFound();
    return answer;
  }

  private async told(rows: readonly Line[]): Promise<GroupParticipant[]> {
    const keys = await this.vault.keysOf(rows.map(({ id }) => id));
    const { role } = this.unitOfWork.current.actor;
    return rows.map((row) => ({
      id: row.id,
      state: row.state,
      ...openParticipant(keys.get(row.id), row),
      day: row.day,
      allowed: actionsFor(
        role,
        allowedActions(PARTICIPANT_LIFECYCLE, row.state),
        participantActionPermission,
      ),
      version: row.version,
    }));
  }
}

const lines = (where: Sql): Sql => sql`
  select p.id, p.state, p.alias_sealed as "aliasSealed", p.contact_sealed as "contactSealed", p.version,
    (p.created_at at time zone 'Europe/Helsinki')::date as day
  from ${scoped('groups.participant', 'p')} where ${where}
  order by p.state in ('finished', 'interrupted'), p.state = 'waitlisted', p.created_at, p.id`;
