import type { TextLanguage } from '@rinnakkain/platform-api';

const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;
type Shape = 'weekday' | 'day' | 'dated' | 'short';

const SHAPES: Readonly<Record<Shape, (language: TextLanguage) => Intl.DateTimeFormatOptions>> = {
  weekday: () => ({ weekday: 'long' }),
  day: (language) => ({ weekday: 'short', day: 'numeric', month: language === 'en' ? 'short' : 'numeric' }),
  dated: (language) => ({ ...SHAPES.day(language), year: 'numeric' }),
  short: (language) => ({ day: 'numeric', month: language === 'en' ? 'short' : 'numeric' }),
};

const formats = new Map<string, Intl.DateTimeFormat>();

function formatted(day: string, shape: Shape, language: TextLanguage): string {
  const key = `${shape} ${language}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', ...SHAPES[shape](language) });
  formats.set(key, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** A day with its weekday: `ti 24.11.` */
export const dayWords = (day: string, language: TextLanguage): string => formatted(day, 'day', language);

/** The same with its year where that is another than this. */
export const nextDayWords = (day: string, today: string, language: TextLanguage): string =>
  formatted(day, day.slice(0, 4) === today.slice(0, 4) ? 'day' : 'dated', language);

/** A day without its weekday: `24.11.` */
export const shortDay = (day: string, language: TextLanguage): string => formatted(day, 'short', language);

/** The name of a weekday; 1 is Monday. */
export const weekdayWords = (weekday: number, language: TextLanguage): string =>
  formatted(`2026-11-${22 + weekday}`, 'weekday', language);

/** A time of day: `17.30`. */
export const timeWords = (time: string, language: TextLanguage): string =>
  language === 'en' ? time : time.replace(':', '.');

/** A Finnish number in groups, as people read it aloud; any other as it is told. */
export const phoneWords = (phone: string): string =>
  phone.replace(/^\+358(\d{2})(\d{3})(\d+)$/, '+358 $1 $2 $3');

const names = new Map<TextLanguage, Intl.DisplayNames>();

/** The name of a language. */
export function languageWords(code: string, language: TextLanguage): string {
  const known = names.get(language) ?? new Intl.DisplayNames(language, { type: 'language' });
  names.set(language, known);
  try {
    return known.of(code) ?? code;
  } catch {
    return code;
  }
}

const SENTENCE = 180;

/** The beginning of a text for a list: whole sentences where they fit. */
export function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= SENTENCE) return line;
  const sentences = /^(.{40,179}[.!?])\s/.exec(line)?.[1];
  return sentences ?? `${line.slice(0, SENTENCE).replace(/\s+\S*$/, '')} …`;
}
