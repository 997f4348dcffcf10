import { Injectable } from '@nestjs/common';
import { onAliasList, type ParticipantState } from '@rinnakkain/domain';
import { scoped, sql, UnitOfWork, Vault } from '@rinnakkain/platform-api';
import type { MeetingRow } from '../meetings/meetings.entities';
import type { ListedParticipant } from '../meetings/meetings.messages';
import { openAlias } from './participant-content';
import { PresenceRow } from './presence.entity';

interface Line {
  readonly id: string;
  readonly state: ParticipantState;
  readonly aliasSealed: Buffer;
  readonly present: boolean;
}

/** Lists of aliases: who of those with a place was at a meeting. Whoever leads it knows the aliases and nothing else. */
@Injectable()
export class AliasLists {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
  ) {}

  /** Those on the list of a meeting, in the order of their aliases. */
  async of(meeting: Pick<MeetingRow, 'id' | 'groupId'>): Promise<ListedParticipant[]> {
    const rows = (await this.rows(meeting)).filter(({ state, present }) => onAliasList(state, present));
    const keys = await this.vault.keysOf(rows.map(({ id }) => id));
    return rows
      .map(({ id, aliasSealed, present }) => ({
        id,
        alias: openAlias(keys.get(id), { id, aliasSealed }),
        present,
      }))
      .sort((a, b) => (a.alias ?? '').localeCompare(b.alias ?? '', 'fi') || a.id.localeCompare(b.id));
  }

  /** Ticks off exactly these of a list. */
  async tick(
    { id: meetingId, groupId, unitId, type }: Pick<MeetingRow, 'id' | 'groupId' | 'unitId' | 'type'>,
    list: readonly ListedParticipant[],
    participantIds: readonly string[],
  ): Promise<void> {
    const work = this.unitOfWork.current;
    const there = list.filter(({ id }) => participantIds.includes(id));
    const gone = list
      .filter(({ id, present }) => present && !participantIds.includes(id))
      .map(({ id }) => id);
    if (gone.length > 0)
      await work.deleteWhere(
        PresenceRow,
        sql`t.meeting_id = ${meetingId}::uuid and t.participant_id = any (${gone}::uuid[])`,
      );
    const come = there.filter(({ present }) => !present);
    if (come.length > 0)
      await work.insertAll(
        PresenceRow,
        come.map(({ id: participantId }) => ({ meetingId, participantId, groupId, unitId, type })),
      );
  }

  private rows({ id, groupId }: Pick<MeetingRow, 'id' | 'groupId'>): Promise<Line[]> {
    const work = this.unitOfWork.current;
    const registered =
      work.actor.role === 'coordinator'
        ? sql`(select p.id, p.state, p.alias_sealed from ${scoped('groups.participant', 'p')}
            where p.group_id = ${groupId}::uuid)`
        : sql`groups.list_of_led_meeting(${id}::uuid)`;
    return work.rows<Line>(sql`
      select p.id, p.state, p.alias_sealed as "aliasSealed", a.participant_id is not null as present
      from ${registered} p
      left join ${scoped('groups.presence', 'a')} on a.participant_id = p.id and a.meeting_id = ${id}::uuid`);
  }
}
