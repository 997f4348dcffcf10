import { Injectable } from '@nestjs/common';
import { missingToLead } from '@rinnakkain/domain';
import { VolunteerDirectory } from '@rinnakkain/people-api';
import { Clock, scoped, sql, UnitOfWork } from '@rinnakkain/platform-api';
import type { OpenSubstitution, OwnRota, OwnSubstitution } from './rota.messages';

/** The substitutions of whoever leads: their own, and those they are ready to take. */
@Injectable()
export class OwnRotas {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly volunteers: VolunteerDirectory,
  ) {}

  /** What the actor's own pages show. */
  async rota(): Promise<OwnRota> {
    return { own: await this.own(), open: await this.open() };
  }

  /** What the actor could take, were they ready; with what they lack on the day of each. */
  async offered(id: string): Promise<{ readonly missing: ReturnType<typeof missingToLead> } | undefined> {
    const offer = (await this.offers()).find((each) => each.id === id);
    const facts = await this.facts();
    return offer && facts ? { missing: missingToLead(facts, offer.day) } : undefined;
  }

  private own(): Promise<OwnSubstitution[]> {
    const { volunteerId, accountId } = this.unitOfWork.current.actor;
    return this.unitOfWork.current.rows<OwnSubstitution>(sql`
      select s.id, s.meeting_id as "meetingId", num_nonnulls(s.volunteer_id, s.staff_account_id) = 1 as filled, s.version,
        case when s.volunteer_id = ${volunteerId}::uuid or s.staff_account_id = ${accountId}::uuid then 'stands_in' else 'away' end as part
      from ${scoped('groups.substitution', 's')} join ${scoped('groups.meeting', 'm')} on m.id = s.meeting_id and m.day = s.day
      where m.day >= ${this.clock.today()}::date order by m.day, m.start, s.id`);
  }

  private async open(): Promise<OpenSubstitution[]> {
    const offers = await this.offers();
    const facts = offers.length > 0 ? await this.facts() : undefined;
    return facts ? offers.filter(({ day }) => missingToLead(facts, day).length === 0) : [];
  }

  private async offers(): Promise<OpenSubstitution[]> {
    const { role } = this.unitOfWork.current.actor;
    if (role !== 'volunteer') return [];
    return this.unitOfWork.current.rows<OpenSubstitution>(sql`
      select o.id, o.group_name as "groupName", o.type, o.day, to_char(o.start, 'HH24:MI') as start, o.minutes, o.version
      from groups.open_substitutions(${this.clock.today()}::date) o order by o.day, o.start, o.id`);
  }

  private async facts() {
    const { volunteerId } = this.unitOfWork.current.actor;
    return volunteerId ? (await this.volunteers.one(volunteerId))?.facts : undefined;
  }
}
