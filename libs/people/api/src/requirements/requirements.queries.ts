import { Injectable } from '@nestjs/common';
import { mayRole, type RequirementSet, setInForce } from '@rinnakkain/domain';
import { Clock, notFound, scoped, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { type KnownTask, taskConditions, Tasks } from '../tasks/tasks';
import type {
  RequiredCourse,
  RequirementVersion,
  TaskRequirements,
  TaskRequirementsList,
  TaskRequirementsQuery,
} from './requirements.messages';

/** What tasks require now, and what they will. */
@Injectable()
export class RequirementsQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly tasks: Tasks,
  ) {}

  /** Tasks by Finnish name, each with its versions from today on. */
  async list(query: TaskRequirementsQuery): Promise<TaskRequirementsList> {
    const { tasks, total } = await this.tasks.page(query, query.task);
    return { items: await this.answers(tasks), total };
  }

  /** One task. */
  async answer(taskId: string): Promise<TaskRequirements> {
    const task = await this.tasks.find(taskId);
    const [answer] = task ? await this.answers([task]) : [];
    if (!answer) throw notFound();
    return answer;
  }

  /** Names of the courses that requirements name. */
  async coursesOf(sets: readonly Pick<RequirementSet, 'requirements'>[]): Promise<RequiredCourse[]> {
    const ids = sets
      .flatMap(({ requirements }) => requirements)
      .flatMap(({ courses }) => courses)
      .flatMap(({ courseId }) => (courseId ? [courseId] : []));
    if (ids.length === 0) return [];
    return this.unitOfWork.current.rows<RequiredCourse>(sql`
      select c.id, jsonb_build_object('fi', c.name_fi, 'sv', c.name_sv, 'en', c.name_en) as name
      from ${scoped('people.course', 'c')} where c.id = any (${ids}::uuid[]) order by c.name_fi collate "fi-x-icu", c.id`);
  }

  private async answers(tasks: readonly KnownTask[]): Promise<TaskRequirements[]> {
    const today = this.clock.today();
    const shown = tasks.map((task) => {
      const conditions = taskConditions(task);
      const current = setInForce(conditions, today);
      const coming = task.requirementSets.filter((set) => set.inForceFrom > today);
      return { task, conditions, current, coming };
    });
    const courses = await this.coursesOf(shown.flatMap(({ current, coming }) => [current, ...coming]));
    const mayChange = mayRole(this.unitOfWork.current.actor.role, 'training.requirement.change');
    return shown.map(({ task, conditions, current, coming }) => {
      const named = JSON.stringify([current, coming]);
      return {
        taskId: task.id,
        task: { fi: task.nameFi, sv: task.nameSv, en: task.nameEn },
        boxes: { ...conditions.boxes },
        current: versionAnswer(current),
        coming: coming.map(versionAnswer),
        courses: courses.filter(({ id }) => named.includes(id)),
        allowed: mayChange ? ['change'] : [],
        version: task.requirementSets.at(-1)?.version ?? 0,
      };
    });
  }
}

const versionAnswer = (set: RequirementSet): RequirementVersion => ({
  version: set.version,
  inForceFrom: set.version === 0 ? null : set.inForceFrom,
  keepMonths: set.keepMonths,
  requirements: set.requirements.map((one) => ({
    ...one,
    courses: one.courses.map((choice) => ({ ...choice })),
  })),
});
