import { EVERYTHING } from '@rinnakkain/domain';
import { frameText, html, type Html, pageAddress, type TextLanguage } from '@rinnakkain/platform-api';
import type { Answer } from '../search/directory';
import { addressOf, type Question, type View, VIEWS } from '../search/question';
import { directoryText } from '../texts/directory-texts';
import { chosenList, hidingFilters } from './chosen-filters';
import { icon, iconSheet } from './icons';
import { listView } from './list-view';
import { groupsIn, mapView } from './map-view';
import { searchForm } from './search-form';
import { weekView } from './week-view';

const VIEW_OF: Readonly<Record<View, typeof listView>> = { list: listView, week: weekView, map: mapView };

/** The directory: what is asked, what was found, and what else one can do. */
export function directoryPage(language: TextLanguage, question: Question, answer: Answer): Html {
  const t = (key: Parameters<typeof directoryText>[1], values = {}): string =>
    directoryText(language, key, values);
  const { search, unknownPlace, view } = question;
  return html`${iconSheet()}
    <div class="wide">
      <h1>${t('heading')}</h1>
      <p class="lead">${t('lead')} <a href="${pageAddress('safe-browsing', language)}">${t('safely')}</a></p>
      ${searchForm(language, question)}
      ${unknownPlace && html`<p role="status">${t('place_unknown', { place: unknownPlace })}</p>`}
      ${
        search.association &&
        html`<p role="status">
          ${t('one_association')}
          <a href="${addressOf(language, question, { search: { association: null } })}"
            >${t('all_associations')}</a
          >
        </p>`
      }
      <div class="beside">
        <div id="found">
          ${chosenList(language, question)}
          ${answer.all.length === 0 ? nothingFound(language, question, answer) : html`${resultsHead(language, question, answer)}${VIEW_OF[view](language, question, answer)}`}
        </div>
        <aside>${supportCard(language)}${dangerCard(language)}</aside>
      </div>
    </div>`;
}

/** How many groups there are; independent ones are named and not counted. */
function resultsHead(language: TextLanguage, question: Question, { all }: Answer): Html {
  const groups = all.filter(({ counted }) => counted).length;
  const independent = groups > 0 && groups < all.length;
  return html`<div class="results">
    <p>
      <b>${groupsIn(groups, language)}</b>
      ${independent && directoryText(language, 'and_independent')}
      ${question.view === 'list' && html`<span>${directoryText(language, 'soonest_first')}</span>`}
    </p>
    <nav class="views" aria-label="${directoryText(language, 'view')}">
      ${VIEWS.map(
        (view) =>
          html`<a
            href="${addressOf(language, question, { view })}#found"
            ${view === question.view && html`aria-current="true"`}
            >${icon(view)}${directoryText(language, view)}</a
          >`,
      )}
    </nav>
  </div>`;
}

/** Nothing fits: what one can do next. */
function nothingFound(language: TextLanguage, question: Question, answer: Answer): Html {
  const { search } = question;
  const t = (key: Parameters<typeof directoryText>[1]): string => directoryText(language, key);
  const near = search.municipality !== null && !search.nearby;
  return html`<section class="card" aria-labelledby="nothing">
    <h2 id="nothing">${t('nothing')}</h2>
    <p>${t('nothing_help')}</p>
    <ul class="ways">
      ${hidingFilters(language, question, answer)}
      ${near && html`<li><a href="${addressOf(language, question, { search: { nearby: true } })}">${t('widen_near')}</a></li>`}
      ${!search.online && html`<li><a href="${addressOf(language, question, { search: { ...EVERYTHING, theme: search.theme, online: true } })}">${t('widen_online')}</a></li>`}
      <li>
        <a href="${addressOf(language, question, { view: 'list', unknownPlace: null, search: EVERYTHING })}"
          >${t('widen_all')}</a
        >
      </li>
      <li><a href="${pageAddress('ask', language)}">${t('ask_for_support')}</a></li>
    </ul>
  </section>`;
}

const supportCard = (language: TextLanguage): Html =>
  html`<section class="card" aria-labelledby="two">
    <h2 id="two">${directoryText(language, 'two_of_us')}</h2>
    <p>${directoryText(language, 'two_of_us_help')}</p>
    <a class="tonal" href="${pageAddress('ask', language)}">${directoryText(language, 'ask_for_support')}</a>
  </section>`;

/** What to do when somebody is in danger. */
export const dangerCard = (language: TextLanguage): Html =>
  html`<section class="card" aria-labelledby="danger">
    <h2 id="danger">${frameText(language, 'danger')}</h2>
    <p>${frameText(language, 'danger_help')}</p>
    <a class="outlined" href="tel:112">${frameText(language, 'call_112')}</a>
  </section>`;
