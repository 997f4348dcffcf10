import { DAY_PARTS, type DayPart } from '../keys/keys';

/** One of the 28 weekly times; day 1 is Monday. */
export interface WeeklyTime {
  readonly day: number;
  readonly part: DayPart;
}

/** The mask with every weekly time. */
export const ALL_WEEKLY_TIMES = 2 ** 28 - 1;

/** Weekly times as a mask of 28 bits: bit = (day − 1) · 4 + index of the part; 0 means not known. */
export const weeklyTimesToMask = (times: readonly WeeklyTime[]): number =>
  times.reduce((mask, { day, part }) => mask | (1 << ((day - 1) * 4 + DAY_PARTS.indexOf(part))), 0);

/** The weekly times of a mask, Monday morning first. */
export function maskToWeeklyTimes(mask: number): WeeklyTime[] {
  const times: WeeklyTime[] = [];
  for (let day = 1; day <= 7; day += 1) {
    DAY_PARTS.forEach((part, index) => {
      if (mask & (1 << ((day - 1) * 4 + index))) times.push({ day, part });
    });
  }
  return times;
}

/** How many weekly times two masks have in common. */
export function commonTimes(one: number, other: number): number {
  let bits = one & other;
  let count = 0;
  while (bits) {
    bits &= bits - 1;
    count += 1;
  }
  return count;
}
