import { Injectable } from '@nestjs/common';
import { addDays } from '@rinnakkain/domain';
import {
  Clock,
  Configuration,
  type FeedAnswer,
  notFound,
  pageAddress,
  PublicSites,
  ShownAgain,
  sql,
  type TextLanguage,
  UnitOfWork,
} from '@rinnakkain/platform-api';
import { createHash } from 'node:crypto';
import { DIRECTORY_PAGE } from './directory-addresses';
import { type CalendarManner, groupCalendar, type GroupDate, textIn } from './group-calendar';
import { PublishedEpochs } from './published-epochs';

/** Dates that are over stay for a while, so that whoever follows a feed keeps them; and how far it looks ahead. */
const KEPT_DAYS = 92;
const AHEAD_DAYS = 400;
/** When a feed was written is no part of what it says. */
const WRITTEN_AT = /^DTSTAMP:.*$/gm;

/** How many feeds of associations are kept: the largest are a megabyte each. */
const FEEDS_KEPT = 24;

/** A published group, with a date of it where it has any. */
type FeedLine = GroupDate & { readonly id: string | null };

/** What is asked of a feed. */
export interface FeedWish {
  readonly language: TextLanguage;
  /** With the names of groups and where they meet. */
  readonly named: boolean;
}

/** Calendar feeds of published groups: of one group, or of an association. */
@Injectable()
export class GroupFeeds {
  private readonly kept = new ShownAgain<FeedAnswer>(FEEDS_KEPT);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
    private readonly sites: PublicSites,
    private readonly epochs: PublishedEpochs,
  ) {}

  /** The dates of one group; what is not published is as unknown as what is not there. */
  async ofGroup(id: string, wish: FeedWish): Promise<FeedAnswer> {
    const lines = await this.lines(null, id);
    const [first] = lines;
    if (!first) throw notFound();
    return this.written(wish.named ? textIn(first.name, wish.language) : null, lines, wish);
  }

  /** The dates of all groups of an association, with their names: it is for the association’s own pages. */
  async ofAssociation(id: string, language: TextLanguage): Promise<FeedAnswer> {
    const association = (await this.sites.associations()).find((each) => each.id === id);
    if (!association) throw notFound();
    // The longest of them takes a quarter of a second to write: once, until something that is published changes.
    const { mark } = await this.epochs.now();
    return this.kept.shown(`${this.clock.today()} ${mark}`, `${id} ${language}`, async () =>
      this.written(association.name, await this.lines(id, null), { language, named: true }),
    );
  }

  private lines(association: string | null, group: string | null): Promise<FeedLine[]> {
    const today = this.clock.today();
    const [since, until] = [addDays(today, -KEPT_DAYS), addDays(today, AHEAD_DAYS)];
    return this.unitOfWork.runAs(null, (work) =>
      work.rows<FeedLine>(sql`
        select d.group_id as "groupId", d.name, d.municipality, d.venue, d.id, d.day, d.original_day as "originalDay",
          to_char(d.start, 'HH24:MI') as start, d.minutes, d.state, d.version
        from groups.published_calendar(${association}::uuid, ${group}::uuid, ${since}::date, ${until}::date) d
        order by d.day, d.start, d.id`),
    );
  }

  private written(name: string | null, lines: readonly FeedLine[], wish: FeedWish): FeedAnswer {
    const { publicUrl, port } = this.configuration;
    const manner: CalendarManner = {
      ...wish,
      host: publicUrl?.host ?? 'rinnakkain',
      pageOf: (id) =>
        `${publicUrl?.origin ?? `http://localhost:${port}`}${pageAddress(DIRECTORY_PAGE, wish.language, [id])}`,
    };
    const dates = lines.filter(({ id }) => id !== null);
    const text = groupCalendar(name, dates, manner, this.clock.now());
    const said = text.replaceAll(WRITTEN_AT, '');
    return { text, etag: `W/"${createHash('sha256').update(said).digest('base64url')}"` };
  }
}
