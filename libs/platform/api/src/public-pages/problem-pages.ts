import type { Problem } from '../problems/problem';
import type { TextLanguage } from '../texts/written-texts';
import { html } from './html';
import { pageAddress } from './page-addresses';
import { pageWith } from './page-layout';
import { frameText } from './page-texts';

/** The neutral page of the quick exit that is always there. */
export const ownExit = (language: TextLanguage): string => `/${language}/calendar.html`;

/** What went wrong as a page in words; it tells no more than the problem does. */
export const problemPage =
  (language: TextLanguage, invented: boolean) =>
  ({ status }: Pick<Problem, 'status'>): string => {
    const kind = status === 404 ? 'not_found' : status >= 500 ? 'failed' : 'refused';
    const title = frameText(language, kind);
    const body = html`<div class="wide narrow">
      <h1>${title}</h1>
      <p class="lead">${frameText(language, `${kind}_help`)}</p>
      <p><a href="${pageAddress('start', language)}">${frameText(language, 'first_page')}</a></p>
    </div>`;
    const content = { key: 'start', language, title, body };
    return pageWith(content, { exit: ownExit(language), invented }).toString();
  };
