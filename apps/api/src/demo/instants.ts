import { addDays, type Day } from '@rinnakkain/domain';
import type { Instant } from './rows';

/** The last Sunday of a month, when the clocks are moved. */
function lastSunday(year: string, month: '03' | '10'): Day {
  const last = `${year}-${month}-31`;
  const weekday = Math.round(Date.parse(`${last}T00:00:00Z`) / 86_400_000 + 4) % 7;
  return addDays(last, -weekday);
}

/** A time of day in Helsinki as an instant; `time` is HH:MM. */
export function at(day: Day, time: string): Instant {
  const year = day.slice(0, 4);
  const summer = day >= lastSunday(year, '03') && day < lastSunday(year, '10');
  return `${day}T${time}:00${summer ? '+03:00' : '+02:00'}`;
}
