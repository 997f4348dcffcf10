import { Injectable } from '@nestjs/common';
import type { RequirementSet } from '@rinnakkain/domain';
import { scoped, sql, UnitOfWork } from '@rinnakkain/platform-api';

/** The recorded versions of what tasks require. */
@Injectable()
export class RequirementSets {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Versions by task, the earliest first; a task without any is not in the answer. */
  async of(taskIds: readonly string[]): Promise<ReadonlyMap<string, readonly RequirementSet[]>> {
    if (taskIds.length === 0) return new Map();
    const rows = await this.unitOfWork.current.rows<{ taskId: string; sets: RequirementSet[] }>(sql`
      select s.task_id as "taskId", jsonb_agg(jsonb_build_object('version', s.version, 'inForceFrom', s.in_force_from,
        'keepMonths', s.keep_months, 'requirements', s.requirements) order by s.version) as sets
      from ${scoped('people.requirement_set', 's')} where s.task_id = any (${taskIds}::uuid[]) group by s.task_id`);
    return new Map(rows.map(({ taskId, sets }) => [taskId, sets]));
  }
}
