const monday = Date.UTC(2024, 0, 1);
const dayLength = 86_400_000;

/** The days of the week, Monday first, short and whole. */
export function weekdays(language: string): { day: number; short: string; long: string }[] {
  const short = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, index) => {
    const at = new Date(monday + index * dayLength);
    return { day: index + 1, short: short.format(at).replace('.', ''), long: long.format(at) };
  });
}
