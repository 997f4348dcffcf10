import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires, Returns } from '@rinnakkain/platform-api';
import { NewTask, Task, TaskList, TaskQuery } from './tasks.messages';
import { Tasks } from './tasks';

/** The association's tasks. */
@ApiTags('tasks')
@Controller('api/tasks')
export class TasksController {
  constructor(private readonly tasks: Tasks) {}

  @Get()
  @Requires('task.list')
  @Returns(TaskList)
  list(@Query() query: TaskQuery): Promise<TaskList> {
    return this.tasks.list(query);
  }

  @Post()
  @Requires('task.create')
  @Returns(Task, 201)
  create(@Body() body: NewTask): Promise<Task> {
    return this.tasks.create(body);
  }
}
