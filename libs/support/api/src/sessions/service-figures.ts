import { Injectable } from '@nestjs/common';
import { ServiceFigures, type ServiceOfVolunteer } from '@rinnakkain/people-api';
import { sql, UnitOfWork } from '@rinnakkain/platform-api';

/** What volunteers did, counted from the entries of their sessions over the whole association. */
@Injectable()
export class ServiceOfSessions extends ServiceFigures {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async of(volunteerId: string, from: string, to: string): Promise<ServiceOfVolunteer> {
    const row = await this.unitOfWork.current.row<ServiceOfVolunteer>(sql`
      select s.encounters, s.minutes, s.task_ids as "taskIds"
      from support.service_of(${volunteerId}::uuid, ${from}::date, ${to}::date) s`);
    return row ?? { encounters: 0, minutes: 0, taskIds: [] };
  }
}
