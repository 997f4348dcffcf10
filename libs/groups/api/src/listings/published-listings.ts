import { Injectable } from '@nestjs/common';
import type { FellowshipCodeTable, ListingFacts } from '@rinnakkain/domain';
import { Clock, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { factsOf } from './listing-facts';

/** A listing as everybody may see it. */
export interface PublishedListing {
  readonly id: string;
  readonly organisationId: string;
  readonly slug: string;
  readonly facts: ListingFacts;
  readonly fellowship: {
    readonly program: string;
    readonly name: string;
    readonly codes: FellowshipCodeTable;
    readonly site: string | null;
    readonly phone: string | null;
  };
  /** The day of the last check, which is shown with it. */
  readonly verifiedOn: string;
  readonly updatedAt: Date;
}

/** Which published listings are asked for; all of every association unless told. */
export interface PublishedOf {
  readonly organisationId?: string;
  /** Only of the fellowship of this name that has asked for the feed. */
  readonly exportedProgram?: string;
}

type PublishedLine = ListingFacts & {
  readonly id: string;
  readonly organisationId: string;
  readonly slug: string;
  readonly program: string;
  readonly fellowship: string;
  readonly codeTable: FellowshipCodeTable;
  readonly fellowshipSite: string | null;
  readonly fellowshipPhone: string | null;
  readonly verifiedOn: string;
  readonly updatedAt: Date;
};

/** The listings that public pages and feeds show: not hidden, and checked within six months. Nobody has to act. */
@Injectable()
export class PublishedListings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Those of today, by name and slug. */
  async find({ organisationId, exportedProgram }: PublishedOf = {}): Promise<PublishedListing[]> {
    const rows = await this.unitOfWork.runAs(null, (work) =>
      work.rows<PublishedLine>(sql`
        select p.id, p.organisation_id as "organisationId", p.slug, p.program, p.fellowship, p.code_table as "codeTable",
          p.fellowship_site as "fellowshipSite", p.fellowship_phone as "fellowshipPhone", p.name, p.openness, p.open_on as "openOn",
          p.rhythm, p.weekday, p.start_time as "startTime", p.duration_minutes as "durationMinutes", p.time_zone as "timeZone", p.form,
          p.municipality, p.town, p.country, p.place_name as "placeName", p.street, p.postal_code as "postalCode",
          p.place_notes as "placeNotes", p.latitude, p.longitude, p.link, p.join_phone as "joinPhone", p.join_notes as "joinNotes",
          p.languages, p.accessible, p.audiences, p.codes, p.notes, p.site, p.paused, p.resumes_on as "resumesOn",
          p.verified_on as "verifiedOn", p.updated_at as "updatedAt"
        from groups.published_listings(${this.clock.today()}::date, ${organisationId ?? null}::uuid, ${exportedProgram ?? null}::text) p
        order by p.name collate "fi-x-icu", p.slug`),
    );
    return rows.map((row) => ({
      id: row.id,
      organisationId: row.organisationId,
      slug: row.slug,
      facts: factsOf(row),
      fellowship: {
        program: row.program,
        name: row.fellowship,
        codes: row.codeTable,
        site: row.fellowshipSite,
        phone: row.fellowshipPhone,
      },
      verifiedOn: row.verifiedOn,
      updatedAt: row.updatedAt,
    }));
  }
}

const meetings = new WeakMap<PublishedListing, string>();

/** What tells a meeting from another, whoever lists it; found out once for each. */
function meetingOf(listing: PublishedListing): string {
  const { name, rhythm, weekday, startTime, street, municipality, town, link } = listing.facts;
  const key =
    meetings.get(listing) ??
    JSON.stringify([name.toLowerCase(), rhythm, weekday, startTime, street, municipality, town, link]);
  meetings.set(listing, key);
  return key;
}

/** Two associations may list the same meeting; the one that was checked last is told. */
export function listedOnce(listings: readonly PublishedListing[]): PublishedListing[] {
  const byMeeting = new Map<string, PublishedListing>();
  for (const listing of listings) {
    const key = meetingOf(listing);
    const other = byMeeting.get(key);
    if (!other || other.organisationId === listing.organisationId)
      byMeeting.set(other ? `${key} ${listing.slug}` : key, listing);
    else if (other.verifiedOn < listing.verifiedOn) byMeeting.set(key, listing);
  }
  return [...byMeeting.values()];
}
