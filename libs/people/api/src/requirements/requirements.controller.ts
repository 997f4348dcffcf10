import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IfMatch, Requires, Returns } from '@rinnakkain/platform-api';
import { RequirementsCommands } from './requirements.commands';
import {
  NewRequirementVersion,
  RequirementsPreview,
  TaskRequirements,
  TaskRequirementsList,
  TaskRequirementsQuery,
} from './requirements.messages';
import { RequirementsQueries } from './requirements.queries';

/** What tasks require, as data with versions. */
@ApiTags('training')
@Controller('api/training/requirements')
export class RequirementsController {
  constructor(
    private readonly queries: RequirementsQueries,
    private readonly commands: RequirementsCommands,
  ) {}

  @Get()
  @Requires('training.requirement.read')
  @Returns(TaskRequirementsList)
  list(@Query() query: TaskRequirementsQuery): Promise<TaskRequirementsList> {
    return this.queries.list(query);
  }

  @Post()
  @Requires('training.requirement.change')
  @Returns(TaskRequirements, 201)
  async change(@IfMatch() version: number, @Body() body: NewRequirementVersion): Promise<TaskRequirements> {
    await this.commands.change(version, body);
    return this.queries.answer(body.taskId);
  }

  @Post('preview')
  @Requires('training.requirement.change')
  @Returns(RequirementsPreview)
  preview(@Body() body: NewRequirementVersion): Promise<RequirementsPreview> {
    return this.commands.preview(body);
  }
}
