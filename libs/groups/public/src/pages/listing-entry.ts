import { codeWord, endOfMeeting, webAddress } from '@rinnakkain/domain';
import type { PublishedListing } from '@rinnakkain/groups-api';
import { html, type Html, type TextLanguage, writtenText } from '@rinnakkain/platform-api';
import { placeName } from '../search/question';
import { groupText } from '../texts/group-texts';
import { languageWords, phoneWords, shortDay, timeWords, weekdayWords } from '../texts/written';
import { fact } from './icons';

/** How an independent group is shown. */
export interface ListingManner {
  readonly language: TextLanguage;
  readonly today: string;
  /** What stands beside it as its time. */
  readonly time: Html | null;
  /** What is said under its name. */
  readonly said?: Html | null;
  /** How far it is, in words behind its place. */
  readonly distance?: string;
  /** It stands inside of somebody else's page, so that links open beside that. */
  readonly framed?: boolean;
}

/** From when until when, the end where it is told. */
export function timeSpan(start: string, minutes: number | null, language: TextLanguage): Html {
  const end = minutes === null ? null : timeWords(endOfMeeting('2026-01-01', start, minutes).time, language);
  return html`<b>${timeWords(start, language)}</b>${end && html`<span>–${end}</span>`}`;
}

/** Where it meets. */
function placeOf({ facts }: PublishedListing, language: TextLanguage): string {
  if (facts.form === 'online') return '';
  const town = facts.municipality ? placeName(facts.municipality, language) : facts.town;
  return [town, facts.placeName, facts.street].filter(Boolean).join(', ');
}

/** A link to somebody else’s page; it is told nothing of where one comes from. */
function outward(address: string | null, words: string, framed: boolean): Html | null {
  if (!address || !webAddress(address)) return null;
  return html`<a href="${address}" rel="noreferrer nofollow external" ${framed && html`target="_blank"`}
    >${words}</a
  >`;
}

function pauseOf({ facts }: PublishedListing, today: string, language: TextLanguage): string | null {
  if (!facts.paused || (facts.resumesOn !== null && facts.resumesOn <= today)) return null;
  return facts.resumesOn
    ? groupText(language, 'paused_until', { day: shortDay(facts.resumesOn, language) })
    : groupText(language, 'paused');
}

/** In which weeks it meets, where that is not every one. */
function rhythmOf({ facts }: PublishedListing, language: TextLanguage): string | null {
  const { rhythm, weekday, startTime } = facts;
  if (rhythm === 'every_week' || weekday === null || startTime === null) return null;
  return writtenText(`listing_rhythm_${rhythm}`, language, {
    weekday: weekdayWords(weekday, language),
    time: timeWords(startTime, language),
  });
}

/** For whom it is, and of which kind. */
const kindOf = ({ facts, fellowship }: PublishedListing, language: TextLanguage): string =>
  [
    ...facts.audiences.map((audience) => groupText(language, `audience_${audience}`)),
    ...facts.codes.map((code) => codeWord(fellowship.codes, code, language)),
  ].join(', ');

/** An independent group with what is told of it and the day of its last check; there is no page of ours behind it. */
export function listingEntry(listing: PublishedListing, manner: ListingManner): Html {
  const { language, today, time, said, distance = '', framed = false } = manner;
  const { facts, fellowship } = listing;
  const place = placeOf(listing, language);
  const pause = pauseOf(listing, today, language);
  const rhythm = rhythmOf(listing, language);
  const kind = kindOf(listing, language);
  const spoken = facts.languages.map((code) => languageWords(code, language)).join(', ');
  const condition = facts.openness === 'conditional' && facts.openOn;
  const checked = writtenText('listing_verified', language, { day: shortDay(listing.verifiedOn, language) });
  return html`<li class="found independent">
    <p class="time">${time}</p>
    <div>
      <h3>${facts.name} <span>${fellowship.name}</span></h3>
      ${said} ${condition && html`<p>${writtenText(`listing_open_${condition}`, language, {})}</p>`}
      <ul class="facts">
        ${facts.openness && fact(facts.openness === 'open' ? 'door' : 'lock', groupText(language, `listing_${facts.openness}`))}
        ${rhythm && fact('week', rhythm)}
        ${facts.form !== 'in_person' && fact('video', groupText(language, 'online'))}
        ${place && fact('pin', `${place}${distance}`)}
        ${facts.accessible === true && fact('access', groupText(language, 'step_free'))}
        ${spoken && fact('language', spoken)} ${kind && fact('list', kind)} ${pause && fact('week', pause)}
        ${fact('checked', checked)}
      </ul>
      <p class="row">
        ${outward(facts.site ?? fellowship.site, writtenText('listing_own_page', language, {}), framed)}
        ${outward(pause ? null : facts.link, groupText(language, 'join_online'), framed)}
        ${fellowship.phone && html`<a href="tel:${fellowship.phone.replace(/[^\d+]/g, '')}">${phoneWords(fellowship.phone)}</a>`}
      </p>
    </div>
  </li>`;
}
