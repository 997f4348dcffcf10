import { Injectable } from '@nestjs/common';
import {
  type FieldError,
  isCounted,
  listsAliases,
  MEETING_LIFECYCLE,
  meetingActionPermission,
  mayRole,
  nextState,
  RuleViolation,
} from '@rinnakkain/domain';
import { Clock, invalid, notAllowed, sql, staleVersion, UnitOfWork } from '@rinnakkain/platform-api';
import { GroupRow } from '../groups/groups.entities';
import { AliasLists } from '../participants/alias-lists';
import { MeetingNotes } from './meeting-notes';
import { HeadCountRow, MeetingRow } from './meetings.entities';
import type { ListedParticipant, MeetingTransition, NewAttendanceCount } from './meetings.messages';

/** What is done with single meetings: moved, cancelled, held, counted. */
@Injectable()
export class MeetingsCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly notes: MeetingNotes,
    private readonly lists: AliasLists,
  ) {}

  /** Takes a meeting along; the day it was meant for is kept. */
  async transition(id: string, version: number, { action, day, start }: MeetingTransition): Promise<void> {
    const work = this.unitOfWork.current;
    if (!mayRole(work.actor.role, meetingActionPermission(action))) throw notAllowed();
    const meeting = await work.load(MeetingRow, id, { lock: true });
    if (meeting.version !== version) throw staleVersion();
    const next = nextState(MEETING_LIFECYCLE, meeting.state, action);
    if (action === 'hold') this.refuseFuture(meeting);
    if (action === 'move' && !day) throw invalid([{ pointer: '/day', code: 'REQUIRED' }]);
    if (action !== 'move' && (day ?? start)) throw invalid([{ pointer: '/day', code: 'NOT_ALLOWED_VALUE' }]);
    const to = action === 'restore' && meeting.day !== meeting.originalDay ? 'moved' : next;
    await work.update(MeetingRow, id, version, {
      state: to,
      ...(day ? { day } : {}),
      ...(start ? { start } : {}),
    });
    work.record({
      action: 'meeting.transitioned',
      objectType: 'meeting',
      objectId: id,
      details: { groupId: meeting.groupId, action, from: meeting.state, to },
    });
  }

  /** How many came or who of the list, and what is to be said of it: the meeting was held. The later replaces the earlier. */
  async count(id: string, version: number, body: NewAttendanceCount): Promise<void> {
    const work = this.unitOfWork.current;
    const meeting = await work.load(MeetingRow, id);
    if (meeting.version !== version) throw staleVersion();
    nextState(MEETING_LIFECYCLE, meeting.state, 'hold');
    this.refuseFuture(meeting);
    const { registers } = await work.load(GroupRow, meeting.groupId);
    const list = listsAliases(meeting.type, registers) ? await this.lists.of(meeting) : null;
    const errors = list ? errorsOfList(list, body) : errorsOf(meeting, body);
    if (errors.length > 0) throw invalid(errors);
    await this.hold(meeting);
    if (list) await this.keepList(meeting, list, body.participantIds ?? []);
    else if (isCounted(meeting.type)) await this.keepCount(meeting, body);
    await this.notes.keep(meeting, body);
    work.record({
      action: 'meeting.counted',
      objectType: 'meeting',
      objectId: id,
      details: { groupId: meeting.groupId, worry: body.worry ?? false },
    });
  }

  /** The coordinator has seen what worries whoever led it. */
  async acknowledge(id: string): Promise<void> {
    const work = this.unitOfWork.current;
    const { groupId } = await work.load(MeetingRow, id);
    if (!(await this.notes.acknowledge(id))) throw new RuleViolation('CHANGED_MEANWHILE');
    work.record({
      action: 'meeting.worry_acknowledged',
      objectType: 'meeting',
      objectId: id,
      details: { groupId },
    });
  }

  /** Coordinators write the meeting itself; those who lead only that it was held. */
  private async hold({ id, version }: MeetingRow): Promise<void> {
    const work = this.unitOfWork.current;
    if (work.actor.role === 'coordinator') {
      await work.update(MeetingRow, id, version, { state: 'held' });
      return;
    }
    const row = await work.row<{ done: boolean }>(
      sql`select groups.hold_led_meeting(${id}::uuid, ${version}) as done`,
    );
    if (!row?.done) throw staleVersion();
  }

  /** The number stays when the registrations have been deleted: it is kept beside them, and not counted from nobody. */
  private async keepList(
    meeting: MeetingRow,
    list: readonly ListedParticipant[],
    participantIds: readonly string[],
  ): Promise<void> {
    const counted = await this.unitOfWork.current.find(
      HeadCountRow,
      sql`t.meeting_id = ${meeting.id}::uuid`,
      { limit: 1 },
    );
    if (list.length === 0 && counted.length > 0) return;
    await this.lists.tick(meeting, list, participantIds);
    await this.keepCount(meeting, { total: new Set(participantIds).size });
  }

  private async keepCount(
    meeting: MeetingRow,
    body: Pick<NewAttendanceCount, 'total' | 'newcomers' | 'returners'>,
  ): Promise<void> {
    const work = this.unitOfWork.current;
    const { id: meetingId, groupId, unitId, type } = meeting;
    const count = {
      total: body.total ?? 0,
      newcomers: body.newcomers ?? null,
      returners: body.returners ?? null,
      countedBy: work.actor.accountId,
      countedAt: this.clock.now(),
    };
    const changed = await work.updateWhere(HeadCountRow, sql`t.meeting_id = ${meetingId}::uuid`, null, count);
    if (changed === 0) await work.insert(HeadCountRow, { meetingId, groupId, unitId, type, ...count });
  }

  private refuseFuture({ day }: MeetingRow): void {
    if (day > this.clock.today()) throw new RuleViolation('MEETING_IN_FUTURE', { day });
  }
}

function errorsOfList(
  list: readonly ListedParticipant[],
  { participantIds, total, newcomers, returners }: NewAttendanceCount,
): FieldError[] {
  if (!participantIds) return [{ pointer: '/participantIds', code: 'REQUIRED' }];
  const known = new Set(list.map(({ id }) => id));
  const errors = participantIds.flatMap((id, i): FieldError[] =>
    known.has(id) ? [] : [{ pointer: `/participantIds/${i}`, code: 'NOT_FOUND_VALUE' }],
  );
  const numbers = { total, newcomers, returners };
  for (const [name, value] of Object.entries(numbers))
    if (value !== undefined && value !== null)
      errors.push({ pointer: `/${name}`, code: 'NOT_ALLOWED_VALUE' });
  return errors;
}

function errorsOf(
  { type }: MeetingRow,
  { participantIds, total, newcomers, returners }: NewAttendanceCount,
): FieldError[] {
  if (participantIds) return [{ pointer: '/participantIds', code: 'NOT_ALLOWED_VALUE' }];
  if (!isCounted(type)) return total === undefined ? [] : [{ pointer: '/total', code: 'NOT_ALLOWED_VALUE' }];
  if (total === undefined) return [{ pointer: '/total', code: 'REQUIRED' }];
  const parts = (newcomers ?? 0) + (returners ?? 0);
  return parts > total ? [{ pointer: '/total', code: 'OUT_OF_RANGE', params: { min: parts } }] : [];
}
