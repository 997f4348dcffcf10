import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, IfMatch, Requires, Returns } from '@rinnakkain/platform-api';
import { TrainingCommands } from './training.commands';
import {
  NewTrainingRecord,
  TrainingRecord,
  TrainingRecordList,
  TrainingRecordQuery,
  TrainingRecordTransition,
  TrainingReview,
} from './training.messages';
import { TrainingQueries } from './training.queries';
import { BulkReview, NewBulkReview } from './reviews.messages';
import { TrainingReviews } from './reviews.commands';

/** Volunteers' records of courses. */
@ApiTags('training')
@Controller('api/training/records')
export class TrainingController {
  constructor(
    private readonly queries: TrainingQueries,
    private readonly commands: TrainingCommands,
    private readonly reviews: TrainingReviews,
  ) {}

  @Get()
  @Requires('training.record.list')
  @Returns(TrainingRecordList)
  list(@Query() query: TrainingRecordQuery): Promise<TrainingRecordList> {
    return this.queries.list(query);
  }

  @Get(':id')
  @Requires('training.record.list')
  @Returns(TrainingRecord)
  one(@Id() id: string): Promise<TrainingRecord> {
    return this.queries.one(id);
  }

  @Post()
  @Requires('training.record.create')
  @Returns(TrainingRecord, 201)
  async create(@Body() body: NewTrainingRecord): Promise<TrainingRecord> {
    return this.queries.answer(await this.commands.create(body));
  }

  @Post(':id/transitions')
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

  @Post(':id/review')
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

  @Post('reviews')
  @Requires('training.record.review')
  @Returns(BulkReview)
  reviewSeveral(@Body() body: NewBulkReview): Promise<BulkReview> {
    return this.reviews.decide(body);
  }
}
