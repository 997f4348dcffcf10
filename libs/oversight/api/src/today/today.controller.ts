import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires, Returns, WithoutWork } from '@rinnakkain/platform-api';
import { Today, TodayQuery } from './today.messages';
import { TodayQueries } from './today.queries';

/** What waits today. */
@ApiTags('today')
@Controller('api/today')
export class TodayController {
  constructor(private readonly today: TodayQueries) {}

  @Get()
  @Requires('today.read')
  @WithoutWork()
  @Returns(Today)
  read(@Query() query: TodayQuery): Promise<Today> {
    return this.today.read(query);
  }
}
