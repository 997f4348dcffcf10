import { type DirectorySearch, themeOf } from '@rinnakkain/domain';
import { html, type Html, type TextLanguage } from '@rinnakkain/platform-api';
import type { Answer } from '../search/directory';
import { addressOf, type Box, BOXES, placeName, type Question } from '../search/question';
import { directoryText } from '../texts/directory-texts';
import { languageWords, weekdayWords } from '../texts/written';

/** Something that narrows a search: what it is called, and what the search is without it. */
interface ChosenFilter {
  readonly words: string;
  readonly without: Partial<DirectorySearch>;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Everything that narrows a search, in the order of the form; the association is told by itself. */
export function chosenFilters(language: TextLanguage, { search }: Question): ChosenFilter[] {
  const { municipality, theme, weekday, language: spoken, words } = search;
  const known = theme === null ? undefined : themeOf(theme);
  const ticked = (box: Box): boolean => search[box] && !(box === 'nearby' && municipality === null);
  return [
    ...(municipality === null
      ? []
      : [{ words: placeName(municipality, language), without: { municipality: null, nearby: false } }]),
    ...(known
      ? [
          {
            words: capital({ fi: known.nameFi, sv: known.nameSv, en: known.nameEn }[language]),
            without: { theme: null },
          },
        ]
      : []),
    ...(weekday === null
      ? []
      : [{ words: capital(weekdayWords(weekday, language)), without: { weekday: null } }]),
    ...(spoken === null
      ? []
      : [{ words: capital(languageWords(spoken, language)), without: { language: null } }]),
    ...(words === '' ? [] : [{ words: `”${words}”`, without: { words: '' } }]),
    ...BOXES.filter(ticked).map((box) => ({
      words: directoryText(language, box),
      without: { [box]: false },
    })),
  ];
}

const cross = html`<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
  <path d="M3 3l8 8M11 3l-8 8" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
</svg>`;

/** What narrows the list now; each is a link that takes it off. */
export function chosenList(language: TextLanguage, question: Question): Html | null {
  const chosen = chosenFilters(language, question);
  if (chosen.length === 0) return null;
  const t = (key: 'chosen' | 'take_off' | 'widen_all'): string => directoryText(language, key);
  return html`<div class="chosen">
    <h2 class="hidden" id="chosen">${t('chosen')}</h2>
    <ul aria-labelledby="chosen">
      ${chosen.map(
        ({ words, without }) =>
          html`<li>
            <a href="${addressOf(language, question, { search: without })}#found"
              ><span class="hidden">${t('take_off')} </span>${words}${cross}</a
            >
          </li>`,
      )}
      ${
        chosen.length > 1 &&
        html`<li class="all"><a href="${everythingOf(language, question)}#found">${t('widen_all')}</a></li>`
      }
    </ul>
  </div>`;
}

/** The address of the search without all that narrows it; whose groups are shown stays. */
function everythingOf(language: TextLanguage, question: Question): string {
  const search = Object.assign(
    {},
    ...chosenFilters(language, question).map(({ without }) => without),
  ) as Partial<DirectorySearch>;
  return addressOf(language, question, { search, unknownPlace: null });
}

/** Which single filter hides something, and how much there is without it. */
export function hidingFilters(language: TextLanguage, question: Question, answer: Answer): Html[] {
  return chosenFilters(language, question)
    .map(({ words, without }) => ({ words, without, n: answer.without(without) }))
    .filter(({ n }) => n > 0)
    .map(
      ({ words, without, n }) =>
        html`<li>
          <a href="${addressOf(language, question, { search: without })}#found"
            >${directoryText(language, n === 1 ? 'without_one' : 'without', { filter: words, n })}</a
          >
        </li>`,
    );
}
