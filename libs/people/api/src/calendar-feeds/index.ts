import type { Provider, Type } from '@nestjs/common';
import { CalendarFeedRow } from './calendar-feed.entity';
import { CalendarFeeds } from './calendar-feeds';
import { CalendarFeedsController, OwnCalendarFeedController } from './calendar-feeds.controller';
import './calendar-feeds.personal-data';

/** Controllers of calendar feeds. */
export const calendarFeedControllers: Type[] = [OwnCalendarFeedController, CalendarFeedsController];

/** Providers of calendar feeds. */
export const calendarFeedProviders: Provider[] = [CalendarFeeds];

/** Entities of calendar feeds. */
export const calendarFeedEntities: Type[] = [CalendarFeedRow];
