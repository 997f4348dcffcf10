import { Injectable } from '@nestjs/common';
import { TasksOfVolunteers } from '@rinnakkain/people-api';
import { sql, UnitOfWork } from '@rinnakkain/platform-api';

/** The tasks of volunteers' pairs that go on, over the whole association; never with whom. */
@Injectable()
export class TasksOfPairs extends TasksOfVolunteers {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async of(volunteerIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.unitOfWork.current.rows<{ id: string; tasks: string[] }>(
      sql`select t.volunteer_id as id, t.task_ids as tasks from support.tasks_of(${volunteerIds}::uuid[]) t`,
    );
    return new Map(rows.map(({ id, tasks }) => [id, tasks]));
  }
}
