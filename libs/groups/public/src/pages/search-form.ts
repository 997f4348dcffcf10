import { MUNICIPALITIES } from '@rinnakkain/domain';
import { DIRECTORY_PAGE } from '@rinnakkain/groups-api';
import { languageOptions, themeOptions } from '@rinnakkain/people-public';
import { flag, html, type Html, pageAddress, type Piece, type TextLanguage } from '@rinnakkain/platform-api';
import { type Box, BOXES, FIELDS, fieldsOf, placeName, type Question } from '../search/question';
import { directoryText } from '../texts/directory-texts';
import { weekdayWords } from '../texts/written';
import { icon } from './icons';

/** Boxes of the form in their order. */
const SHOWN: readonly Box[] = [
  'nearby',
  'inPerson',
  'online',
  'withoutRegistration',
  'accessible',
  'childCare',
];

/** The search as a form without a script: what is asked stands in the address, and nowhere else. */
export function searchForm(language: TextLanguage, question: Question): Html {
  const { search, unknownPlace } = question;
  const t = (key: Parameters<typeof directoryText>[1]): string => directoryText(language, key);
  const name = (field: keyof typeof FIELDS): string => FIELDS[field][language];
  const place = search.municipality ? placeName(search.municipality, language) : (unknownPlace ?? '');
  const narrowed =
    [search.theme, search.weekday, search.language, search.words || null].filter((each) => each !== null)
      .length + BOXES.filter((box) => search[box]).length;
  const kept = fieldsOf({ ...question, page: 1 }, language).filter(([field]) =>
    [name('view'), name('week'), name('association')].includes(field),
  );
  return html`<form
    class="search"
    method="get"
    action="${pageAddress(DIRECTORY_PAGE, language)}#found"
    role="search"
    autocomplete="off"
  >
    ${kept.map(([field, value]) => html`<input type="hidden" name="${field}" value="${value}" />`)}
    <div class="fields">
      ${labelled(
        name('place'),
        t('place'),
        html`<input
          id="${name('place')}"
          name="${name('place')}"
          value="${place}"
          maxlength="60"
          list="municipalities"
          autocomplete="off"
        />`,
      )}
      <details class="narrowing">
        <summary>
          ${icon('narrow', 20)}${narrowed === 0 ? t('narrow') : directoryText(language, 'narrowed', { n: narrowed })}
        </summary>
        ${narrowingFields(language, question)}
      </details>
      <p class="find">
        <button class="primary" type="submit">${icon('search', 20)}${t('find')}</button>
      </p>
    </div>
    ${municipalityNames(language)}
  </form>`;
}

/** All but the place: folded on a phone, in sight where there is room. */
function narrowingFields(language: TextLanguage, { search }: Question): Html {
  const t = (key: Parameters<typeof directoryText>[1]): string => directoryText(language, key);
  const name = (field: keyof typeof FIELDS): string => FIELDS[field][language];
  return html`${labelled(
      name('theme'),
      t('theme'),
      html`<select id="${name('theme')}" name="${name('theme')}">
        ${themeOptions(language)(search.theme ?? '')}
      </select>`,
    )}
    ${labelled(
      name('weekday'),
      t('weekday'),
      html`<select id="${name('weekday')}" name="${name('weekday')}">
        <option value="">${t('weekday_any')}</option>
        ${[1, 2, 3, 4, 5, 6, 7].map((day) => html`<option value="${day}" ${flag('selected', search.weekday === day)}>${weekdayWords(day, language)}</option>`)}
      </select>`,
    )}
    ${labelled(
      name('language'),
      t('language'),
      html`<select id="${name('language')}" name="${name('language')}">
        <option value="">${t('language_any')}</option>
        ${languageOptions(language).map((each) => html`<option value="${each.value}" ${flag('selected', search.language === each.value)}>${each.name}</option>`)}
      </select>`,
    )}
    ${labelled(
      name('words'),
      t('words'),
      html`<input
        id="${name('words')}"
        name="${name('words')}"
        value="${search.words}"
        maxlength="100"
        type="search"
        autocomplete="off"
      />`,
    )}
    <fieldset class="boxes">
      <legend class="hidden">${t('narrow_more')}</legend>
      ${SHOWN.map(
        (box) =>
          html`<label class="option"
            ><input type="checkbox" name="${name(box)}" value="1" ${flag('checked', search[box])} /><span
              >${t(box)}</span
            ></label
          >`,
      )}
    </fieldset>`;
}

const labelled = (id: string, label: string, field: Piece): Html =>
  html`<div class="field"><label for="${id}">${label}</label>${field}</div>`;

const lists = new Map<TextLanguage, Html>();

/** The names of all municipalities, offered while one types. */
function municipalityNames(language: TextLanguage): Html {
  const known =
    lists.get(language) ??
    html`<datalist id="municipalities">
      ${MUNICIPALITIES.map(({ nameFi, nameSv }) => html`<option value="${language === 'sv' ? nameSv : nameFi}"></option>`)}
    </datalist>`;
  lists.set(language, known);
  return known;
}
