import { html, type Html, pageAddress, pagesIn, type TextLanguage } from '@rinnakkain/platform-api';
import { askText } from '../texts/ask-texts';
import { commonText } from '../texts/common-texts';
import { startText } from '../texts/start-texts';
import { volunteerText } from '../texts/volunteer-texts';
import { dangerCard } from './form-page';

/** The first page: the ways to go on, and what to do in danger. */
export function startPage(language: TextLanguage): Html {
  const card = (key: 'ask' | 'volunteer', heading: string, help: string): Html =>
    html`<section class="card" aria-labelledby="${key}">
      <h2 id="${key}">${heading}</h2>
      <p>${help}</p>
      <a class="tonal" href="${pageAddress(key, language)}">${heading}</a>
    </section>`;
  // The search of groups stands first in the menu where the product has it; another part of it answers that page.
  const search = pagesIn('menu').find(({ key }) => key === 'groups');
  return html`<div class="wide">
    <h1>${startText(language, 'heading')}</h1>
    <p class="lead">
      ${startText(language, 'lead')}
      <a href="${pageAddress('safe-browsing', language)}">${commonText(language, 'sent_keep')}</a>
    </p>
    <div class="cards">
      ${
        search &&
        html`<section class="card" aria-labelledby="groups">
          <h2 id="groups">${startText(language, 'groups')}</h2>
          <p>${startText(language, 'groups_help')}</p>
          <a class="tonal" href="${pageAddress(search.key, language)}"
            >${startText(language, 'groups_look')}</a
          >
        </section>`
      }
      ${card('ask', askText(language, 'heading'), askText(language, 'card_help'))}${card('volunteer', volunteerText(language, 'heading'), volunteerText(language, 'card_help'))}${dangerCard(language)}
    </div>
  </div>`;
}
