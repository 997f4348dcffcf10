import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, IfMatch, Requires, Returns } from '@rinnakkain/platform-api';
import { TrainingCommands } from './training.commands';
import {
  CourseList,
  CourseQuery,
  NewTrainingRecord,
  TrainingRecord,
  TrainingRecordList,
  TrainingRecordQuery,
  TrainingRecordTransition,
  TrainingReview,
} from './training.messages';
import { TrainingQueries } from './training.queries';

/** Courses, and volunteers' records of them. */
@ApiTags('training')
@Controller('api/training')
export class TrainingController {
  constructor(
    private readonly queries: TrainingQueries,
    private readonly commands: TrainingCommands,
  ) {}

  @Get('courses')
  @Requires('training.course.read')
  @Returns(CourseList)
  courses(@Query() query: CourseQuery): Promise<CourseList> {
    return this.queries.courses(query);
  }

  @Get('records')
  @Requires('training.record.list')
  @Returns(TrainingRecordList)
  list(@Query() query: TrainingRecordQuery): Promise<TrainingRecordList> {
    return this.queries.list(query);
  }

  @Get('records/:id')
  @Requires('training.record.list')
  @Returns(TrainingRecord)
  one(@Id() id: string): Promise<TrainingRecord> {
    return this.queries.one(id);
  }

  @Post('records')
  @Requires('training.record.create')
  @Returns(TrainingRecord, 201)
  async create(@Body() body: NewTrainingRecord): Promise<TrainingRecord> {
    return this.queries.answer(await this.commands.create(body));
  }

  @Post('records/:id/transitions')
  @Requires('training.record.transition')
  @Returns(TrainingRecord)
  async transition(
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: TrainingRecordTransition,
  ): Promise<TrainingRecord> {
    await this.commands.transition(id, version, body);
    return this.queries.answer(id);
  }

  @Post('records/:id/review')
  @Requires('training.record.review')
  @Returns(TrainingRecord)
  async review(
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: TrainingReview,
  ): Promise<TrainingRecord> {
    await this.commands.review(id, version, body);
    return this.queries.answer(id);
  }
}
