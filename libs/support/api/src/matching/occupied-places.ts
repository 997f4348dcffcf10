import { Injectable } from '@nestjs/common';
import { OccupiedPlaces } from '@rinnakkain/people-api';
import { sql, UnitOfWork } from '@rinnakkain/platform-api';

/** Places held by open relationships, counted over the whole association. */
@Injectable()
export class PlacesOfRelationships extends OccupiedPlaces {
  readonly byVolunteer = sql`(select jsonb_object_agg(p.volunteer_id, p.occupied) from support.occupied_places(null::uuid[]) p)`;

  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async of(volunteerIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.unitOfWork.current.rows<{ id: string; occupied: number }>(
      sql`select p.volunteer_id as id, p.occupied from support.occupied_places(${volunteerIds}::uuid[]) p`,
    );
    return new Map(rows.map(({ id, occupied }) => [id, occupied]));
  }
}
