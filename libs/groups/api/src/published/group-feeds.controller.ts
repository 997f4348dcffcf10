import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type FeedAnswer,
  FlagField,
  Id,
  KeyField,
  Public,
  RequestLimit,
  ReturnsFeed,
  TEXT_LANGUAGES,
  type TextLanguage,
  WithoutWork,
} from '@rinnakkain/platform-api';
import { GroupFeeds } from './group-feeds';

/** How the feed of an association speaks. */
export class AssociationFeedQuery {
  @KeyField('Language of the titles; Finnish unless told', TEXT_LANGUAGES, { optional: true })
  language?: TextLanguage;
}

/** How the feed of a group speaks. */
export class GroupFeedQuery extends AssociationFeedQuery {
  @FlagField(
    'With the name of the group and where it meets; otherwise it says only when, since a calendar is seen by others',
    { optional: true, query: true },
  )
  names?: boolean;
}

const KEPT = { openFor: 600 } as const;
/** Calendar services fetch for all their people from a few addresses. */
const RATE = { points: 1200, seconds: 60 } as const;

/** Dates of published groups, for calendars and for pages of others. */
@ApiTags('feeds')
@Controller('feeds')
export class GroupFeedsController {
  constructor(
    private readonly feeds: GroupFeeds,
    private readonly limit: RequestLimit,
  ) {}

  @Get('groups/:id.ics')
  @Public('a calendar has no session; dates of a group that everybody finds, and of nobody who comes')
  @WithoutWork()
  @ReturnsFeed('text/calendar', KEPT)
  async ofGroup(
    @Id() id: string,
    @Query() { language = 'fi', names = false }: GroupFeedQuery,
  ): Promise<FeedAnswer> {
    await this.limit.take('group-feeds', RATE);
    return this.feeds.ofGroup(id, { language, named: names });
  }

  @Get('organisations/:id.ics')
  @Public('pages of others have no session; dates of groups that everybody finds, and of nobody who comes')
  @WithoutWork()
  @ReturnsFeed('text/calendar', KEPT)
  async ofAssociation(
    @Id() id: string,
    @Query() { language = 'fi' }: AssociationFeedQuery,
  ): Promise<FeedAnswer> {
    await this.limit.take('group-feeds', RATE);
    return this.feeds.ofAssociation(id, language);
  }
}
