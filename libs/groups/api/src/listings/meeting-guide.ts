import { Injectable } from '@nestjs/common';
import { type Day, type FeedWords, LISTING_OPEN_ON, meetingGuideRows } from '@rinnakkain/domain';
import { Clock, type FeedAnswer, ShownAgain, writtenText } from '@rinnakkain/platform-api';
import { createHash } from 'node:crypto';
import { PublishedEpochs } from '../published/published-epochs';
import { listedOnce, PublishedListings } from './published-listings';

/** How many feeds are kept: more than there are fellowships that ask for one. */
const FEEDS_KEPT = 24;

/** The Meeting Guide feed of one fellowship: of every association's list, each meeting once. */
@Injectable()
export class MeetingGuide {
  private readonly kept = new ShownAgain<FeedAnswer>(FEEDS_KEPT);

  constructor(
    private readonly published: PublishedListings,
    private readonly clock: Clock,
    private readonly epochs: PublishedEpochs,
  ) {}

  /** Its rows as they stand today; none for a fellowship that has not asked, or is not there. */
  async of(program: string): Promise<FeedAnswer> {
    // Written once for all apps of a day, until something that is published changes.
    const { mark } = await this.epochs.now();
    const today = this.clock.today();
    return this.kept.shown(`${today} ${mark}`, program, () => this.written(program, today));
  }

  private async written(program: string, today: Day): Promise<FeedAnswer> {
    const listings = await this.published.find({ exportedProgram: program });
    const text = JSON.stringify(meetingGuideRows(listedOnce(listings), today, WORDS));
    return { text, etag: `W/"${createHash('sha256').update(text).digest('base64url')}"` };
  }
}

const WORDS: FeedWords = {
  online: writtenText('listing_online', 'fi', {}),
  openOn: Object.fromEntries(
    LISTING_OPEN_ON.map((nth) => [nth, writtenText(`listing_open_${nth}`, 'fi', {})]),
  ) as FeedWords['openOn'],
};
