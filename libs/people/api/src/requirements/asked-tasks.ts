import { Injectable } from '@nestjs/common';
import { ASKED_OF_EVERYBODY, type TaskConditions } from '@rinnakkain/domain';
import { invalid } from '@rinnakkain/platform-api';
import { taskConditions, Tasks } from '../tasks/tasks';

/** The task that a question is about. */
@Injectable()
export class AskedTasks {
  constructor(private readonly tasks: Tasks) {}

  /** What a task requires; without one, what everybody needs. */
  async conditions(taskId: string | undefined): Promise<TaskConditions> {
    if (taskId === undefined) return ASKED_OF_EVERYBODY;
    const task = await this.tasks.find(taskId);
    if (!task) throw invalid([{ pointer: '/task', code: 'NOT_FOUND_VALUE' }]);
    return taskConditions(task);
  }
}
