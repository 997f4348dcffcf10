/** The languages most often asked for, the commonest first; the API takes any ISO 639 code. */
export const OFFERED_LANGUAGES: readonly string[] = [
  'fi',
  'sv',
  'en',
  'ru',
  'uk',
  'ar',
  'so',
  'et',
  'se',
  'fa',
  'ku',
  'es',
  'fr',
  'de',
];
