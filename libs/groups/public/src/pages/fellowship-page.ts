import { nextListingMoment, webAddress } from '@rinnakkain/domain';
import type { PublishedListing } from '@rinnakkain/groups-api';
import { html, type Html, paragraphs, type TextLanguage, writtenText } from '@rinnakkain/platform-api';
import { fellowshipText } from '../texts/fellowship-texts';
import { dayWords, weekdayWords } from '../texts/written';
import { iconSheet } from './icons';
import { listingEntry, timeSpan } from './listing-entry';

/** What the page is made for. */
export interface FellowshipMoment {
  readonly language: TextLanguage;
  readonly today: string;
  /** HH:MM. */
  readonly now: string;
}

/** The groups of a fellowship by the days of the week, with the fixed words; whose list it is is told, not who keeps it. */
export function fellowshipPage(listings: readonly PublishedListing[], moment: FellowshipMoment): Html {
  const { language } = moment;
  const fellowship = listings[0]?.fellowship;
  if (!fellowship)
    return html`<h1>${fellowshipText(language, 'title')}</h1>
      <p>${fellowshipText(language, 'none')}</p>`;
  const days = Map.groupBy(inOrder(listings), ({ facts }) => facts.weekday);
  const site = fellowship.site && webAddress(fellowship.site) ? fellowship.site : null;
  return html`${iconSheet()}
    <h1>${fellowship.name}</h1>
    <p>${writtenText('listing_independent', language, {})}</p>
    ${
      site &&
      html`<p>
        <a href="${site}" rel="noreferrer nofollow external" target="_blank"
          >${fellowshipText(language, 'own_site')}</a
        >
      </p>`
    }
    ${[...days].map(([weekday, found]) => daySection(weekday, found, moment))}`;
}

/** By the day of the week and the hour; what is agreed comes last. */
const inOrder = (listings: readonly PublishedListing[]): PublishedListing[] => {
  const key = ({ facts }: PublishedListing): string =>
    `${facts.weekday ?? 8} ${facts.startTime ?? ''} ${facts.name}`;
  return listings.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
};

function daySection(
  weekday: number | null,
  found: readonly PublishedListing[],
  moment: FellowshipMoment,
): Html {
  const { language, today } = moment;
  const id = `day-${weekday ?? 0}`;
  const name =
    weekday === null ? fellowshipText(language, 'by_appointment') : capital(weekdayWords(weekday, language));
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}" class="day">${name}</h2>
    <ul class="found-list">
      ${found.map((listing) => {
        const { startTime, durationMinutes } = listing.facts;
        return listingEntry(listing, {
          language,
          today,
          time: startTime === null ? null : timeSpan(startTime, durationMinutes, language),
          said: moreOf(listing, moment),
          framed: true,
        });
      })}
    </ul>
  </section>`;
}

/** What its fellowship tells besides: the next time of what is not weekly, how to find it, how to join. */
function moreOf({ facts }: PublishedListing, { language, today, now }: FellowshipMoment): Html {
  const next = facts.rhythm === 'every_week' ? null : nextListingMoment(facts, today, now);
  const phone = facts.form === 'in_person' ? null : facts.joinPhone;
  return html`${next && html`<p><b>${fellowshipText(language, 'next', { day: dayWords(next.day, language) })}</b></p>`}
  ${paragraphs(facts.placeNotes ?? '')}
  ${phone && html`<p>${fellowshipText(language, 'join_phone', { number: phone })}</p>`}
  ${paragraphs(facts.joinNotes ?? '')} ${paragraphs(facts.notes ?? '')}`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
