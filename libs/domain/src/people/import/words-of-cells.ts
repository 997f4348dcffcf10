import {
  COURSE_KINDS,
  type CourseKind,
  CONSENT_WAYS,
  type ConsentWay,
  type TrainingRecordOrigin,
} from '../../keys/keys';

/** A word as it is compared: without case, spaces, punctuation and the dots of letters that keyboards leave out. */
export const foldedWord = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const choices = <Key extends string>(
  words: Readonly<Record<Key, readonly string[]>>,
): ReadonlyMap<string, Key> =>
  new Map(
    Object.entries<readonly string[]>(words).flatMap(([key, all]) =>
      [key, ...all].map((word): [string, Key] => [foldedWord(word), key as Key]),
    ),
  );

/** In which state an imported record begins. */
export type ImportedRecordState = 'attended' | 'approved';

/** Words for the state of a record. */
export const RECORD_STATE_WORDS = choices<ImportedRecordState>({
  approved: ['hyväksytty', 'godkänd', 'godkänt', 'kyllä', 'ja', 'yes', 'x', '1'],
  attended: [
    'suoritettu',
    'odottaa hyväksyntää',
    'slutförd',
    'väntar på godkännande',
    'completed',
    'awaits approval',
    'ei',
    'nej',
    'no',
    '0',
  ],
});

/** Words for where a record comes from. */
export const ORIGIN_WORDS = choices<TrainingRecordOrigin>({
  course: ['kurssi', 'kurs'],
  equivalent: [
    'vastaava koulutus',
    'vastaava aiempi koulutus',
    'vastaava',
    'aiempi',
    'motsvarande utbildning',
    'motsvarande',
    'earlier',
    'equivalent training',
  ],
});

/** Words for how a consent was given. */
export const CONSENT_WAY_WORDS = choices<ConsentWay>({
  ...(Object.fromEntries(CONSENT_WAYS.map((way) => [way, []])) as unknown as Record<
    ConsentWay,
    readonly string[]
  >),
  spoken: ['suullisesti', 'suullinen', 'muntligt', 'muntligen', 'orally'],
  written: [
    'kirjallisesti',
    'kirjallinen',
    'paperilla',
    'skriftligt',
    'skriftligen',
    'in writing',
    'on paper',
  ],
  electronic: [
    'sähköisesti',
    'sähköinen',
    'verkossa',
    'elektroniskt',
    'digitalt',
    'electronically',
    'online',
  ],
});

/** Words for kinds of course, where the name of the course is not told. */
export const COURSE_KIND_WORDS = choices<CourseKind>({
  ...(Object.fromEntries(COURSE_KINDS.map((kind) => [kind, []])) as unknown as Record<
    CourseKind,
    readonly string[]
  >),
  basic: [
    'peruskurssi',
    'peruskoulutus',
    'perus',
    'grundkurs',
    'grundutbildning',
    'basic course',
    'basic training',
  ],
  further: [
    'jatkokurssi',
    'jatkokoulutus',
    'jatko',
    'fortsättningskurs',
    'fortbildning',
    'further course',
    'further training',
  ],
  leader: [
    'ohjaajakurssi',
    'ohjaajakoulutus',
    'ledarkurs',
    'ledarutbildning',
    'leader course',
    'leader training',
  ],
  refresher: [
    'kertauskurssi',
    'kertaus',
    'täydennyskoulutus',
    'repetitionskurs',
    'repetition',
    'refresher course',
    'refresher training',
  ],
});

/** Languages by their names, as far as volunteers usually speak them; every other by its code. */
export const LANGUAGE_WORDS = choices<string>({
  fi: ['suomi', 'finska', 'finnish'],
  sv: ['ruotsi', 'svenska', 'swedish'],
  en: ['englanti', 'engelska', 'english'],
  se: ['pohjoissaame', 'nordsamiska', 'northern sami'],
  ru: ['venäjä', 'ryska', 'russian'],
  et: ['viro', 'eesti', 'estniska', 'estonian'],
  ar: ['arabia', 'arabiska', 'arabic'],
  so: ['somali', 'somaliska'],
  fa: ['persia', 'farsi', 'persiska', 'persian'],
  ku: ['kurdi', 'kurdiska', 'kurdish'],
  uk: ['ukraina', 'ukrainska', 'ukrainian'],
  de: ['saksa', 'tyska', 'german'],
  fr: ['ranska', 'franska', 'french'],
  es: ['espanja', 'spanska', 'spanish'],
});
