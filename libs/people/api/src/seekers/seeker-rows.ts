import { municipalityOf } from '@rinnakkain/domain';
import { scoped, sql, type Sql } from '@rinnakkain/platform-api';
import type { SeekerPrivateRow } from './seeker-private.entity';
import type { SeekerRow } from './seeker.entity';

/** A seeker's row with the private part where the actor may see it; `open` says whether it is there. */
export type SeekerWithPrivate = Omit<SeekerRow, 'organisationId' | 'createdAt'> &
  Omit<SeekerPrivateRow, 'organisationId' | 'seekerId' | 'unitId'> & {
    readonly unitName: string;
    readonly open: boolean;
  };

/** What a list shows of a seeker; it reads no contact value. */
export type ListedSeekerRow = Pick<
  SeekerWithPrivate,
  | ('id' | 'unitId' | 'unitName' | 'coordinatorId' | 'deputyId' | 'state' | 'aliasSealed' | 'protected')
  | ('priority' | 'consented' | 'arrivedAt' | 'waitingSince' | 'open' | 'firstNameSealed' | 'municipality')
  | ('wellbeingCounty' | 'languages' | 'themes')
>;

/** A row of a list with what a search compares with besides. */
export type SearchedSeekerRow = ListedSeekerRow & Pick<SeekerWithPrivate, 'phoneSealed'>;

const LISTED = sql`s.id, s.unit_id as "unitId", u.name as "unitName", s.coordinator_id as "coordinatorId", s.deputy_id as "deputyId", s.state,
  s.alias_sealed as "aliasSealed", s.protected, s.priority, s.consented, s.arrived_at as "arrivedAt", s.waiting_since as "waitingSince",
  p.seeker_id is not null as open, p.first_name_sealed as "firstNameSealed", p.municipality, p.wellbeing_county as "wellbeingCounty",
  p.languages, p.themes`;

const SEARCHED = sql`${LISTED}, p.phone_sealed as "phoneSealed"`;

const COLUMNS = sql`${SEARCHED}, s.task_id as "taskId", s.contacted_on as "contactedOn", s.exit_reason as "exitReason", s.closed_on as "closedOn",
  s.version, p.email_sealed as "emailSealed", p.safe_contact_sealed as "safeContactSealed",
  p.priority_reason_sealed as "priorityReasonSealed", p.gender, p.birth_decade as "birthDecade", p.forms, p.weekly_times as "weeklyTimes",
  p.wishes, p.travel_km as "travelKm", p.first_priority as "firstPriority", p.supported, p.with_children as "withChildren",
  p.access_needs as "accessNeeds", p.heard_from as "heardFrom"`;

/**
 * Visible seekers that meet a condition, with their unit and, where open to the actor, the private part: aliases s, u
 * and p. Somebody who has been erased is nobody's any more, although the row still counts.
 */
export const fromSeekers = (where: Sql): Sql =>
  sql`from ${scoped('people.seeker', 's')} join ${scoped('platform.unit', 'u')} on u.id = s.unit_id
    left join ${scoped('people.seeker_private', 'p')} on p.seeker_id = s.id
    where (s.protected or p.seeker_id is not null) and (${where})`;

/** Seekers that meet a condition on s and p, in an order. */
export const selectSeekers = (where: Sql, tail: Sql): Sql =>
  sql`select ${COLUMNS} ${fromSeekers(where)} ${tail}`;

/** The same as a list shows them. */
export const selectListed = (where: Sql): Sql => sql`select ${LISTED} ${fromSeekers(where)}`;

/** The same as a search compares and shows them. */
export const selectSearched = (where: Sql, tail: Sql): Sql =>
  sql`select ${SEARCHED} ${fromSeekers(where)} ${tail}`;

/** The county a seeker lives in: as told, or that of the municipality. */
export const countyOf = (row: Pick<SeekerWithPrivate, 'municipality' | 'wellbeingCounty'>): string | null =>
  row.wellbeingCounty ??
  (row.municipality === null ? null : (municipalityOf(row.municipality)?.county ?? null));
