import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, IfMatch, ListQuery, Requires, Returns } from '@rinnakkain/platform-api';
import { CoursesCommands } from './courses.commands';
import { Course, CourseChanges, CourseList, CourseQuery, NewCourse } from './courses.messages';
import { CoursesQueries } from './courses.queries';
import { RunsCommands } from './runs.commands';
import { CourseRun, CourseRunList, NewCourseRun } from './runs.messages';
import { RunsQueries } from './runs.queries';

/** The catalogue of courses, and the runs of one. */
@ApiTags('training')
@Controller('api/training/courses')
export class CoursesController {
  constructor(
    private readonly queries: CoursesQueries,
    private readonly commands: CoursesCommands,
    private readonly runs: RunsQueries,
    private readonly runCommands: RunsCommands,
  ) {}

  @Get()
  @Requires('training.course.read')
  @Returns(CourseList)
  list(@Query() query: CourseQuery): Promise<CourseList> {
    return this.queries.list(query);
  }

  @Post()
  @Requires('training.course.write')
  @Returns(Course, 201)
  async create(@Body() body: NewCourse): Promise<Course> {
    return this.queries.one(await this.commands.create(body));
  }

  @Get(':id')
  @Requires('training.course.read')
  @Returns(Course)
  one(@Id() id: string): Promise<Course> {
    return this.queries.one(id);
  }

  @Patch(':id')
  @Requires('training.course.write')
  @Returns(Course)
  async change(@Id() id: string, @IfMatch() version: number, @Body() body: CourseChanges): Promise<Course> {
    await this.commands.change(id, version, body);
    return this.queries.one(id);
  }

  @Get(':id/runs')
  @Requires('training.course.read')
  @Returns(CourseRunList)
  runsOf(@Id() id: string, @Query() query: ListQuery): Promise<CourseRunList> {
    return this.runs.ofCourse(id, query);
  }

  @Post(':id/runs')
  @Requires('training.run.write')
  @Returns(CourseRun, 201)
  async createRun(@Id() id: string, @Body() body: NewCourseRun): Promise<CourseRun> {
    return this.runs.one(await this.runCommands.create(id, body));
  }
}
