import { Injectable } from '@nestjs/common';
import { OccupiedPlaces } from '@rinnakkain/people-api';
import { constant, sql, UnitOfWork } from '@rinnakkain/platform-api';

/** Places held by open relationships, counted over the whole association. */
@Injectable()
export class PlacesOfRelationships extends OccupiedPlaces {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  of(volunteerIds: readonly string[]): Promise<Map<string, number>> {
    return this.count(volunteerIds);
  }

  all(): Promise<Map<string, number>> {
    return this.count(null);
  }

  private async count(volunteerIds: readonly string[] | null): Promise<Map<string, number>> {
    const rows = await this.unitOfWork.current.rows<{ id: string; occupied: number }>(
      sql`select p.volunteer_id as id, p.occupied from ${constant('support.occupied_places')}(${volunteerIds}::uuid[]) p`,
    );
    return new Map(rows.map(({ id, occupied }) => [id, occupied]));
  }
}
