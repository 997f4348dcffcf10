import { addDays } from '@rinnakkain/domain';
import { DIRECTORY_PAGE, type PublishedGroup, textIn } from '@rinnakkain/groups-api';
import { html, type Html, pageAddress, type TextLanguage, writtenText } from '@rinnakkain/platform-api';
import type { Answer, Found, FoundGroup, FoundListing } from '../search/directory';
import { placeName } from '../search/question';
import { groupText } from '../texts/group-texts';
import { beginning, dayWords, languageWords, shortDay, timeWords } from '../texts/written';
import { fact, icon } from './icons';
import { listingEntry, timeSpan } from './listing-entry';

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

/** An independent group: with the fixed words and the day of its last check, and no page of ours. */
function listingItem(found: FoundListing, answer: Answer, language: TextLanguage): Html {
  const { listing } = found;
  return listingEntry(listing, {
    language,
    today: answer.today,
    time: found.next && timeSpan(found.next.start, found.next.minutes, language),
    said: html`<p>${writtenText('listing_independent', language, {})}</p>`,
    distance: distanceFact(found, answer, language),
  });
}

/** What was found, as a line of a list. */
export const foundItem = (found: Found, answer: Answer, language: TextLanguage): Html =>
  found.kind === 'group' ? groupItem(found, answer, language) : listingItem(found, answer, language);

/** What a day is to whoever reads: today, tomorrow, or nothing. */
export const nearDay = (day: string, today: string): 'today' | 'tomorrow' | null =>
  day === today ? 'today' : day === addDays(today, 1) ? 'tomorrow' : null;
