import { type Day, startsOfParts, themeOf } from '@rinnakkain/domain';
import { DIRECTORY_PAGE, type PublishedDate, type PublishedGroup, textIn } from '@rinnakkain/groups-api';
import {
  dataBlock,
  html,
  type Html,
  pageAddress,
  paragraphs,
  type TextLanguage,
} from '@rinnakkain/platform-api';
import { FIELDS } from '../search/question';
import { directoryText } from '../texts/directory-texts';
import { groupText } from '../texts/group-texts';
import { languageWords, nextDayWords, shortDay } from '../texts/written';
import { dangerCard } from './directory-page';
import { groupPlace, nearDay } from './found-items';
import { icon, iconSheet } from './icons';
import { timeSpan } from './listing-entry';
import { structuredData } from './structured-data';

/** How many dates a page tells. */
const DATES_SHOWN = 12;

/** Everything that everybody may know of a group. */
export function groupPage(language: TextLanguage, group: PublishedGroup, today: Day): Html {
  const t = (key: Parameters<typeof groupText>[1], values = {}): string => groupText(language, key, values);
  const text = (texts: PublishedGroup['rules']): string => (texts ? textIn(texts, language) : '');
  const dates = group.dates.slice(0, DATES_SHOWN);
  const data = structuredData(group, dates, language);
  return html`${iconSheet()}
    <div class="wide">
      <p class="back"><a href="${pageAddress(DIRECTORY_PAGE, language)}">${t('all_groups')}</a></p>
      <h1>${textIn(group.name, language)}</h1>
      <p class="lead kind">
        ${t(group.type)}. ${t('run_by', { association: group.association })}.
        <a href="${groupsOf(group.associationId, language)}">${t('of_association')}</a>
      </p>
      <div class="beside">
        <div class="card group">
          ${paragraphs(text(group.purpose))}
          <h2>${t('when')}</h2>
          ${
            dates.length === 0
              ? html`<p>${t('no_dates')}</p>`
              : html`<ul class="dates">
                  ${dates.map((date) => dateItem(date, today, language))}
                </ul>`
          }
          ${group.parts.length > 0 && programme(language, group, dates)}
          <h2>${t('how_to_come')}</h2>
          ${comingWords(language, group, today)}
          <h2>${t('where')}</h2>
          ${whereWords(language, group)}
          ${
            group.accessibility &&
            html`<h2>${t('accessibility')}</h2>
              ${paragraphs(group.accessibility)}`
          }
          ${
            text(group.rules) &&
            html`<h2>${t('rules')}</h2>
              ${paragraphs(text(group.rules))}`
          }
          <dl>
            <dt>${t('language')}</dt>
            <dd>${languageWords(group.language, language)}</dd>
            ${
              group.themes.length > 0 &&
              html`<dt>${t('themes')}</dt>
                <dd>${themeNames(group.themes, language)}</dd>`
            }
          </dl>
        </div>
        <aside>${calendarCard(language, group)}${dangerCard(language)}</aside>
      </div>
    </div>
    ${data && dataBlock(data)}`;
}

/** The directory with the groups of one association. */
const groupsOf = (association: string, language: TextLanguage): string =>
  `${pageAddress(DIRECTORY_PAGE, language)}?${FIELDS.association[language]}=${association}`;

function dateItem(date: PublishedDate, today: Day, language: TextLanguage): Html {
  const { day, originalDay, start, minutes, state } = date;
  const near = nearDay(day, today);
  const cancelled = state === 'cancelled';
  return html`<li class="${cancelled ? 'called-off' : ''}">
    <span class="what"
      ><span class="day">${nextDayWords(day, today, language)}</span>
      ${timeSpan(start, minutes, language)}</span
    >
    ${near && html`<span class="moved">${directoryText(language, near)}</span>`}
    ${cancelled && html`<strong>${icon('cancelled')}${groupText(language, 'cancelled', { day: shortDay(day, language) })}</strong>`}
    ${!cancelled && originalDay !== day && html`<span class="moved">${groupText(language, 'moved', { day: shortDay(originalDay, language) })}</span>`}
  </li>`;
}

/** The parts of an event, of professionals and of peers; with times once there is a date that is held. */
function programme(language: TextLanguage, { parts }: PublishedGroup, dates: readonly PublishedDate[]): Html {
  const date = dates.find(({ state }) => state !== 'cancelled');
  const starts = date && startsOfParts(date.day, date.start, parts);
  return html`<h2>${groupText(language, 'programme')}</h2>
    <ol class="parts">
      ${parts.map(({ by, name, minutes }, i) => {
        const start = starts?.[i];
        return html`<li class="${start ? 'timed' : ''}">
          ${start && html`<span class="time">${timeSpan(start, minutes, language)}</span>`}
          <span class="what">${textIn(name, language)}</span>
          <span class="by">${groupText(language, by)}</span>
        </li>`;
      })}
    </ol>`;
}

/** How one joins now. */
function comingKey({ registers, enrolsFrom, enrolsUntil, type }: PublishedGroup, today: Day) {
  if (!registers) return type === 'chat' || type === 'social_media_group' ? 'come_online' : 'come_freely';
  if (enrolsFrom !== null && today < enrolsFrom) return 'enrol_opens';
  return enrolsUntil !== null && today > enrolsUntil ? 'enrol_over' : 'enrol_open';
}

function comingWords(language: TextLanguage, group: PublishedGroup, today: Day): Html {
  const { registers, closed, enrolsFrom, enrolsUntil } = group;
  const key = comingKey(group, today);
  const day = (of: Day | null): string => (of ? shortDay(of, language) : '');
  const t = (text: Parameters<typeof groupText>[1], values = {}): string => groupText(language, text, values);
  return html`<p>
      ${t(key, { day: day(enrolsFrom) })}
      ${key === 'enrol_open' && enrolsUntil && t('enrol_until', { day: day(enrolsUntil) })}
    </p>
    ${closed && html`<p>${t('closes')}</p>`}
    ${registers && html`<p><a href="${pageAddress('ask', language)}">${t('ask')}</a></p>`}`;
}

/** Where that is public; otherwise the municipality alone. */
function whereWords(language: TextLanguage, group: PublishedGroup): Html {
  const place = groupPlace(group, language);
  const isOnline = ['online_group', 'chat', 'social_media_group'].includes(group.type);
  return html`${isOnline && html`<p>${groupText(language, 'online')}</p>`} ${place && html`<p>${place}</p>`}
  ${!isOnline && group.registers && group.venue === null && html`<p>${groupText(language, 'place_told_later')}</p>`}
  ${group.childCare && html`<p>${groupText(language, 'child_care_told')}</p>`}`;
}

function themeNames(codes: readonly string[], language: TextLanguage): string {
  const names = codes.flatMap((code) => {
    const theme = themeOf(code);
    return theme ? [{ fi: theme.nameFi, sv: theme.nameSv, en: theme.nameEn }[language]] : [];
  });
  return names.join(', ');
}

/** Dates for one’s own calendar, which is seen by others: it says only when unless more is asked for. */
function calendarCard(language: TextLanguage, { id }: PublishedGroup): Html {
  const address = (names: string): string => `/feeds/groups/${id}.ics?language=${language}${names}`;
  return html`<section class="card" aria-labelledby="keep">
    <h2 id="keep">${groupText(language, 'keep')}</h2>
    <p>${groupText(language, 'keep_help')}</p>
    <ul class="ways">
      <li><a href="${address('')}">${groupText(language, 'calendar')}</a></li>
      <li><a href="${address('&names=true')}">${groupText(language, 'calendar_named')}</a></li>
    </ul>
  </section>`;
}
