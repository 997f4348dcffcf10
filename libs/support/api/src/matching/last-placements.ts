import { Injectable } from '@nestjs/common';
import { LastPlacements } from '@rinnakkain/people-api';
import { constant, sql, UnitOfWork } from '@rinnakkain/platform-api';

/** When volunteers were last in a relationship, in the whole association. */
@Injectable()
export class PlacementsOfRelationships extends LastPlacements {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async endedOn(volunteerIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.unitOfWork.current.rows<{ id: string; day: string }>(
      sql`select p.volunteer_id as id, p.ended_on as day from ${constant('support.last_ended')}(${volunteerIds}::uuid[]) p`,
    );
    return new Map(rows.map(({ id, day }) => [id, day]));
  }
}
