/** A calendar day in Europe/Helsinki, `YYYY-MM-DD`; days compare as text. */
export type Day = string;

const MS_PER_DAY = 86_400_000;
const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

const toUtc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const fromUtc = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10);

/** True for a day that exists in the calendar. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !shape.test(text)) return false;
  const milliseconds = toUtc(text);
  return !Number.isNaN(milliseconds) && fromUtc(milliseconds) === text;
}

/** The day so many days later (earlier when negative). */
export const addDays = (day: Day, days: number): Day => fromUtc(toUtc(day) + days * MS_PER_DAY);

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const LAST_DATES = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = (number: number): string => (number < 10 ? `0${number}` : String(number));

/** The same day of the month so many months later, or the last day of that month when there is none. */
export function addMonths(day: Day, months: number): Day {
  // Thousands are asked for one shortlist: counted without an instant.
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12;
  const last = month === 1 && isLeap(year) ? 29 : (LAST_DATES[month] ?? 31);
  return `${String(year).padStart(4, '0')}-${two(month + 1)}-${two(Math.min(Number(day.slice(8, 10)), last))}`;
}

/** Days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((toUtc(to) - toUtc(from)) / MS_PER_DAY);

/** The earliest of the days, null when there is none; null in the list means never. */
export function earliest(days: readonly (Day | null)[]): Day | null {
  let first: Day | null = null;
  for (const day of days) if (day !== null && (first === null || day < first)) first = day;
  return first;
}
