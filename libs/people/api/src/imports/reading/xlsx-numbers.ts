/** Number formats of the standard that show a day. */
const DATE_FORMATS: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 57, 58]);

/** Whether a number format shows a day: a standard one, or one of its own that names days or years. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (DATE_FORMATS.has(id)) return true;
  // Words, colours, languages and escaped signs say nothing of it.
  const plain = code?.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '') ?? '';
  return /[dy]/i.test(plain) && !/general/i.test(plain);
}

const MS_PER_DAY = 86_400_000;

/** The day of a serial number, as `YYYY-MM-DD`; null where there is none. In 1900 Excel counts a day that never was. */
export function serialDay(serial: number, from1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return null;
  const whole = Math.floor(serial);
  const days = from1904 ? whole + 1462 : whole;
  const since = days < 60 ? days + 1 : days;
  return new Date(Date.UTC(1899, 11, 30) + since * MS_PER_DAY).toISOString().slice(0, 10);
}

/** A number as people write it: without an exponent, and without what the last binary digit adds. */
export function plainNumber(text: string): string {
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  const rounded = Number(number.toPrecision(15));
  return Math.abs(rounded) < 1e21
    ? rounded.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 15 })
    : text;
}
