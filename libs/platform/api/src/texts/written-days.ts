import type { TextLanguage } from './written-texts';

const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const satisfies Readonly<
  Record<TextLanguage, string>
>;

/** A day as it is written in a language: 24.11.2026, or 24 November 2026. */
export const writtenDay = (day: string, language: TextLanguage): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: 'UTC',
    dateStyle: language === 'en' ? 'long' : 'short',
  }).format(new Date(`${day}T00:00:00Z`));

/** A moment in Finland as it is written in a language, to the minute. */
export const writtenMoment = (moment: Date, language: TextLanguage): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: 'Europe/Helsinki',
    dateStyle: language === 'en' ? 'long' : 'short',
    timeStyle: 'short',
  }).format(moment);
