import { Injectable } from '@nestjs/common';
import { idOf, type TaskConditions } from '@rinnakkain/domain';
import { invalid } from '@rinnakkain/platform-api';
import { taskConditions, Tasks } from '../tasks/tasks';

/** What everybody needs, whatever the task. */
const EVERYBODY: TaskConditions = {
  id: idOf(''),
  boxes: { regularlyWithMinor: false, personalInteraction: false, alone: false },
  requiredCourseKinds: ['basic'],
};

/** The task that a question is about. */
@Injectable()
export class AskedTasks {
  constructor(private readonly tasks: Tasks) {}

  /** What a task requires; without one, what everybody needs. */
  async conditions(taskId: string | undefined): Promise<TaskConditions> {
    if (taskId === undefined) return EVERYBODY;
    const task = await this.tasks.find(taskId);
    if (!task) throw invalid([{ pointer: '/task', code: 'NOT_FOUND_VALUE' }]);
    return taskConditions(task);
  }
}
