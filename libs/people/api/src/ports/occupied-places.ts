import { type Sql, sql } from '@rinnakkain/platform-api';

/** How many places of volunteers are taken, over the whole organisation; `support` knows. */
export abstract class OccupiedPlaces {
  /** Places taken of these volunteers; those without any may be missing. */
  abstract of(volunteerIds: readonly string[]): Promise<ReadonlyMap<string, number>>;

  /** Places taken of every volunteer of the organisation who has any: one JSON object by volunteer. */
  abstract readonly byVolunteer: Sql;
}

/** Nobody is in a relationship: the people context on its own. */
export const NO_PLACES_TAKEN: OccupiedPlaces = {
  of: () => Promise.resolve(new Map()),
  byVolunteer: sql`('{}'::jsonb)`,
};
