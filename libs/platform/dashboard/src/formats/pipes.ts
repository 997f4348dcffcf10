import { Pipe, type PipeTransform, inject } from '@angular/core';
import { Formats } from './formats';

/** An ISO day in words: `{{ day | rkDay }}`, `{{ day | rkDay: 'near' }}`. */
@Pipe({ name: 'rkDay' })
export class DayPipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(day: string, look: 'day' | 'date' | 'near' | 'long' = 'day'): string {
    if (look === 'date') return this.formats.date(day);
    if (look === 'near') return this.formats.nearDay(day);
    return look === 'long' ? this.formats.longDay(day) : this.formats.day(day);
  }
}

/** An instant in words: `{{ at | rkMoment }}`, `{{ at | rkMoment: 'near' }}`. */
@Pipe({ name: 'rkMoment' })
export class MomentPipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(instant: string, look: 'moment' | 'near' = 'moment'): string {
    return look === 'near' ? this.formats.nearMoment(instant) : this.formats.moment(instant);
  }
}

/** A length in minutes: `{{ 90 | rkMinutes }}` is "1 h 30 min". */
@Pipe({ name: 'rkMinutes' })
export class MinutesPipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(minutes: number): string {
    return this.formats.minutes(minutes);
  }
}

/** A number of days: `{{ 34 | rkDays }}` is "34 vrk" in Finnish. */
@Pipe({ name: 'rkDays' })
export class DaysPipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(days: number): string {
    return this.formats.days(days);
  }
}
