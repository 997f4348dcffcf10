import { Injectable } from '@nestjs/common';
import { mayRole } from '@rinnakkain/domain';
import { sql, UnitOfWork } from '@rinnakkain/platform-api';
import type { Course, CourseList, CourseQuery } from './courses.messages';
import { CourseRow } from './training.entities';

/** The association's catalogue of courses. */
@Injectable()
export class CoursesQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Courses by kind and name, retired ones last. */
  async list(query: CourseQuery): Promise<CourseList> {
    const work = this.unitOfWork.current;
    const term = query.q ?? null;
    const kind = query.kind ?? null;
    const retired = query.retired ?? null;
    const { rows, total } = await work.page<CourseRow>(
      work.queryFor(
        CourseRow,
        sql`(${kind}::text is null or t.kind = ${kind}::text)
          and (${retired}::boolean is null or (t.retired_at is not null) = ${retired}::boolean)
          and (${term}::text is null
            or position(lower(${term}::text) in lower(concat_ws(' ', t.name_fi, t.name_sv, t.name_en))) > 0)`,
        {
          order: sql`t.retired_at is not null, array_position(array['basic', 'refresher', 'further', 'leader'], t.kind), t.name_fi collate "fi-x-icu", t.id`,
        },
      ),
      query,
    );
    return { items: rows.map((row) => this.told(row)), total };
  }

  /** One course. */
  async one(id: string): Promise<Course> {
    return this.told(await this.unitOfWork.current.load(CourseRow, id));
  }

  private told({ nameFi, nameSv, nameEn, retiredAt, ...row }: CourseRow): Course {
    return {
      ...row,
      name: { fi: nameFi, sv: nameSv, en: nameEn },
      modules: row.modules.map((module) => ({ ...module, name: { ...module.name } })),
      retired: retiredAt !== null,
      mayChange: mayRole(this.unitOfWork.current.actor.role, 'training.course.write'),
    };
  }
}
