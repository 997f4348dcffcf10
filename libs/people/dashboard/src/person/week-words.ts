import { Injectable, inject } from '@angular/core';
import type { TimeOfWeek } from '@rinnakkain/api-client';
import { DAY_PARTS } from '@rinnakkain/domain';
import { Formats, stateLabel } from '@rinnakkain/platform-dashboard';
import { weekdays } from '../seekers/fields/weekdays';

/** Weekly times as one reads them. */
@Injectable({ providedIn: 'root' })
export class WeekWords {
  private readonly names = weekdays(inject(Formats).language).map(({ short }) => short);

  /** One line a part of the day: "Ilta ma–to, la"; nothing when no time is known. */
  lines(times: readonly TimeOfWeek[]): string[] {
    return DAY_PARTS.flatMap((part) => {
      const days = times.filter((time) => time.part === part).map(({ day }) => day);
      return days.length ? [`${stateLabel('weekly_time', 'part', part)} ${this.ranges(days)}`] : [];
    });
  }

  private ranges(days: readonly number[]): string {
    const runs: { first: number; last: number }[] = [];
    for (const day of days.toSorted((one, other) => one - other)) {
      const run = runs.at(-1);
      if (run?.last === day - 1) run.last = day;
      else runs.push({ first: day, last: day });
    }
    const name = (day: number) => this.names[day - 1] ?? '';
    return runs
      .map(({ first, last }) => {
        if (first === last) return name(first);
        return `${name(first)}${last - first > 1 ? '–' : ', '}${name(last)}`;
      })
      .join(', ');
  }
}
