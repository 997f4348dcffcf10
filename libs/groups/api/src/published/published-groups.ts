import { Injectable } from '@nestjs/common';
import type { Day, OwnGroupType, MeetingState, StoredGroupState } from '@rinnakkain/domain';
import { sql, UnitOfWork } from '@rinnakkain/platform-api';
import type { StoredPart, StoredTexts } from '../groups/groups.entities';

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
  /** Of an event, in order. */
  readonly parts: readonly StoredPart[];
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
  /** The next few. */
  readonly dates: readonly PublishedDate[];
}

/** Of how many coming dates a group tells on the lists. */
const NEXT_DATES = 4;

/** One row of a date with the group whose it is. */
export type DateOfGroup = PublishedDate & { readonly groupId: string; readonly associationId: string };

const DATE_COLUMNS = sql`d.id, d.group_id as "groupId", d.day, d.original_day as "originalDay",
  to_char(d.start, 'HH24:MI') as start, d.minutes, d.state, d.version`;

/** The groups that are published, for the public pages; nobody needs to act. */
@Injectable()
export class PublishedGroups {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The published groups of an association, or of all, with their next few dates. */
  coming(since: Day, association: string | null): Promise<PublishedGroup[]> {
    return this.unitOfWork.runAs(null, async (work) => {
      const groups = await work.rows<Omit<PublishedGroup, 'dates'>>(sql`
        select g.id, g.association_id as "associationId", g.association, g.type, g.state, g.registers, g.closed, g.name, g.purpose,
          g.rules, g.parts, g.themes, g.language, g.municipality, g.venue, g.accessibility, g.child_care as "childCare",
          g.enrols_from as "enrolsFrom", g.enrols_until as "enrolsUntil", g.first_day as "firstDay", g.last_day as "lastDay"
        from groups.published_groups(${association}::uuid) g order by g.id`);
      const dates = await work.rows<PublishedDate & { readonly groupId: string }>(sql`
        select ${DATE_COLUMNS} from groups.published_coming(${since}::date, ${NEXT_DATES}::integer, ${association}::uuid) d
        order by d.day, d.start, d.id`);
      const ofGroup = Map.groupBy(dates, ({ groupId }) => groupId);
      return groups.map((group) => ({ ...group, dates: ofGroup.get(group.id) ?? [] }));
    });
  }

  /** The dates of one of them between two days; undefined where everybody knows of no such group. */
  async datesOf(id: string, since: Day, until: Day): Promise<PublishedDate[] | undefined> {
    const dates = await this.unitOfWork.runAs(null, (work) =>
      work.rows<PublishedDate & { readonly id: string | null }>(sql`
        select ${DATE_COLUMNS} from groups.published_calendar(null, ${id}::uuid, ${since}::date, ${until}::date) d
        order by d.day, d.start, d.id`),
    );
    return dates.length === 0 ? undefined : dates.filter((date) => date.id !== null);
  }

  /** Every date of the groups of an association, or of all, between two days: for a week. */
  between(since: Day, until: Day, association: string | null): Promise<DateOfGroup[]> {
    return this.unitOfWork.runAs(null, (work) =>
      work.rows<DateOfGroup>(sql`
        select ${DATE_COLUMNS}, d.association_id as "associationId"
        from groups.published_dates(${since}::date, ${until}::date, ${association}::uuid) d
        order by d.day, d.start, d.id`),
    );
  }
}
