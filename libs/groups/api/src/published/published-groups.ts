import { Injectable } from '@nestjs/common';
import type { Day, OwnGroupType, MeetingState, StoredGroupState } from '@rinnakkain/domain';
import { sql, UnitOfWork } from '@rinnakkain/platform-api';
import type { StoredTexts } from '../groups/groups.entities';

/** One date of a published group. */
export interface PublishedDate {
  readonly id: string;
  readonly day: Day;
  /** The day it was meant for, other than its own when it was moved. */
  readonly originalDay: Day;
  /** HH:MM in Helsinki. */
  readonly start: string;
  readonly minutes: number;
  readonly state: MeetingState;
  readonly version: number;
}

/** A group as everybody may know it: without those who lead it or come, and without a place that is not public. */
export interface PublishedGroup {
  readonly id: string;
  readonly associationId: string;
  readonly association: string;
  readonly type: OwnGroupType;
  readonly state: StoredGroupState;
  readonly registers: boolean;
  /** After some meetings nobody more joins. */
  readonly closed: boolean;
  readonly name: StoredTexts;
  readonly purpose: StoredTexts | null;
  readonly rules: StoredTexts | null;
  readonly themes: readonly string[];
  readonly language: string;
  readonly municipality: string | null;
  readonly venue: string | null;
  readonly accessibility: string | null;
  readonly childCare: boolean;
  readonly enrolsFrom: Day | null;
  readonly enrolsUntil: Day | null;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly dates: readonly PublishedDate[];
}

/** The groups that are published, for the public pages and feeds; nobody needs to act. */
@Injectable()
export class PublishedGroups {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Every published group with its dates between two days, in two queries. */
  async between(since: Day, until: Day): Promise<PublishedGroup[]> {
    const work = this.unitOfWork.current;
    const groups = await work.rows<Omit<PublishedGroup, 'dates'>>(sql`
      select g.id, g.association_id as "associationId", g.association, g.type, g.state, g.registers, g.closed, g.name, g.purpose,
        g.rules, g.themes, g.language, g.municipality, g.venue, g.accessibility, g.child_care as "childCare",
        g.enrols_from as "enrolsFrom", g.enrols_until as "enrolsUntil", g.first_day as "firstDay", g.last_day as "lastDay"
      from groups.published_groups() g order by g.name->>'fi' collate "fi-x-icu", g.id`);
    const dates = await work.rows<PublishedDate & { readonly groupId: string }>(sql`
      select d.id, d.group_id as "groupId", d.day, d.original_day as "originalDay", to_char(d.start, 'HH24:MI') as start,
        d.minutes, d.state, d.version
      from groups.published_dates(${since}::date, ${until}::date) d order by d.day, d.start, d.id`);
    const ofGroup = new Map<string, PublishedDate[]>();
    for (const { groupId, ...date } of dates) {
      const list = ofGroup.get(groupId) ?? [];
      list.push(date);
      ofGroup.set(groupId, list);
    }
    return groups.map((group) => ({ ...group, dates: ofGroup.get(group.id) ?? [] }));
  }
}
