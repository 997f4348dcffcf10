import { Injectable } from '@nestjs/common';
import {
  demandOpenRota,
  GROUP_TYPE_RULES,
  isFilled,
  leadsInUnit,
  missingToLead,
  RuleViolation,
} from '@rinnakkain/domain';
import { VolunteerDirectory } from '@rinnakkain/people-api';
import {
  Accounts,
  type Actor,
  Clock,
  invalid,
  sql,
  staleVersion,
  UnitOfWork,
} from '@rinnakkain/platform-api';
import { LeaderRow } from '../groups/groups.entities';
import { MeetingRow } from '../meetings/meetings.entities';
import { OwnRotas } from './own-rota';
import type { NewSubstitution, Substitution } from './rota.messages';
import { SubstitutionRow } from './substitution.entity';

type Away = Pick<SubstitutionRow, 'awayVolunteerId' | 'awayAccountId'>;
type Substitute = Pick<SubstitutionRow, 'volunteerId' | 'staffAccountId'>;

const NOBODY: Substitute = { volunteerId: null, staffAccountId: null };

/** Who is away from a meeting and who stands in: asked, named, taken and undone until it has been. */
@Injectable()
export class RotaCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly volunteers: VolunteerDirectory,
    private readonly accounts: Accounts,
    private readonly own: OwnRotas,
  ) {}

  /** Somebody who leads is away from a meeting. A coordinator may name who stands in; asked again, another. */
  async ask(meetingId: string, body: NewSubstitution): Promise<Substitution> {
    const work = this.unitOfWork.current;
    const meeting = await work.load(MeetingRow, meetingId);
    demandOpenRota(meeting, this.clock.today());
    const away = await this.away(meeting, body);
    const named = await this.named(meeting, away, body);
    const known = await this.known(meeting, away);
    const { groupId, unitId, type, day } = meeting;
    if (known && named === undefined) return answerOf(known);
    const substitute = named ?? NOBODY;
    if (known) await work.update(SubstitutionRow, known.id, known.version, substitute);
    const id =
      known?.id ??
      (await work.insert(SubstitutionRow, { meetingId, groupId, unitId, type, day, ...away, ...substitute }));
    const filled = filledBy(substitute);
    this.record(filled ? 'meeting.substitute_named' : 'meeting.substitute_asked', meeting, {
      ...away,
      ...substitute,
    });
    return { id, meetingId, filled, version: known ? known.version + 1 : 1 };
  }

  /** The acting volunteer stands in. */
  async take(id: string, version: number): Promise<void> {
    const offer = await this.own.offered(id);
    if (!offer) return this.refuseTaking(id);
    if (offer.missing.length > 0) throw new RuleViolation('VOLUNTEER_NOT_READY', { missing: offer.missing });
    await this.standIn(id, version, true);
    const work = this.unitOfWork.current;
    const { meetingId } = await work.load(SubstitutionRow, id);
    const meeting = await work.load(MeetingRow, meetingId);
    this.record('meeting.substitute_taken', meeting, { ...NOBODY, volunteerId: work.actor.volunteerId });
  }

  /** Undone until it has been: whoever stands in gives it back, whoever was away leads after all. */
  async undo(id: string, version: number): Promise<void> {
    const work = this.unitOfWork.current;
    const row = await work.load(SubstitutionRow, id);
    if (row.version !== version) throw staleVersion();
    const meeting = await work.load(MeetingRow, row.meetingId);
    demandOpenRota(meeting, this.clock.today());
    if (standsIn(work.actor, row)) await this.standIn(id, version, false);
    else {
      const gone = await work.deleteWhere(
        SubstitutionRow,
        sql`t.id = ${id}::uuid and t.version = ${version}`,
      );
      if (gone === 0) throw staleVersion();
    }
    const { awayVolunteerId, awayAccountId, volunteerId, staffAccountId } = row;
    this.record('meeting.substitute_undone', meeting, {
      ...{ awayVolunteerId, awayAccountId, volunteerId, staffAccountId },
    });
  }

  /** Who is away: whoever asks, or whom the coordinator tells of those who lead the group. */
  private async away(
    { groupId }: MeetingRow,
    { awayVolunteerId, awayAccountId, volunteerId, accountId }: NewSubstitution,
  ): Promise<Away> {
    const { role, volunteerId: oneself, accountId: ownAccount } = this.unitOfWork.current.actor;
    if (role !== 'coordinator') {
      if (awayVolunteerId ?? awayAccountId)
        throw invalid([
          { pointer: awayVolunteerId ? '/awayVolunteerId' : '/awayAccountId', code: 'NOT_ALLOWED_VALUE' },
        ]);
      if (volunteerId !== undefined) throw invalid([{ pointer: '/volunteerId', code: 'NOT_ALLOWED_VALUE' }]);
      if (accountId !== undefined) throw invalid([{ pointer: '/accountId', code: 'NOT_ALLOWED_VALUE' }]);
    } else if (!awayVolunteerId === !awayAccountId)
      throw invalid([
        { pointer: '/awayVolunteerId', code: awayAccountId ? 'NOT_ALLOWED_VALUE' : 'REQUIRED' },
      ]);
    const away: Away =
      role === 'coordinator'
        ? { awayVolunteerId: awayVolunteerId ?? null, awayAccountId: awayAccountId ?? null }
        : role === 'volunteer'
          ? { awayVolunteerId: oneself, awayAccountId: null }
          : { awayVolunteerId: null, awayAccountId: ownAccount };
    if (await this.leads(groupId, away)) return away;
    if (role !== 'coordinator') throw new RuleViolation('TRANSITION_NOT_ALLOWED');
    throw invalid([
      { pointer: awayVolunteerId ? '/awayVolunteerId' : '/awayAccountId', code: 'NOT_FOUND_VALUE' },
    ]);
  }

  /** Whom the coordinator names: nobody, or whoever may lead on that day and is not there anyhow; undefined when nothing is said. */
  private async named(
    meeting: MeetingRow,
    away: Away,
    { volunteerId, accountId }: NewSubstitution,
  ): Promise<Substitute | undefined> {
    if (volunteerId && accountId) throw invalid([{ pointer: '/accountId', code: 'NOT_ALLOWED_VALUE' }]);
    const substitute: Substitute = { volunteerId: volunteerId ?? null, staffAccountId: accountId ?? null };
    if (!filledBy(substitute)) return volunteerId === undefined ? undefined : substitute;
    const known = volunteerId
      ? await this.volunteerOf(volunteerId, meeting)
      : await this.isStaff(accountId ?? '', meeting);
    const pointer = volunteerId ? '/volunteerId' : '/accountId';
    if (!known) throw invalid([{ pointer, code: 'NOT_FOUND_VALUE' }]);
    if (await this.comesAnyhow(meeting, away, substitute)) throw invalid([{ pointer, code: 'REPEATED' }]);
    const missing = known === true ? [] : missingToLead(known.facts, meeting.day);
    if (missing.length > 0) throw new RuleViolation('VOLUNTEER_NOT_READY', { missing });
    return substitute;
  }

  /** A volunteer of the meeting's unit. */
  private async volunteerOf(volunteerId: string, { unitId }: MeetingRow) {
    const found = await this.volunteers.one(volunteerId);
    return found?.unitIds.includes(unitId) ? found : undefined;
  }

  /** Whether an account is of somebody of the staff who leads in the meeting's unit, where staff lead such groups. */
  private async isStaff(accountId: string, { type, unitId }: MeetingRow): Promise<boolean> {
    return (
      GROUP_TYPE_RULES[type].runBy.includes('staff') &&
      leadsInUnit((await this.accounts.rolesOf([accountId])).get(accountId) ?? [], unitId)
    );
  }

  /** Whether somebody leads the group, or stands in at the meeting for another. */
  private async comesAnyhow(
    { id, groupId, day }: MeetingRow,
    away: Away,
    { volunteerId, staffAccountId }: Substitute,
  ): Promise<boolean> {
    if (await this.leads(groupId, { awayVolunteerId: volunteerId, awayAccountId: staffAccountId }))
      return true;
    const others = await this.unitOfWork.current.find(
      SubstitutionRow,
      sql`t.meeting_id = ${id}::uuid and t.day = ${day}::date
        and (t.volunteer_id = ${volunteerId}::uuid or t.staff_account_id = ${staffAccountId}::uuid)
        and (t.away_volunteer_id is distinct from ${away.awayVolunteerId}::uuid or t.away_account_id is distinct from ${away.awayAccountId}::uuid)`,
      { limit: 1 },
    );
    return others.length > 0;
  }

  private async leads(groupId: string, { awayVolunteerId, awayAccountId }: Away): Promise<boolean> {
    const rows = await this.unitOfWork.current.find(
      LeaderRow,
      sql`t.group_id = ${groupId}::uuid and (t.volunteer_id = ${awayVolunteerId}::uuid or t.staff_account_id = ${awayAccountId}::uuid)`,
      { limit: 1 },
    );
    return rows.length > 0;
  }

  private async known(
    { id, day }: MeetingRow,
    { awayVolunteerId, awayAccountId }: Away,
  ): Promise<SubstitutionRow | undefined> {
    const rows = await this.unitOfWork.current.find(
      SubstitutionRow,
      sql`t.meeting_id = ${id}::uuid and t.day = ${day}::date
        and (t.away_volunteer_id = ${awayVolunteerId}::uuid or t.away_account_id = ${awayAccountId}::uuid)`,
      { limit: 1 },
    );
    return rows[0];
  }

  /** Of one's own there is nothing to take; of all others nobody knows. */
  private async refuseTaking(id: string): Promise<never> {
    await this.unitOfWork.current.load(SubstitutionRow, id);
    throw new RuleViolation('TRANSITION_NOT_ALLOWED');
  }

  private async standIn(id: string, version: number, takes: boolean): Promise<void> {
    const row = await this.unitOfWork.current.row<{ done: boolean }>(
      sql`select groups.stand_in(${id}::uuid, ${version}, ${takes}) as done`,
    );
    if (!row?.done) throw staleVersion();
  }

  private record(
    action:
      | 'meeting.substitute_asked'
      | 'meeting.substitute_named'
      | 'meeting.substitute_taken'
      | 'meeting.substitute_undone',
    { id, groupId, day }: MeetingRow,
    who: Partial<Away> & Substitute,
  ): void {
    this.unitOfWork.current.record({
      action,
      objectType: 'meeting',
      objectId: id,
      details: { groupId, day, ...who },
    });
  }
}

const filledBy = ({ volunteerId, staffAccountId }: Substitute): boolean =>
  isFilled({ volunteerId, accountId: staffAccountId });

/** Whether the actor is who stands in. */
const standsIn = ({ role, volunteerId, accountId }: Actor, row: Substitute): boolean =>
  role === 'volunteer'
    ? row.volunteerId === volunteerId
    : role === 'group_leader' && row.staffAccountId === accountId;

const answerOf = ({ id, meetingId, version, ...row }: SubstitutionRow): Substitution => ({
  id,
  meetingId,
  filled: filledBy(row),
  version,
});
