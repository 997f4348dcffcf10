import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, IfMatch, Requires, Returns } from '@rinnakkain/platform-api';
import { RunCalendars } from './run-calendars';
import { RunsCommands } from './runs.commands';
import {
  CourseRun,
  CourseRunCalendar,
  CourseRunCalendarQuery,
  CourseRunChanges,
  CourseRunList,
  CourseRunQuery,
} from './runs.messages';
import { RunsQueries } from './runs.queries';

/** Runs of courses. */
@ApiTags('training')
@Controller('api/training/runs')
export class RunsController {
  constructor(
    private readonly queries: RunsQueries,
    private readonly commands: RunsCommands,
    private readonly calendars: RunCalendars,
  ) {}

  @Get()
  @Requires('training.course.read')
  @Returns(CourseRunList)
  list(@Query() query: CourseRunQuery): Promise<CourseRunList> {
    return this.queries.list(query);
  }

  @Get(':id')
  @Requires('training.course.read')
  @Returns(CourseRun)
  one(@Id() id: string): Promise<CourseRun> {
    return this.queries.one(id);
  }

  @Patch(':id')
  @Requires('training.run.write')
  @Returns(CourseRun)
  async change(
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: CourseRunChanges,
  ): Promise<CourseRun> {
    await this.commands.change(id, version, body);
    return this.queries.one(id);
  }

  @Post(':id/cancel')
  @Requires('training.run.write')
  @Returns(CourseRun)
  async cancel(@Id() id: string, @IfMatch() version: number): Promise<CourseRun> {
    await this.commands.cancel(id, version);
    return this.queries.one(id);
  }

  @Get(':id/calendar')
  @Requires('training.course.read')
  @Returns(CourseRunCalendar)
  calendar(@Id() id: string, @Query() { language }: CourseRunCalendarQuery): Promise<CourseRunCalendar> {
    return this.calendars.of(id, language ?? 'fi');
  }
}
