import { Injectable } from '@nestjs/common';
import type { FieldError } from '@rinnakkain/domain';
import { Clock, invalid, scoped, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { VolunteerFactsKeeper } from '../volunteers/volunteer-facts';
import { GuidanceContactRow } from './requirements.entities';
import { StaffNames } from '../person/staff-names';
import type { GuidanceContact, GuidanceContactList, GuidanceQuery, NewGuidance } from './exemptions.messages';

type Line = Omit<GuidanceContact, 'recordedBy'> & { readonly recordedBy: string };

/** Contacts in which volunteers get guidance, recorded for one or for all who were there. */
@Injectable()
export class Guidance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly staff: StaffNames,
    private readonly facts: VolunteerFactsKeeper,
  ) {}

  /** A page of contacts, the latest first; recorded as one entry. */
  async list(query: GuidanceQuery): Promise<GuidanceContactList> {
    const work = this.unitOfWork.current;
    const volunteer = query.volunteerId ?? null;
    const { rows, total } = await work.page<Line>(
      sql`
      select g.id, g.volunteer_id as "volunteerId", g.day, g.kind, g.minutes, g.recorded_by as "recordedBy"
      from ${scoped('people.guidance_contact', 'g')} where ${volunteer}::uuid is null or g.volunteer_id = ${volunteer}::uuid
      order by g.day desc, g.created_at desc, g.id`,
      query,
    );
    work.record({
      action: 'training.guidance_viewed',
      objectType: 'volunteer',
      details: { volunteerIds: [...new Set(rows.map(({ volunteerId }) => volunteerId))] },
    });
    return { items: await this.answers(rows), total };
  }

  /** Records one contact for everybody who was there; all are within the actor's reach, or none is recorded. */
  async record({ volunteerIds, day, kind, minutes }: NewGuidance): Promise<GuidanceContactList> {
    const work = this.unitOfWork.current;
    const today = this.clock.today();
    const known = await work.rows<{ id: string }>(sql`
      select v.id from ${scoped('people.volunteer', 'v')} where v.id = any (${volunteerIds}::uuid[])`);
    const reached = new Set(known.map(({ id }) => id));
    const errors: FieldError[] = volunteerIds.flatMap((id, index) =>
      reached.has(id) ? [] : [{ pointer: `/volunteerIds/${index}`, code: 'NOT_FOUND_VALUE' as const }],
    );
    if (day > today) errors.push({ pointer: '/day', code: 'OUT_OF_RANGE', params: { max: today } });
    if (errors.length > 0) throw invalid(errors);
    const contacts = volunteerIds.map((volunteerId) => ({
      volunteerId,
      day,
      kind,
      minutes,
      recordedBy: work.actor.accountId,
    }));
    const ids = await work.insertAll(GuidanceContactRow, contacts);
    const rows = contacts.map((contact, index) => ({ id: ids[index] ?? '', ...contact }));
    await this.facts.refreshAll(volunteerIds);
    work.record({
      action: 'training.guidance_recorded',
      objectType: 'volunteer',
      details: { volunteerIds, contactIds: ids, day, kind },
    });
    return { items: await this.answers(rows), total: rows.length };
  }

  private async answers(rows: readonly Line[]): Promise<GuidanceContact[]> {
    const names = await this.staff.of(rows.map(({ recordedBy }) => recordedBy));
    return rows.map((row) => ({ ...row, recordedBy: names.get(row.recordedBy) ?? null }));
  }
}
