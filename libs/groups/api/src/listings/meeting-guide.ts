import { Injectable } from '@nestjs/common';
import { type FeedWords, LISTING_OPEN_ON, meetingGuideRows } from '@rinnakkain/domain';
import { Clock, type FeedAnswer, writtenText } from '@rinnakkain/platform-api';
import { createHash } from 'node:crypto';
import { listedOnce, PublishedListings } from './published-listings';

/** The Meeting Guide feed of one fellowship: of every association's list, each meeting once. */
@Injectable()
export class MeetingGuide {
  constructor(
    private readonly published: PublishedListings,
    private readonly clock: Clock,
  ) {}

  /** Its rows as they stand today; none for a fellowship that has not asked, or is not there. */
  async of(program: string): Promise<FeedAnswer> {
    const listings = await this.published.find({ exportedProgram: program });
    const text = JSON.stringify(meetingGuideRows(listedOnce(listings), this.clock.today(), WORDS));
    return { text, etag: `W/"${createHash('sha256').update(text).digest('base64url')}"` };
  }
}

const WORDS: FeedWords = {
  online: writtenText('listing_online', 'fi', {}),
  openOn: Object.fromEntries(
    LISTING_OPEN_ON.map((nth) => [nth, writtenText(`listing_open_${nth}`, 'fi', {})]),
  ) as FeedWords['openOn'],
};
