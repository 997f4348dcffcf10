import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type { NewTask, Task, TaskList, TaskQuery } from './tasks.messages';

/** Being written. */
@Injectable()
export class Tasks {
  async list(_: TaskQuery): Promise<TaskList> {
    throw notFound();
  }
  async create(_: NewTask): Promise<Task> {
    throw notFound();
  }
}
