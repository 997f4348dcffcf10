import { addDays, codeWord, endOfMeeting, webAddress } from '@rinnakkain/domain';
import { DIRECTORY_PAGE, type PublishedGroup, type PublishedListing, textIn } from '@rinnakkain/groups-api';
import { html, type Html, pageAddress, type TextLanguage, writtenText } from '@rinnakkain/platform-api';
import type { Answer, Found, FoundGroup, FoundListing } from '../search/directory';
import { placeName } from '../search/question';
import { groupText } from '../texts/group-texts';
import { beginning, dayWords, languageWords, phoneWords, shortDay, timeWords } from '../texts/written';
import { fact, icon } from './icons';

/** From when until when, the end where it is told. */
export function timeSpan(start: string, minutes: number | null, language: TextLanguage): Html {
  const end = minutes === null ? null : timeWords(endOfMeeting('2026-01-01', start, minutes).time, language);
  return html`<b>${timeWords(start, language)}</b>${end && html`<span>–${end}</span>`}`;
}

/** Where a group meets as everybody may know it. */
export function groupPlace({ municipality, venue }: PublishedGroup, language: TextLanguage): string {
  return [municipality && placeName(municipality, language), venue].filter(Boolean).join(', ');
}

/** How one joins, in two words. */
const joining = ({ registers, closed }: PublishedGroup): 'open_to_all' | 'closed_enrol' | 'enrol' =>
  registers ? (closed ? 'closed_enrol' : 'enrol') : 'open_to_all';

const distanceFact = (found: Found, answer: Answer, language: TextLanguage): string => {
  const km = answer.distance(found);
  return km === null || km === 0 ? '' : ` (${groupText(language, 'about_km', { km })})`;
};

function groupItem(found: FoundGroup, answer: Answer, language: TextLanguage): Html {
  const { group, date, held } = found;
  const cancelled = date?.state === 'cancelled';
  // What meets on the net is near everybody: where its association works tells nothing.
  const place = found.inPerson ? groupPlace(group, language) : '';
  const purpose = group.purpose && textIn(group.purpose, language);
  return html`<li class="${cancelled ? 'found called-off' : 'found'}">
    <p class="time">${date && timeSpan(date.start, date.minutes, language)}</p>
    <div>
      <h3>
        <a href="${pageAddress(DIRECTORY_PAGE, language, [group.id])}">${textIn(group.name, language)}</a>
        <span>${groupText(language, group.type)}</span>
      </h3>
      ${purpose && html`<p>${beginning(purpose)}</p>`}
      <ul class="facts">
        ${fact(group.registers ? 'lock' : 'door', groupText(language, joining(group)))}
        ${found.online && fact('video', groupText(language, 'online'))}
        ${place && fact('pin', `${place}${distanceFact(found, answer, language)}`)}
        ${group.accessibility && fact('access', groupText(language, 'access_told'))}
        ${group.childCare && fact('child', groupText(language, 'child_care'))}
        ${fact('language', languageWords(group.language, language))}
      </ul>
      ${
        cancelled &&
        html`<p class="off">
          <strong
            >${icon('cancelled')}${groupText(language, 'cancelled', { day: shortDay(date.day, language) })}</strong
          >
          ${held && groupText(language, 'next_is', { day: dayWords(held.day, language), time: timeWords(held.start, language) })}
        </p>`
      }
    </div>
  </li>`;
}

/** Where an independent group meets. */
function listingPlace({ facts }: PublishedListing, language: TextLanguage): string {
  if (facts.form === 'online') return '';
  const town = facts.municipality ? placeName(facts.municipality, language) : facts.town;
  return [town, facts.placeName, facts.street].filter(Boolean).join(', ');
}

/** A link to somebody else’s page; it is told nothing of where one comes from. */
const outward = (address: string | null, words: string): Html | null =>
  address && webAddress(address)
    ? html`<a href="${address}" rel="noreferrer nofollow external">${words}</a>`
    : null;

function pauseOf({ facts }: PublishedListing, today: string, language: TextLanguage): string | null {
  if (!facts.paused || (facts.resumesOn !== null && facts.resumesOn <= today)) return null;
  return facts.resumesOn
    ? groupText(language, 'paused_until', { day: shortDay(facts.resumesOn, language) })
    : groupText(language, 'paused');
}

/** An independent group: with the fixed words and the day of its last check, and no page of ours. */
function listingItem(found: FoundListing, answer: Answer, language: TextLanguage): Html {
  const { listing } = found;
  const { facts, fellowship } = listing;
  const place = listingPlace(listing, language);
  const pause = pauseOf(listing, answer.today, language);
  const spoken = facts.languages.map((code) => languageWords(code, language)).join(', ');
  const codes = facts.codes.map((code) => codeWord(fellowship.codes, code, language)).join(', ');
  const condition = facts.openness === 'conditional' && facts.openOn;
  const checked = writtenText('listing_verified', language, { day: shortDay(listing.verifiedOn, language) });
  return html`<li class="found independent">
    <p class="time">${found.next && timeSpan(found.next.start, found.next.minutes, language)}</p>
    <div>
      <h3>${facts.name} <span>${fellowship.name}</span></h3>
      <p>${writtenText('listing_independent', language, {})}</p>
      ${condition && html`<p>${writtenText(`listing_open_${condition}`, language, {})}</p>`}
      <ul class="facts">
        ${facts.openness && fact(facts.openness === 'open' ? 'door' : 'lock', groupText(language, `listing_${facts.openness}`))}
        ${found.online && fact('video', groupText(language, 'online'))}
        ${place && fact('pin', `${place}${distanceFact(found, answer, language)}`)}
        ${found.accessible && fact('access', groupText(language, 'step_free'))}
        ${spoken && fact('language', spoken)} ${codes && fact('list', codes)} ${pause && fact('week', pause)}
        ${fact('checked', checked)}
      </ul>
      <p class="row">
        ${outward(facts.site ?? fellowship.site, writtenText('listing_own_page', language, {}))}
        ${outward(pause ? null : facts.link, groupText(language, 'join_online'))}
        ${fellowship.phone && html`<a href="tel:${fellowship.phone.replace(/[^\d+]/g, '')}">${phoneWords(fellowship.phone)}</a>`}
      </p>
    </div>
  </li>`;
}

/** What was found, as a line of a list. */
export const foundItem = (found: Found, answer: Answer, language: TextLanguage): Html =>
  found.kind === 'group' ? groupItem(found, answer, language) : listingItem(found, answer, language);

/** What a day is to whoever reads: today, tomorrow, or nothing. */
export const nearDay = (day: string, today: string): 'today' | 'tomorrow' | null =>
  day === today ? 'today' : day === addDays(today, 1) ? 'tomorrow' : null;
