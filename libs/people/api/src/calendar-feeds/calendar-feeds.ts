import { Injectable } from '@nestjs/common';
import { addDays } from '@rinnakkain/domain';
import {
  Clock,
  Configuration,
  type FeedAnswer,
  hashOf,
  notFound,
  sql,
  type TextLanguage,
  UnitOfWork,
} from '@rinnakkain/platform-api';
import { createHash, randomBytes } from 'node:crypto';
import { type CalendarMeeting, type CalendarRun, feedOf } from '../training/calendar-text';
import { CalendarFeedRow } from './calendar-feed.entity';
import type { CalendarFeed, NewCalendarFeed } from './calendar-feeds.messages';

const TOKEN = /^[\w-]{43}$/;
/** Dates that are over stay for a year: whoever follows the feed keeps what they went to. */
const KEPT_DAYS = 366;
/** A moment that says nothing, for the mark of what a feed says. */
const NO_MOMENT = new Date(0);

interface OpenedFeed {
  readonly feed: string;
  readonly language: TextLanguage;
  readonly runs: readonly Omit<CalendarRun, 'place'>[];
  readonly meetings: readonly CalendarMeeting[];
}

/** One’s own address for other calendars, made, renewed and revoked; and what it answers with. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** When one’s address was made. */
  async own(): Promise<CalendarFeed> {
    const [row] = await this.unitOfWork.current.find(CalendarFeedRow, this.mine());
    return { madeAt: row?.madeAt ?? null };
  }

  /** A new address; an earlier one works no more. */
  async make(): Promise<NewCalendarFeed> {
    const work = this.unitOfWork.current;
    const token = randomBytes(32).toString('base64url');
    const row = { tokenHash: hashOf(token), madeAt: this.clock.now() };
    const renewed = await work.updateWhere(CalendarFeedRow, this.mine(), null, row);
    if (renewed === 0) await work.insert(CalendarFeedRow, { ...row, accountId: work.actor.accountId });
    work.record({
      action: 'training.calendar_feed_made',
      objectType: 'account',
      objectId: work.actor.accountId,
      details: { renewed: renewed > 0 },
    });
    return { madeAt: row.madeAt, link: `${this.origin()}/feeds/personal/${token}.ics` };
  }

  /** From now on the address answers as one that never was. */
  async revoke(): Promise<void> {
    const work = this.unitOfWork.current;
    if ((await work.deleteWhere(CalendarFeedRow, this.mine())) === 0) throw notFound();
    work.record({
      action: 'training.calendar_feed_revoked',
      objectType: 'account',
      objectId: work.actor.accountId,
    });
  }

  /** What an address answers with, whoever asks: neutral titles and times. */
  async open(token: string): Promise<FeedAnswer> {
    const since = addDays(this.clock.today(), -KEPT_DAYS);
    const opened = TOKEN.test(token)
      ? await this.unitOfWork.runAs(null, (work) =>
          work.row<OpenedFeed>(sql`select * from people.calendar_of_feed(${hashOf(token)}, ${since}::date)`),
        )
      : undefined;
    if (!opened) throw notFound();
    const { feed, language } = opened;
    const named = <Dated extends { readonly id: string }>(dated: readonly Dated[]): Dated[] =>
      dated.map((each) => ({ ...each, id: nameWithin(feed, each.id) }));
    const dates = { runs: named(opened.runs), meetings: named(opened.meetings) };
    return {
      text: feedOf(dates, language, this.clock.now()),
      etag: `W/"${createHash('sha256')
        .update(feedOf(dates, language, NO_MOMENT))
        .digest('base64url')}"`,
    };
  }

  private mine() {
    return sql`t.account_id = ${this.unitOfWork.current.actor.accountId}::uuid`;
  }

  private origin(): string {
    return this.configuration.publicUrl?.origin ?? `http://localhost:${this.configuration.port}`;
  }
}

/** A name of a date that is the same in one feed always and in no two: two people’s feeds do not tell that they share one. */
const nameWithin = (feed: string, id: string): string =>
  createHash('sha256').update(`${feed}|${id}`).digest('hex').slice(0, 32);
