import { Injectable } from '@nestjs/common';
import { demandOpenRota, missingToLead, RuleViolation } from '@rinnakkain/domain';
import { VolunteerDirectory } from '@rinnakkain/people-api';
import { Clock, invalid, sql, staleVersion, UnitOfWork } from '@rinnakkain/platform-api';
import { LeaderRow } from '../groups/groups.entities';
import { MeetingRow } from '../meetings/meetings.entities';
import { OwnRotas } from './own-rota';
import type { NewSubstitution, Substitution } from './rota.messages';
import { SubstitutionRow } from './substitution.entity';

type Away = Pick<SubstitutionRow, 'awayVolunteerId' | 'awayAccountId'>;

/** Who is away from a meeting and who stands in: asked, named, taken and undone until it has been. */
@Injectable()
export class RotaCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly volunteers: VolunteerDirectory,
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
    const volunteerId = named ?? null;
    if (known) await work.update(SubstitutionRow, known.id, known.version, { volunteerId });
    const id =
      known?.id ??
      (await work.insert(SubstitutionRow, { meetingId, groupId, unitId, type, day, ...away, volunteerId }));
    this.record(volunteerId ? 'meeting.substitute_named' : 'meeting.substitute_asked', meeting, {
      ...away,
      volunteerId,
    });
    return { id, meetingId, filled: volunteerId !== null, version: known ? known.version + 1 : 1 };
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
    this.record('meeting.substitute_taken', meeting, { volunteerId: work.actor.volunteerId });
  }

  /** Undone until it has been: whoever stands in gives it back, whoever was away leads after all. */
  async undo(id: string, version: number): Promise<void> {
    const work = this.unitOfWork.current;
    const row = await work.load(SubstitutionRow, id);
    if (row.version !== version) throw staleVersion();
    const meeting = await work.load(MeetingRow, row.meetingId);
    demandOpenRota(meeting, this.clock.today());
    const { role, volunteerId } = work.actor;
    if (role === 'volunteer' && row.volunteerId === volunteerId) await this.standIn(id, version, false);
    else {
      const gone = await work.deleteWhere(
        SubstitutionRow,
        sql`t.id = ${id}::uuid and t.version = ${version}`,
      );
      if (gone === 0) throw staleVersion();
    }
    const { awayVolunteerId, awayAccountId } = row;
    this.record('meeting.substitute_undone', meeting, {
      awayVolunteerId,
      awayAccountId,
      volunteerId: row.volunteerId,
    });
  }

  /** Who is away: whoever asks, or whom the coordinator tells of those who lead the group. */
  private async away(
    { groupId }: MeetingRow,
    { awayVolunteerId, awayAccountId, volunteerId }: NewSubstitution,
  ): Promise<Away> {
    const { role, volunteerId: oneself, accountId } = this.unitOfWork.current.actor;
    if (role !== 'coordinator') {
      if (awayVolunteerId ?? awayAccountId)
        throw invalid([
          { pointer: awayVolunteerId ? '/awayVolunteerId' : '/awayAccountId', code: 'NOT_ALLOWED_VALUE' },
        ]);
      if (volunteerId !== undefined) throw invalid([{ pointer: '/volunteerId', code: 'NOT_ALLOWED_VALUE' }]);
    } else if (!awayVolunteerId === !awayAccountId)
      throw invalid([
        { pointer: '/awayVolunteerId', code: awayAccountId ? 'NOT_ALLOWED_VALUE' : 'REQUIRED' },
      ]);
    const away: Away =
      role === 'coordinator'
        ? { awayVolunteerId: awayVolunteerId ?? null, awayAccountId: awayAccountId ?? null }
        : role === 'volunteer'
          ? { awayVolunteerId: oneself, awayAccountId: null }
          : { awayVolunteerId: null, awayAccountId: accountId };
    if (await this.leads(groupId, away)) return away;
    if (role !== 'coordinator') throw new RuleViolation('TRANSITION_NOT_ALLOWED');
    throw invalid([
      { pointer: awayVolunteerId ? '/awayVolunteerId' : '/awayAccountId', code: 'NOT_FOUND_VALUE' },
    ]);
  }

  /** Whom the coordinator names: ready to lead on that day, of the unit, and not there anyhow. */
  private async named(
    { id, groupId, unitId, day }: MeetingRow,
    away: Away,
    { volunteerId }: NewSubstitution,
  ): Promise<string | null | undefined> {
    if (!volunteerId) return volunteerId;
    const found = await this.volunteers.one(volunteerId);
    if (!found?.unitIds.includes(unitId))
      throw invalid([{ pointer: '/volunteerId', code: 'NOT_FOUND_VALUE' }]);
    const others = await this.unitOfWork.current.find(
      SubstitutionRow,
      sql`t.meeting_id = ${id}::uuid and t.day = ${day}::date and t.volunteer_id = ${volunteerId}::uuid
        and (t.away_volunteer_id is distinct from ${away.awayVolunteerId}::uuid or t.away_account_id is distinct from ${away.awayAccountId}::uuid)`,
      { limit: 1 },
    );
    const leads = await this.leads(groupId, { awayVolunteerId: volunteerId, awayAccountId: null });
    if (leads || others.length > 0) throw invalid([{ pointer: '/volunteerId', code: 'REPEATED' }]);
    const missing = missingToLead(found.facts, day);
    if (missing.length > 0) throw new RuleViolation('VOLUNTEER_NOT_READY', { missing });
    return volunteerId;
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
    who: Partial<Away> & { readonly volunteerId: string | null },
  ): void {
    this.unitOfWork.current.record({
      action,
      objectType: 'meeting',
      objectId: id,
      details: { groupId, day, ...who },
    });
  }
}

const answerOf = ({ id, meetingId, volunteerId, version }: SubstitutionRow): Substitution => ({
  id,
  meetingId,
  filled: volunteerId !== null,
  version,
});
