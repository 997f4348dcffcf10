import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { limits } from '@rinnakkain/domain';
import {
  type FeedAnswer,
  Public,
  RequestLimit,
  ReturnsFeed,
  TextField,
  WithoutWork,
} from '@rinnakkain/platform-api';
import { MeetingGuide } from './meeting-guide';

/** Whose meetings. */
export class MeetingGuideQuery {
  @TextField('Name of the fellowship in the feed; a feed is of one fellowship', {
    max: limits.programMaxLength,
  })
  program: string;
}

/** What apps and sites of fellowships fetch. */
@ApiTags('feeds')
@Controller('feeds')
export class MeetingGuideController {
  constructor(
    private readonly feed: MeetingGuide,
    private readonly limit: RequestLimit,
  ) {}

  @Get('meeting-guide.json')
  @Public('apps have no session; public meetings of fellowships that asked for it, and nobody in them')
  @WithoutWork()
  @ReturnsFeed('application/json', { openFor: 600 })
  async open(@Query() { program }: MeetingGuideQuery): Promise<FeedAnswer> {
    await this.limit.take('meetings');
    return this.feed.of(program);
  }
}
