import {
  CONTACT_FORMS,
  EXPERIENCE_THEMES,
  HEARD_FROM,
  MUNICIPALITIES,
  municipalityOf,
  OFFERED_LANGUAGES,
  THEME_AREAS,
  TIMES_ASKED,
} from '@rinnakkain/domain';
import type { PublicPlace } from '@rinnakkain/people-api';
import {
  type FieldOption,
  flag,
  html,
  type Html,
  optionsOf,
  TEXT_LANGUAGES,
  type TextLanguage,
} from '@rinnakkain/platform-api';
import { commonText } from '../texts/common-texts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Something made once for each language: the long lists are the same for everybody. */
function perLanguage<T>(make: (language: TextLanguage) => T): (language: TextLanguage) => T {
  const made = new Map<TextLanguage, T>(TEXT_LANGUAGES.map((each) => [each, make(each)]));
  return (language) => made.get(language) ?? make(language);
}

/** The languages most often asked for, each in the words of the page. */
export const languageOptions = perLanguage((language): readonly FieldOption[] => {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return OFFERED_LANGUAGES.map((value) => ({ value, name: capital(names.of(value) ?? value) }));
});

/** Every municipality by name. */
export const municipalityOptions = perLanguage((language): readonly FieldOption[] =>
  MUNICIPALITIES.map(({ code, nameFi, nameSv }) => ({
    value: code,
    name: language === 'sv' ? nameSv : nameFi,
  })).sort((a, b) => a.name.localeCompare(b.name, language === 'en' ? 'fi' : language)),
);

const themesOf = perLanguage((language) =>
  THEME_AREAS.map((area) => ({
    name: commonText(language, `area_${area}`),
    options: EXPERIENCE_THEMES.filter((theme) => theme.area === area)
      .map(({ code, nameFi, nameSv, nameEn }) => ({
        value: code,
        name: capital({ fi: nameFi, sv: nameSv, en: nameEn }[language]),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, language)),
  })),
);

/** The themes under their areas. */
export const themeOptions =
  (language: TextLanguage) =>
  (chosen: string): Html =>
    html`<option value="">${commonText(language, 'theme_choose')}</option>
      ${themesOf(language).map(
        ({ name, options }) =>
          html`<optgroup label="${name}">
            ${options.map(
              (each) =>
                html`<option value="${each.value}" ${flag('selected', each.value === chosen)}>
                  ${each.name}
                </option>`,
            )}
          </optgroup>`,
      )}`;

/** Ways of meeting. */
export const formOptions = (language: TextLanguage): FieldOption[] =>
  CONTACT_FORMS.map((value) => ({ value, name: commonText(language, `form_${value}`) }));

/** How somebody heard of the association; left out by whoever would rather not say. */
export const heardFromOptions = (language: TextLanguage): ReturnType<typeof optionsOf> =>
  optionsOf(
    HEARD_FROM.map((value) => ({ value, name: commonText(language, `heard_${value}`) })),
    commonText(language, 'heard_nothing'),
  );

/** Parts of working days and weekends. */
export const timeOptions = (language: TextLanguage): FieldOption[] =>
  TIMES_ASKED.map(({ value, week, part }) => ({
    value,
    name: `${commonText(language, `week_${week}`)} ${commonText(language, `part_${part}`)}`,
  }));

/** A place as people choose it: association, unit and where it works from. */
export function placeName({ association, unit, municipality }: PublicPlace, language: TextLanguage): string {
  const known = municipality === null ? undefined : municipalityOf(municipality);
  const where = known && (language === 'sv' ? known.nameSv : known.nameFi);
  return [association, [unit, where].filter(Boolean).join(', ')].join(' – ');
}

/** The places to choose from in a list that opens. */
export const placeOptions = (
  places: readonly PublicPlace[],
  language: TextLanguage,
): ReturnType<typeof optionsOf> =>
  optionsOf(
    places.map((place) => ({ value: place.unitId, name: placeName(place, language) })),
    commonText(language, 'place_choose'),
  );
