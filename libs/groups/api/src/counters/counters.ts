import { Injectable } from '@nestjs/common';
import {
  countsConversations,
  countsMembers,
  type FieldError,
  RuleViolation,
  themeOf,
} from '@rinnakkain/domain';
import { Clock, invalid, scoped, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { GroupRow } from '../groups/groups.entities';
import { ConversationCountRow, MemberCountRow } from './counters.entities';
import type { GroupCounts, NewConversationCount, NewMemberCount, OwnChatList } from './counters.messages';

/** How many of the latest counts are told. */
const TOLD = 100;

/** Numbers of chats and of groups on social media, by day. */
@Injectable()
export class Counters {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** What has been counted of a group, the latest days first. */
  async of(groupId: string): Promise<GroupCounts> {
    const work = this.unitOfWork.current;
    const { type } = await work.load(GroupRow, groupId);
    return {
      conversations: await work.rows(sql`
        select c.day, c.duration, nullif(c.theme, '') as theme, c.conversations
        from ${scoped('groups.conversation_count', 'c')} where c.group_id = ${groupId}::uuid
        order by c.day desc, c.duration, c.theme limit ${TOLD}`),
      members: countsMembers(type)
        ? await work.rows(sql`
            select c.day, c.members from ${scoped('groups.member_count', 'c')} where c.group_id = ${groupId}::uuid
            order by c.day desc limit ${TOLD}`)
        : [],
    };
  }

  /** The chats that the actor leads and that go on. */
  async ownChats(): Promise<OwnChatList> {
    return {
      items: await this.unitOfWork.current.rows(sql`
        select g.id, g.name, c.today
        from ${scoped('groups.support_group', 'g')}
        cross join lateral (select coalesce(sum(c.conversations), 0)::integer as today
          from ${scoped('groups.conversation_count', 'c')} where c.group_id = g.id and c.day = ${this.clock.today()}::date) c
        where g.type = 'chat' and g.state in ('planned', 'enrolling', 'running')
        order by g.name->>'fi' collate "fi-x-icu", g.id`),
    };
  }

  /** Counts conversations of a day that are alike. */
  async countConversations(groupId: string, body: NewConversationCount): Promise<void> {
    const { day, duration, conversations } = body;
    const theme = body.theme ?? '';
    const work = this.unitOfWork.current;
    const group = await this.counted(groupId, countsConversations);
    const errors = this.errorsOf(day);
    if (theme && !themeOf(theme)) errors.push({ pointer: '/theme', code: 'NOT_FOUND_VALUE' });
    if (errors.length > 0) throw invalid(errors);
    const count = { conversations, ...this.by() };
    const changed = await work.updateWhere(
      ConversationCountRow,
      sql`t.group_id = ${groupId}::uuid and t.day = ${day}::date and t.duration = ${duration} and t.theme = ${theme}`,
      null,
      count,
    );
    if (changed === 0) await work.insert(ConversationCountRow, { ...group, day, duration, theme, ...count });
    work.record({
      action: 'group.conversations_counted',
      objectType: 'group',
      objectId: groupId,
      details: { day, conversations },
    });
  }

  /** Counts the members on a day. */
  async countMembers(groupId: string, { day, members }: NewMemberCount): Promise<void> {
    const work = this.unitOfWork.current;
    const group = await this.counted(groupId, countsMembers);
    const errors = this.errorsOf(day);
    if (errors.length > 0) throw invalid(errors);
    const count = { members, ...this.by() };
    const changed = await work.updateWhere(
      MemberCountRow,
      sql`t.group_id = ${groupId}::uuid and t.day = ${day}::date`,
      null,
      count,
    );
    if (changed === 0) await work.insert(MemberCountRow, { ...group, day, ...count });
    work.record({
      action: 'group.members_counted',
      objectType: 'group',
      objectId: groupId,
      details: { day, members },
    });
  }

  /** The group; two who count it at once wait for each other, so that they write one number. */
  private async counted(
    groupId: string,
    counts: typeof countsMembers,
  ): Promise<Pick<ConversationCountRow, 'groupId' | 'unitId' | 'type'>> {
    const work = this.unitOfWork.current;
    const { unitId, type } = await work.load(GroupRow, groupId);
    await work.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`groups.counts|${groupId}`}, 0))`);
    if (!counts(type)) throw new RuleViolation('NOT_COUNTED', { type });
    return { groupId, unitId, type };
  }

  private errorsOf(day: string): FieldError[] {
    const today = this.clock.today();
    return day > today ? [{ pointer: '/day', code: 'OUT_OF_RANGE', params: { max: today } }] : [];
  }

  private by(): Pick<ConversationCountRow, 'countedBy' | 'countedAt'> {
    return { countedBy: this.unitOfWork.current.actor.accountId, countedAt: this.clock.now() };
  }
}
