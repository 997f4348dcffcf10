import { httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { NewTask, Task, TaskList } from '@rinnakkain/api-client';
import { ApiCaller, paramsOf } from '@rinnakkain/platform-dashboard';

/** The association's tasks. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class TasksApi {
  private readonly api = inject(ApiCaller);

  tasks() {
    return httpResource<TaskList>(() => ({ url: '/api/tasks', params: paramsOf({ pageSize: 100 }) }));
  }

  add(task: NewTask): Promise<Task> {
    return this.api.post<Task>('/api/tasks', task);
  }
}
