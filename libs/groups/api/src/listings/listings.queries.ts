import { Injectable } from '@nestjs/common';
import {
  actionsFor,
  allowedActions,
  isPaused,
  LISTING_DUE_DAYS,
  LISTING_LIFECYCLE,
  LISTING_SHOWN_MONTHS,
  type ListingAction,
  listingShownUntil,
  listingState,
  listingWarnings,
  mayRole,
} from '@rinnakkain/domain';
import {
  Clock,
  constant,
  joined,
  notFound,
  scoped,
  type Sql,
  sql,
  UnitOfWork,
} from '@rinnakkain/platform-api';
import { factsOf, pointOf } from './listing-facts';
import type { ListingRow } from './listing.entities';
import type { KeptState, ListedFellowship, Listing, ListingList, ListingQuery } from './listings.messages';

type ListingLine = ListingRow & { readonly fellowship: ListedFellowship };

const ORDERS: Readonly<Record<NonNullable<ListingQuery['sort']>, string>> = {
  when: 'f.name collate "fi-x-icu", l.weekday nulls last, l.start_time, l.name collate "fi-x-icu", l.id',
  verified: 'l.verified_on, l.name collate "fi-x-icu", l.id',
};

const listings = (where: Sql, order: Sql = constant('')): Sql => sql`
  select l.id, l.slug, l.source_key as "sourceKey", l.source_url as "sourceUrl", l.name, l.openness,
    l.open_on as "openOn", l.rhythm, l.weekday, l.start_time as "startTime",
    l.duration_minutes as "durationMinutes", l.time_zone as "timeZone", l.form, l.municipality, l.town,
    l.country, l.place_name as "placeName", l.street, l.postal_code as "postalCode",
    l.place_notes as "placeNotes", l.latitude, l.longitude, l.link, l.join_phone as "joinPhone",
    l.join_notes as "joinNotes", l.languages, l.accessible, l.audiences, l.codes, l.notes, l.site,
    l.paused, l.resumes_on as "resumesOn", l.verified_on as "verifiedOn", l.hidden_on as "hiddenOn",
    l.version,
    jsonb_build_object('id', f.id, 'name', f.name, 'codes', f.codes, 'site', f.site, 'phone', f.phone) as fellowship
  from ${scoped('groups.listing', 'l')} join ${scoped('groups.fellowship', 'f')} on f.id = l.fellowship_id
  where ${where} ${order}`;

/** The independent meetings that are listed. */
@Injectable()
export class ListingsQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A page of listings. */
  async list(query: ListingQuery): Promise<ListingList> {
    const where = joined(conditions(query, this.clock.today()), ' and ');
    const { rows, total } = await this.unitOfWork.current.page<ListingLine>(
      listings(where, sql`order by ${constant(ORDERS[query.sort ?? 'when'])}`),
      query,
    );
    return { items: rows.map((row) => this.told(row)), total };
  }

  /** One listing. */
  async one(id: string): Promise<Listing> {
    const row = await this.unitOfWork.current.row<ListingLine>(listings(sql`l.id = ${id}::uuid`));
    if (!row) throw notFound();
    return this.told(row);
  }

  private told(row: ListingLine): Listing {
    const today = this.clock.today();
    const facts = factsOf(row);
    const state = listingState(row, today);
    const { role } = this.unitOfWork.current.actor;
    const { latitude: _, longitude: __, ...said } = facts;
    return {
      ...said,
      id: row.id,
      fellowship: row.fellowship,
      slug: row.slug,
      languages: [...facts.languages],
      audiences: [...facts.audiences],
      codes: [...facts.codes],
      point: pointOf(facts),
      state,
      verifiedOn: row.verifiedOn,
      shownUntil: listingShownUntil(row.verifiedOn),
      pausedNow: isPaused(facts, today),
      imported: row.sourceKey !== null,
      sourceUrl: row.sourceUrl,
      warnings: listingWarnings(facts),
      allowed: actionsFor<ListingAction>(
        role,
        allowedActions(LISTING_LIFECYCLE, state),
        () => 'listing.write',
      ),
      mayChange: mayRole(role, 'listing.write'),
      version: row.version,
    };
  }
}

/** The last day on which a listing is shown, and the condition of each state, as `listingState` says. */
const shownUntil = sql`(l.verified_on + make_interval(months => ${LISTING_SHOWN_MONTHS}))::date`;
const STATES: Readonly<Record<KeptState, (today: string) => Sql>> = {
  current: (today) =>
    sql`l.hidden_on is null and ${today}::date < ${shownUntil} - ${LISTING_DUE_DAYS}::integer`,
  needs_verification: (today) =>
    sql`l.hidden_on is null and ${today}::date between ${shownUntil} - ${LISTING_DUE_DAYS}::integer and ${shownUntil}`,
  hidden: (today) => sql`(l.hidden_on is not null or ${today}::date > ${shownUntil})`,
};

/** The condition of a state on alias l. */
export const inState = (state: KeptState, today: string): Sql => STATES[state](today);

function conditions(query: ListingQuery, today: string): Sql[] {
  const found = [constant('true')];
  if (query.fellowshipId) found.push(sql`l.fellowship_id = ${query.fellowshipId}::uuid`);
  if (query.municipality) found.push(sql`l.municipality = ${query.municipality}`);
  if (query.weekday) found.push(sql`l.weekday = ${query.weekday}::integer`);
  if (query.state) found.push(inState(query.state, today));
  if (query.q)
    found.push(
      sql`position(lower(${query.q}::text) in lower(concat_ws(' ', l.name, l.place_name, l.street, l.town, f.name))) > 0`,
    );
  return found;
}
