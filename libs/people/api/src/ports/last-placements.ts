import { type Sql, sql } from '@rinnakkain/platform-api';

/** When volunteers were last in a relationship; `support` knows. */
export abstract class LastPlacements {
  /** The last day of each volunteer's last ended relationship: one JSON object by volunteer. */
  abstract readonly byVolunteer: Sql;
}

/** Nobody ever was: the people context on its own. */
export const NO_PLACEMENTS: LastPlacements = {
  byVolunteer: sql`('{}'::jsonb)`,
};
