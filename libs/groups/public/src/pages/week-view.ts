import { addDays, type Day, mondayOf } from '@rinnakkain/domain';
import { DIRECTORY_PAGE, textIn } from '@rinnakkain/groups-api';
import { html, type Html, pageAddress, type TextLanguage, writtenText } from '@rinnakkain/platform-api';
import type { Answer, WeekTime } from '../search/directory';
import { addressOf, type Question, WEEKS_AHEAD } from '../search/question';
import { directoryText } from '../texts/directory-texts';
import { groupText } from '../texts/group-texts';
import { dayWords, shortDay, timeWords } from '../texts/written';
import { groupPlace, nearDay } from './found-items';

/** How many times of a day are shown at most: a full week stays under 150 kB with its fonts. */
const DAY_MOST = 25;

/** The number of a week: that of its Thursday. */
function weekNumber(monday: Day): number {
  const thursday = new Date(`${addDays(monday, 3)}T00:00:00Z`);
  return Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 604_800_000) + 1;
}

/** A week of what was found, day by day. */
export function weekView(language: TextLanguage, question: Question, answer: Answer): Html {
  const first = mondayOf(answer.today);
  const { week } = question;
  const link = (to: Day, key: 'previous_week' | 'next_week'): Html =>
    html`<a class="outlined" href="${addressOf(language, question, { week: to })}#found"
      >${directoryText(language, key)}</a
    >`;
  return html`<div class="row pages">
      <h2>${directoryText(language, 'week_of', { n: weekNumber(week) })}</h2>
      <span>${shortDay(week, language)}–${shortDay(addDays(week, 6), language)}</span>
      ${week > first && link(addDays(week, -7), 'previous_week')}
      ${week < addDays(first, WEEKS_AHEAD * 7) && link(addDays(week, 7), 'next_week')}
    </div>
    ${answer.week.some(({ times }) => times.some(({ found }) => !found.counted)) && html`<p class="hint">${writtenText('listing_independent', language, {})}</p>`}
    <div class="week">
      ${answer.week.map(({ day, times }) => dayColumn(day, times, answer.today, language))}
    </div>`;
}

function dayColumn(day: Day, times: readonly WeekTime[], today: Day, language: TextLanguage): Html {
  const near = nearDay(day, today);
  return html`<section class="card" aria-labelledby="day-${day}">
    <h3 id="day-${day}">
      ${dayWords(day, language)} ${near && html`<span>${directoryText(language, near)}</span>`}
    </h3>
    ${
      times.length === 0
        ? html`<p>${directoryText(language, 'nothing_on_day')}</p>`
        : html`<ul>
            ${times.slice(0, DAY_MOST).map((time) => timeItem(time, language))}
          </ul>`
    }
    ${times.length > DAY_MOST && html`<p>${directoryText(language, 'more_on_day')}</p>`}
  </section>`;
}

function timeItem({ found, moment, cancelled }: WeekTime, language: TextLanguage): Html {
  const time = html`<b>${timeWords(moment.start, language)}</b>`;
  if (found.kind === 'listing') {
    const { facts, verifiedOn } = found.listing;
    const checked = writtenText('listing_verified', language, { day: shortDay(verifiedOn, language) });
    return html`<li class="independent">${time} ${facts.name} <small>${checked}</small></li>`;
  }
  const place = found.online ? groupText(language, 'online') : groupPlace(found.group, language);
  return html`<li class="${cancelled ? 'called-off' : ''}">
    ${time}
    <a href="${pageAddress(DIRECTORY_PAGE, language, [found.group.id])}"
      >${textIn(found.group.name, language)}</a
    >
    ${cancelled && html`<strong>${groupText(language, 'cancelled', { day: shortDay(moment.day, language) })}</strong>`}
    <small>${place}</small>
  </li>`;
}
