import { Injectable } from '@nestjs/common';
import { Clock, type TextLanguage, UnitOfWork } from '@rinnakkain/platform-api';
import { calendarOf } from './calendar-text';
import type { CourseRunCalendar } from './runs.messages';
import { CourseRunRow } from './training.entities';

/** A run as a calendar file that tells nothing about the association: when and where, under a neutral title. */
@Injectable()
export class RunCalendars {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The file of one run, with its title in a language. */
  async of(runId: string, language: TextLanguage): Promise<CourseRunCalendar> {
    const run = await this.unitOfWork.current.load(CourseRunRow, runId);
    const told = { ...run, cancelled: run.cancelledAt !== null };
    return { name: `${run.firstDay}.ics`, content: calendarOf([told], language, this.clock.now()) };
  }
}
