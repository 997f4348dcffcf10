import { html, type Html, type TextLanguage } from '@rinnakkain/platform-api';
import type { Answer, Found } from '../search/directory';
import { addressOf, type Question } from '../search/question';
import { directoryText } from '../texts/directory-texts';
import { dayWords } from '../texts/written';
import { foundItem, nearDay } from './found-items';

/** How many are on a page: with its fonts it stays under 150 kB. */
export const PAGE_SIZE = 15;

/** The page that is shown: the last one where there are fewer. */
const shownPage = ({ page }: Question, all: number): number =>
  Math.max(1, Math.min(page, Math.ceil(all / PAGE_SIZE)));

/** One page of what was found, under the days on which it meets next. */
export function listView(language: TextLanguage, question: Question, answer: Answer): Html {
  const page = shownPage(question, answer.all.length);
  const shown = answer.all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const days = Map.groupBy(shown, ({ next }) => next?.day ?? '');
  return html`<div class="sheet">
      ${[...days].map(([day, found]) => daySection(day, found, answer, language))}
    </div>
    ${pageLinks(language, question, page, Math.ceil(answer.all.length / PAGE_SIZE))}`;
}

function daySection(day: string, found: readonly Found[], answer: Answer, language: TextLanguage): Html {
  const near = nearDay(day, answer.today);
  return html`<section aria-labelledby="day-${day}">
    <h2 id="day-${day}" class="day">
      ${day ? dayWords(day, language) : directoryText(language, 'no_time')}
      ${near && html`<span>${directoryText(language, near)}</span>`}
    </h2>
    <ul class="found-list">
      ${found.map((each) => foundItem(each, answer, language))}
    </ul>
  </section>`;
}

function pageLinks(language: TextLanguage, question: Question, page: number, all: number): Html | null {
  if (all < 2) return null;
  const link = (to: number, key: 'previous' | 'next'): Html =>
    html`<a
      class="outlined"
      rel="${key === 'next' ? 'next' : 'prev'}"
      href="${addressOf(language, question, { page: to })}#found"
      >${directoryText(language, key)}</a
    >`;
  return html`<nav class="row pages" aria-label="${directoryText(language, 'pages')}">
    ${page > 1 && link(page - 1, 'previous')}
    <span>${directoryText(language, 'page_of', { n: page, all })}</span>
    ${page < all && link(page + 1, 'next')}
  </nav>`;
}
