import { Injectable, Optional } from '@nestjs/common';
import { VOLUNTEER_STATES } from '@rinnakkain/domain';
import {
  Clock,
  constant,
  inOrder,
  joined,
  pageOf,
  Remembered,
  scoped,
  type Sql,
  sql,
  UnitOfWork,
} from '@rinnakkain/platform-api';
import { NO_PLACES_TAKEN, OccupiedPlaces } from '../ports/occupied-places';
import { factsOf } from './volunteer-facts';
import { readinessInShort } from './volunteer-readiness';
import type { VolunteerRow } from './volunteer.entity';
import type { VolunteerLine, VolunteerList, VolunteerQuery } from './volunteers.messages';

/** Least length of words that the trigram index can find. */
const TRIGRAM = 3;

const BY_NAME = 'v.last_name collate "fi-x-icu", v.first_name collate "fi-x-icu"';
const ORDERS: Readonly<Record<NonNullable<VolunteerQuery['sort']>, string>> = {
  name: BY_NAME,
  '-name': 'v.last_name collate "fi-x-icu" desc, v.first_name collate "fi-x-icu" desc',
  arrived: 'v.arrived_at',
  '-arrived': 'v.arrived_at desc',
  state: `array_position(array['${VOLUNTEER_STATES.join("', '")}'], v.state), ${BY_NAME}`,
  '-state': `array_position(array['${VOLUNTEER_STATES.join("', '")}'], v.state) desc, ${BY_NAME}`,
  ready_until: `v.ready_until nulls last, ${BY_NAME}`,
  '-ready_until': `v.ready_until desc nulls last, ${BY_NAME}`,
  municipality: `v.municipality nulls last, ${BY_NAME}`,
  '-municipality': `v.municipality desc nulls last, ${BY_NAME}`,
};

type Line = Omit<VolunteerLine, 'units' | 'occupiedPlaces' | 'readiness'> &
  Pick<VolunteerRow, 'unitIds' | 'notAvailableBefore' | 'facts'>;

/** Places taken of a volunteer `v`: the object is made once for a query, however many rows it looks at. */
export const takenOf = (places: OccupiedPlaces): Sql =>
  sql`coalesce((${places.byVolunteer} ->> v.id::text)::integer, 0)`;

/**
 * True for a volunteer who is ready today. It reads what is kept of papers and the places taken; availability is
 * compared with the day itself, since it passes without anybody writing.
 */
export const isReady = (today: string, places: OccupiedPlaces): Sql => sql`(v.state = 'active'
  and array_remove(v.missing, 'NOT_AVAILABLE_BEFORE') = '{}' and (v.ready_until is null or v.ready_until >= ${today}::date)
  and (v.not_available_before is null or v.not_available_before <= ${today}::date) and ${takenOf(places)} < v.free_places)`;

/** The list of volunteers within the actor's reach. */
@Injectable()
export class VolunteerLists {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly remembered: Remembered,
    @Optional() private readonly places: OccupiedPlaces = NO_PLACES_TAKEN,
  ) {}

  /** One page; recorded as one entry. */
  async page(query: VolunteerQuery): Promise<VolunteerList> {
    const work = this.unitOfWork.current;
    const today = this.clock.today();
    const all = this.wanted(query, today);
    // Words of a name are not remembered.
    const found = await (query.q ? this.remembered.read(all) : this.remembered.ids(all));
    const ids = pageOf(found, query);
    const read = work.rows<Line>(sql`
      select v.id, v.first_name as "firstName", v.last_name as "lastName", v.state, v.unit_ids as "unitIds", v.municipality,
        v.languages, v.themes, v.free_places as "freePlaces", v.not_available_before as "notAvailableBefore", v.facts,
        v.arrived_at as "arrivedAt"
      from ${scoped('people.volunteer', 'v')} where v.id = any (${ids}::uuid[])`);
    const [rows, occupied] = await Promise.all([read, this.places.of(ids)]);
    work.record({
      action: 'volunteer.listed',
      objectType: 'volunteer',
      details: { count: rows.length, ids: rows.map(({ id }) => id) },
    });
    return {
      items: inOrder(ids, rows).map((row) => line(row, occupied.get(row.id) ?? 0, today)),
      total: found.length,
    };
  }

  /** The ids of everybody asked for, in order. */
  private wanted(query: VolunteerQuery, today: string): Sql {
    return sql`select v.id from ${scoped('people.volunteer', 'v')} where ${joined(conditions(query, today, this.places), ' and ')}
      order by ${constant(ORDERS[query.sort ?? 'name'])}, v.id`;
  }
}

function conditions(query: VolunteerQuery, today: string, places: OccupiedPlaces): Sql[] {
  const found = [constant('true')];
  if (query.state) found.push(sql`v.state = ${query.state}`);
  if (query.theme) found.push(sql`v.themes @> ${JSON.stringify([{ theme: query.theme }])}::jsonb`);
  if (query.language) found.push(sql`v.languages @> ${JSON.stringify([{ code: query.language }])}::jsonb`);
  if (query.municipality) found.push(sql`v.municipality = ${query.municipality}`);
  if (query.unitId) found.push(sql`${query.unitId}::uuid = any (v.unit_ids)`);
  if (query.q) found.push(named(query.q));
  if (query.ready !== undefined)
    found.push(query.ready ? isReady(today, places) : sql`not ${isReady(today, places)}`);
  return found;
}

/** Volunteers whose name holds the words, or begins with them when they are short. */
export const named = (term: string): Sql =>
  term.length >= TRIGRAM
    ? sql`v.id = any ((select people.volunteers_named(${term}))::uuid[])`
    : sql`(starts_with(lower(v.first_name), lower(${term})) or starts_with(lower(v.last_name), lower(${term})))`;

const line = (row: Line, occupied: number, today: string): VolunteerLine => ({
  id: row.id,
  firstName: row.firstName,
  lastName: row.lastName,
  state: row.state,
  units: row.unitIds,
  municipality: row.municipality,
  languages: row.languages,
  themes: row.themes,
  freePlaces: row.freePlaces,
  occupiedPlaces: occupied,
  readiness: readinessInShort(factsOf(row, today), occupied, today),
  arrivedAt: row.arrivedAt,
});
