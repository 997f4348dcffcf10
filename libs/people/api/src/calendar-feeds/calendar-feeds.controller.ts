import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type FeedAnswer,
  Public,
  RequestLimit,
  Requires,
  Returns,
  ReturnsFeed,
  Token,
  WithoutWork,
} from '@rinnakkain/platform-api';
import { CalendarFeeds } from './calendar-feeds';
import { CalendarFeed, NewCalendarFeed } from './calendar-feeds.messages';

/** One’s own address for other calendars. */
@ApiTags('training')
@Controller('api/training/calendar-feed')
export class OwnCalendarFeedController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Get()
  @Requires('training.calendar_feed')
  @Returns(CalendarFeed)
  own(): Promise<CalendarFeed> {
    return this.feeds.own();
  }

  @Post()
  @Requires('training.calendar_feed')
  @Returns(NewCalendarFeed, 201)
  make(): Promise<NewCalendarFeed> {
    return this.feeds.make();
  }

  @Post('revoke')
  @Requires('training.calendar_feed')
  @Returns(null)
  revoke(): Promise<void> {
    return this.feeds.revoke();
  }
}

/** What other calendars fetch. */
@ApiTags('feeds')
@Controller('feeds/personal')
export class CalendarFeedsController {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly limit: RequestLimit,
  ) {}

  @Get(':token.ics')
  @Public(
    'a calendar has no session; an address nobody can guess, revocable, and dates under a neutral title',
  )
  @WithoutWork()
  @ReturnsFeed('text/calendar')
  async open(@Token() token: string): Promise<FeedAnswer> {
    await this.limit.take('feeds');
    return this.feeds.open(token);
  }
}
