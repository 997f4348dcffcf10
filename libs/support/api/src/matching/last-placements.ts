import { Injectable } from '@nestjs/common';
import { LastPlacements } from '@rinnakkain/people-api';
import { sql } from '@rinnakkain/platform-api';

/** When volunteers were last in a relationship, in the whole association. */
@Injectable()
export class PlacementsOfRelationships extends LastPlacements {
  readonly byVolunteer = sql`(select jsonb_object_agg(p.volunteer_id, p.ended_on) from support.last_ended(null::uuid[]) p)`;
}
