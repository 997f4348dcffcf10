import { Injectable } from '@nestjs/common';
import {
  courseRunState,
  daysOfRun,
  type FieldError,
  RuleViolation,
  type RunDate,
  usualWindow,
} from '@rinnakkain/domain';
import { Clock, invalid, sql, staleVersion, UnitOfWork } from '@rinnakkain/platform-api';
import { VolunteerFactsKeeper } from '../volunteers/volunteer-facts';
import { onlyWith } from './held-by-role';
import { Places } from './places';
import type { CourseRunChanges, DateOfRun, NewCourseRun } from './runs.messages';
import { CourseRow, CourseRunRow, type StoredModule, TrainingRecordRow } from './training.entities';

/** Keeps the runs of courses; a run takes over the plan of its course on the day it is made. */
@Injectable()
export class RunsCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly facts: VolunteerFactsKeeper,
  ) {}

  /** A new run of a course; returns its id. */
  async create(courseId: string, body: NewCourseRun): Promise<string> {
    const work = this.unitOfWork.current;
    onlyWith(work, 'training.run.write');
    const course = await work.load(CourseRow, courseId);
    if (course.retiredAt) throw new RuleViolation('COURSE_RETIRED');
    const modules = course.modules.length > 0 ? course.modules : inOnePiece(course);
    const dates = inOrder(body.dates);
    const days = daysOfRun(dates);
    const usual = usualWindow(days.firstDay, this.clock.today());
    const window = { opensOn: body.opensOn ?? usual.opensOn, closesOn: body.closesOn ?? usual.closesOn };
    refuse([...dateErrors(body.dates, modules), ...windowErrors({ ...window, ...days })]);
    const id = await work.insert(CourseRunRow, {
      courseId,
      dates,
      ...days,
      ...window,
      capacity: body.capacity,
      language: body.language ?? course.language,
      place: body.place === undefined ? course.place : body.place,
      remoteLink: body.remoteLink ?? null,
      trainers: body.trainers ?? course.trainers,
      modules,
      selfStudyMinutes: course.selfStudyHours * 60,
      minimumAttendance: course.minimumAttendance,
    });
    work.record({
      action: 'training.run_created',
      objectType: 'course_run',
      objectId: id,
      details: { courseId },
    });
    return id;
  }

  /** Changes what the body tells; more places go to those who wait. */
  async change(id: string, version: number, body: CourseRunChanges): Promise<void> {
    const work = this.unitOfWork.current;
    const run = await this.held(id, version);
    const dates = body.dates ? inOrder(body.dates) : run.dates;
    const days = daysOfRun(dates);
    const window = { opensOn: body.opensOn ?? run.opensOn, closesOn: body.closesOn ?? run.closesOn };
    const taken = await this.places.taken(id);
    const { capacity = run.capacity } = body;
    refuse([
      ...(body.dates ? dateErrors(body.dates, run.modules) : []),
      ...windowErrors({ ...window, ...days }),
      ...(capacity < taken ? [tooFew(taken)] : []),
    ]);
    const { dates: _, ...rest } = body;
    const told = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    await work.update(CourseRunRow, id, version, { ...told, dates, ...days, ...window });
    const promoted = await this.places.fill({ ...run, ...days, ...window, capacity });
    work.record({
      action: 'training.run_changed',
      objectType: 'course_run',
      objectId: id,
      details: { fields: [...Object.keys(told), ...(body.dates ? ['dates'] : [])], promoted },
    });
  }

  /** The run is not held: everybody's enrolment is cancelled with it. */
  async cancel(id: string, version: number): Promise<void> {
    const work = this.unitOfWork.current;
    const run = await this.held(id, version);
    const today = this.clock.today();
    if (today >= run.firstDay)
      throw new RuleViolation('TRANSITION_NOT_ALLOWED', { state: stateOf(run, today) });
    const open = sql`t.run_id = ${id}::uuid and t.state in ('enrolled', 'waitlisted')`;
    const records = await work.find(TrainingRecordRow, open, { lock: true, order: sql`t.id` });
    await work.updateWhere(TrainingRecordRow, open, null, { state: 'cancelled' });
    await work.update(CourseRunRow, id, version, { cancelledAt: this.clock.now() });
    await this.facts.refreshAll(records.map(({ volunteerId }) => volunteerId));
    work.record({
      action: 'training.run_cancelled',
      objectType: 'course_run',
      objectId: id,
      details: { courseId: run.courseId, recordIds: records.map((record) => record.id) },
    });
  }

  private async held(id: string, version: number): Promise<CourseRunRow> {
    const work = this.unitOfWork.current;
    onlyWith(work, 'training.run.write');
    const run = await work.load(CourseRunRow, id, { lock: true });
    if (run.version !== version) throw staleVersion();
    if (run.cancelledAt) throw new RuleViolation('TRANSITION_NOT_ALLOWED', { state: 'cancelled' });
    return run;
  }
}

const stateOf = (run: CourseRunRow, today: string) =>
  courseRunState({ ...run, cancelled: run.cancelledAt !== null, taken: 0 }, today);

/** A course without modules is one module of all its contact hours; one without contact hours has none. */
const inOnePiece = (course: CourseRow): StoredModule[] =>
  course.contactHours === 0
    ? []
    : [
        {
          id: course.id,
          name: { fi: course.nameFi, sv: course.nameSv, en: course.nameEn },
          minutes: course.contactHours * 60,
        },
      ];

const inOrder = (dates: readonly DateOfRun[]): RunDate[] =>
  dates
    .map(({ day, start, end, moduleId }) => ({ day, start, end, moduleId: moduleId ?? null }))
    .sort((one, other) => `${one.day}${one.start}`.localeCompare(`${other.day}${other.start}`));

function dateErrors(dates: readonly DateOfRun[], modules: readonly StoredModule[]): FieldError[] {
  const errors: FieldError[] = [];
  dates.forEach(({ start, end, moduleId }, i) => {
    if (end <= start)
      errors.push({ pointer: `/dates/${i}/end`, code: 'OUT_OF_RANGE', params: { min: start } });
    if (moduleId && !modules.some(({ id }) => id === moduleId))
      errors.push({ pointer: `/dates/${i}/moduleId`, code: 'NOT_FOUND_VALUE' });
  });
  return errors;
}

function windowErrors(run: { opensOn: string; closesOn: string; firstDay: string }): FieldError[] {
  const errors: FieldError[] = [];
  if (run.closesOn > run.firstDay)
    errors.push({ pointer: '/closesOn', code: 'OUT_OF_RANGE', params: { max: run.firstDay } });
  if (run.opensOn > run.closesOn)
    errors.push({ pointer: '/opensOn', code: 'OUT_OF_RANGE', params: { max: run.closesOn } });
  return errors;
}

const tooFew = (taken: number): FieldError => ({
  pointer: '/capacity',
  code: 'OUT_OF_RANGE',
  params: { min: taken },
});

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw invalid(errors);
}
