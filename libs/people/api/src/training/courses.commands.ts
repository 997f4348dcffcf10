import { Injectable } from '@nestjs/common';
import { EXPERIENCE_THEMES, type FieldError, modulesAddUp } from '@rinnakkain/domain';
import { Clock, invalid, scoped, sql, staleVersion, UnitOfWork } from '@rinnakkain/platform-api';
import { randomUUID } from 'node:crypto';
import { VolunteerFactsKeeper } from '../volunteers/volunteer-facts';
import type { CourseChanges, NewCourse, NewCourseModule } from './courses.messages';
import { onlyWith } from './held-by-role';
import { CourseRow, type StoredModule } from './training.entities';

/** Keeps the catalogue of courses; a course is retired, never deleted, because records name it. */
@Injectable()
export class CoursesCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly facts: VolunteerFactsKeeper,
  ) {}

  /** A new course; returns its id. */
  async create(body: NewCourse): Promise<string> {
    const work = this.unitOfWork.current;
    onlyWith(work, 'training.course.write');
    const modules = body.modules ?? [];
    refuse(errorsOf({ ...body, modules }, []));
    const id = await work.insert(CourseRow, { ...columnsOf(body), modules: stored(modules) });
    work.record({ action: 'training.course_created', objectType: 'course', objectId: id });
    return id;
  }

  /** Changes what the body tells; runs that are there keep the plan they began with. */
  async change(id: string, version: number, body: CourseChanges): Promise<void> {
    const work = this.unitOfWork.current;
    onlyWith(work, 'training.course.write');
    const row = await work.load(CourseRow, id, { lock: true });
    if (row.version !== version) throw staleVersion();
    const modules = body.modules ?? row.modules;
    refuse(
      errorsOf(
        { contactHours: row.contactHours, ...given(body), modules },
        row.modules.map((each) => each.id),
      ),
    );
    await work.update(CourseRow, id, version, {
      ...columnsOf(body),
      ...(body.modules ? { modules: stored(body.modules) } : {}),
      ...(body.retired === undefined
        ? {}
        : { retiredAt: body.retired ? (row.retiredAt ?? this.clock.now()) : null }),
    });
    if (body.kind !== undefined || body.validityMonths !== undefined) await this.refreshThoseOf(id);
    work.record({
      action: 'training.course_changed',
      objectType: 'course',
      objectId: id,
      details: { fields: Object.keys(given(body)) },
    });
  }

  /** Kind and validity of a course decide until when its records count. */
  private async refreshThoseOf(courseId: string): Promise<void> {
    const rows = await this.unitOfWork.current.rows<{ id: string }>(sql`
      select distinct r.volunteer_id as id from ${scoped('people.training_record', 'r')} where r.course_id = ${courseId}::uuid`);
    await this.facts.refreshAll(rows.map(({ id }) => id));
  }
}

/** Only what was told. */
const given = <T extends object>(body: T): Partial<T> =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Partial<T>;

function columnsOf({ name, modules: _, ...body }: NewCourse | CourseChanges): Partial<CourseRow> {
  const { retired: __, ...rest } = body as CourseChanges;
  return {
    ...given(rest),
    ...(name ? { nameFi: name.fi, nameSv: name.sv, nameEn: name.en } : {}),
  } as Partial<CourseRow>;
}

const stored = (modules: readonly NewCourseModule[]): StoredModule[] =>
  modules.map(({ id, name, minutes }) => ({
    id: id ?? randomUUID(),
    name: { fi: name.fi, sv: name.sv, en: name.en },
    minutes,
  }));

function errorsOf(
  course: { theme?: string | null; contactHours?: number; modules: readonly NewCourseModule[] },
  known: readonly string[],
): FieldError[] {
  const errors: FieldError[] = [];
  const { theme, modules, contactHours = 0 } = course;
  if (theme && !EXPERIENCE_THEMES.some(({ code }) => code === theme))
    errors.push({ pointer: '/theme', code: 'NOT_ALLOWED_VALUE' });
  const ids = modules.flatMap(({ id }) => (id ? [id] : []));
  if (new Set(ids).size < ids.length) errors.push({ pointer: '/modules', code: 'REPEATED' });
  modules.forEach(({ id }, i) => {
    if (id && !known.includes(id)) errors.push({ pointer: `/modules/${i}/id`, code: 'NOT_FOUND_VALUE' });
  });
  if (!modulesAddUp(modules, contactHours))
    errors.push({ pointer: '/modules', code: 'OUT_OF_RANGE', params: { minutes: contactHours * 60 } });
  return errors;
}

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw invalid(errors);
}
