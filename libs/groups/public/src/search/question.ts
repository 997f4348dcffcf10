import {
  addDays,
  type Day,
  type DirectorySearch,
  EVERYTHING,
  foldedWords,
  isDay,
  mondayOf,
  MUNICIPALITIES,
  municipalityOf,
  themeOf,
} from '@rinnakkain/domain';
import { DIRECTORY_PAGE } from '@rinnakkain/groups-api';
import { languageOptions } from '@rinnakkain/people-public';
import { type InThree, isId, pageAddress, type SentForm, type TextLanguage } from '@rinnakkain/platform-api';

/** Ways of showing what is found. */
export const VIEWS = ['list', 'week', 'map'] as const;
export type View = (typeof VIEWS)[number];

/** What somebody asks of the directory. */
export interface Question {
  readonly search: DirectorySearch;
  /** The municipality as it was typed, when there is none of that name. */
  readonly unknownPlace: string | null;
  readonly view: View;
  /** The Monday of the week that is shown. */
  readonly week: Day;
  readonly page: number;
}

/** Boxes that are ticked or not. */
export const BOXES = [
  'online',
  'inPerson',
  'accessible',
  'withoutRegistration',
  'childCare',
  'nearby',
] as const;
export type Box = (typeof BOXES)[number];
type Field =
  Box | 'words' | 'theme' | 'place' | 'weekday' | 'language' | 'association' | 'view' | 'week' | 'page';

/** What each field is called in the address, in the words of its language. */
export const FIELDS: Readonly<Record<Field, InThree>> = {
  words: { fi: 'sana', sv: 'ord', en: 'words' },
  theme: { fi: 'aihe', sv: 'tema', en: 'theme' },
  place: { fi: 'kunta', sv: 'kommun', en: 'place' },
  nearby: { fi: 'lahikunnat', sv: 'grannkommuner', en: 'nearby' },
  weekday: { fi: 'paiva', sv: 'dag', en: 'day' },
  language: { fi: 'kieli', sv: 'sprak', en: 'language' },
  online: { fi: 'verkossa', sv: 'pa-natet', en: 'online' },
  inPerson: { fi: 'paikalla', sv: 'pa-plats', en: 'in-person' },
  accessible: { fi: 'esteeton', sv: 'tillganglig', en: 'accessible' },
  withoutRegistration: { fi: 'ilman-ilmoittautumista', sv: 'utan-anmalan', en: 'no-registration' },
  childCare: { fi: 'lastenhoito', sv: 'barnpassning', en: 'child-care' },
  association: { fi: 'yhdistys', sv: 'forening', en: 'association' },
  view: { fi: 'nakyma', sv: 'vy', en: 'view' },
  week: { fi: 'viikko', sv: 'vecka', en: 'week' },
  page: { fi: 'sivu', sv: 'sida', en: 'page' },
};

/** What the views are called there. */
const VIEW_WORDS: Readonly<Record<View, InThree>> = {
  list: { fi: 'luettelo', sv: 'lista', en: 'list' },
  week: { fi: 'viikko', sv: 'vecka', en: 'week' },
  map: { fi: 'kartta', sv: 'karta', en: 'map' },
};

/** How many weeks ahead can be looked at. */
export const WEEKS_AHEAD = 8;
const LAST_PAGE = 999;

const byName = new Map(
  MUNICIPALITIES.flatMap(({ code, nameFi, nameSv }) =>
    [nameSv, nameFi].map((name): [string, string] => [foldedWords(name), code]),
  ),
);

/** A municipality by its name in a language. */
export function placeName(code: string, language: TextLanguage): string {
  const known = municipalityOf(code);
  return known ? (language === 'sv' ? known.nameSv : known.nameFi) : code;
}

/** What somebody asks; what nobody can have chosen is as if it were not asked. */
export function questionOf(sent: SentForm, language: TextLanguage, today: Day): Question {
  const text = (field: Field): string => sent.text(FIELDS[field][language]);
  const place = text('place');
  const municipality = byName.get(foldedWords(place)) ?? null;
  const boxes = Object.fromEntries(BOXES.map((box) => [box, text(box) !== ''])) as Record<Box, boolean>;
  return {
    search: {
      ...EVERYTHING,
      ...boxes,
      words: text('words'),
      theme: themeOf(text('theme'))?.code ?? null,
      municipality,
      weekday: /^[1-7]$/.test(text('weekday')) ? Number(text('weekday')) : null,
      language: /^[a-z]{2,3}$/.test(text('language')) ? text('language') : null,
      association: isId(text('association')) ? text('association').toLowerCase() : null,
    },
    unknownPlace: place && municipality === null ? place : null,
    view: VIEWS.find((view) => VIEW_WORDS[view][language] === text('view')) ?? 'list',
    week: weekOf(text('week'), today),
    page: /^\d{1,3}$/.test(text('page')) ? Math.max(1, Math.min(LAST_PAGE, Number(text('page')))) : 1,
  };
}

/** The week of a day within the weeks that can be looked at; this one for any other. */
function weekOf(text: string, today: Day): Day {
  const first = mondayOf(today);
  const asked = isDay(text) ? mondayOf(text) : first;
  return asked >= first && asked <= addDays(first, WEEKS_AHEAD * 7) ? asked : first;
}

/** Whether it has words that somebody typed; everything else is chosen from what there is. */
export const isTyped = ({ search, unknownPlace }: Question): boolean =>
  search.words !== '' || unknownPlace !== null || !offered(search.language);

/** Languages that the form offers; any other was typed into an address. */
const offered = (language: string | null): boolean =>
  language === null || languageOptions('fi').some(({ value }) => value === language);

/** The fields of a question as they stand in an address, those that say nothing left out. */
export function fieldsOf(
  { search, view, week, page, unknownPlace }: Question,
  language: TextLanguage,
): [string, string][] {
  const place = search.municipality ? placeName(search.municipality, language) : (unknownPlace ?? '');
  const said: Record<Field, string> = {
    words: search.words,
    theme: search.theme ?? '',
    place,
    weekday: search.weekday === null ? '' : String(search.weekday),
    language: search.language ?? '',
    association: search.association ?? '',
    ...(Object.fromEntries(BOXES.map((box) => [box, search[box] ? '1' : ''])) as Record<Box, string>),
    view: view === 'list' ? '' : VIEW_WORDS[view][language],
    week: view === 'week' ? week : '',
    page: page > 1 ? String(page) : '',
  };
  return (Object.keys(FIELDS) as Field[]).flatMap((field): [string, string][] =>
    said[field] === '' ? [] : [[FIELDS[field][language], said[field]]],
  );
}

/** The address of a question, with something else of it. */
export function addressOf(
  language: TextLanguage,
  question: Question,
  {
    search,
    ...more
  }: Partial<Omit<Question, 'search'>> & { readonly search?: Partial<DirectorySearch> } = {},
): string {
  const asked = { ...question, page: 1, ...more, search: { ...question.search, ...search } };
  const query = new URLSearchParams(fieldsOf(asked, language)).toString();
  return [pageAddress(DIRECTORY_PAGE, language), query].filter(Boolean).join('?');
}
