import { Injectable } from '@nestjs/common';
import {
  idOf,
  needsBackgroundCheck,
  requiredCourseKinds,
  type RequirementSet,
  type TaskConditions,
} from '@rinnakkain/domain';
import { scoped, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { RequirementSets } from '../requirements/requirement-sets';
import { TaskRow } from './task.entity';
import type { NewTask, Task, TaskList, TaskQuery } from './tasks.messages';

/** A task with the recorded versions of what it requires. */
export type KnownTask = TaskRow & { readonly requirementSets: readonly RequirementSet[] };

/** The association's tasks: data, not code. */
@Injectable()
export class Tasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requirements: RequirementSets,
  ) {}

  /** Tasks by Finnish name. */
  async list(query: TaskQuery): Promise<TaskList> {
    const { tasks, total } = await this.page(query);
    return { items: tasks.map(taskAnswer), total };
  }

  /** A page of tasks by Finnish name, or one of them alone. */
  async page(query: TaskQuery, only?: string): Promise<{ tasks: KnownTask[]; total: number }> {
    const term = query.q ?? null;
    const id = only ?? null;
    const { rows, total } = await this.unitOfWork.current.page<{ id: string }>(
      sql`select t.id from ${scoped('people.task', 't')}
      where (${id}::uuid is null or t.id = ${id}::uuid) and (${term}::text is null
        or position(lower(${term}::text) in lower(concat_ws(' ', t.name_fi, t.name_sv, t.name_en))) > 0)
      order by t.name_fi collate "fi-x-icu", t.id`,
      query,
    );
    const found = await this.byId(rows.map(({ id }) => id));
    const tasks = rows.flatMap((row) => found.get(row.id) ?? []);
    return { tasks, total };
  }

  /** A new task. */
  async create(body: NewTask): Promise<Task> {
    const work = this.unitOfWork.current;
    const id = await work.insert(TaskRow, {
      nameFi: body.name.fi,
      nameSv: body.name.sv,
      nameEn: body.name.en,
      forms: body.forms,
      withMinorsRegularly: body.boxes?.regularlyWithMinor ?? false,
      personalInteractionWithMinor: body.boxes?.personalInteraction ?? false,
      aloneWithMinor: body.boxes?.alone ?? false,
      withoutGuardian: body.withoutGuardian ?? false,
      requiredCourseKinds: requiredCourseKinds({ requiredCourseKinds: body.requiredCourseKinds ?? [] }),
      minimumAge: body.minimumAge,
      lengthMonths: body.lengthMonths,
      timesPerMonth: body.timesPerMonth,
    });
    work.record({ action: 'task.created', objectType: 'task', objectId: id });
    return taskAnswer(await work.load(TaskRow, id));
  }

  /** One visible task. */
  find(id: string): Promise<KnownTask | undefined> {
    return this.byId([id]).then((tasks) => tasks.get(id));
  }

  /** Tasks whose conditions give a right to a background check. */
  async withBackgroundCheck(): Promise<TaskRow[]> {
    return this.unitOfWork.current.find(
      TaskRow,
      sql`t.with_minors_regularly and t.personal_interaction_with_minor and t.alone_with_minor`,
      { order: sql`t.name_fi collate "fi-x-icu", t.id`, limit: 100 },
    );
  }

  /** Visible tasks by id, with what they require. */
  async byId(ids: readonly string[]): Promise<Map<string, KnownTask>> {
    const rows = await this.unitOfWork.current.find(TaskRow, sql`t.id = any (${ids}::uuid[])`);
    const sets = await this.requirements.of(ids);
    return new Map(rows.map((row) => [row.id, { ...row, requirementSets: sets.get(row.id) ?? [] }]));
  }
}

/** What the rules need to know of a task. */
export const taskConditions = (
  task: TaskRow & { readonly requirementSets?: readonly RequirementSet[] },
): TaskConditions => ({
  id: idOf(task.id),
  boxes: {
    regularlyWithMinor: task.withMinorsRegularly,
    personalInteraction: task.personalInteractionWithMinor,
    alone: task.aloneWithMinor,
  },
  requiredCourseKinds: task.requiredCourseKinds,
  requirementSets: task.requirementSets ?? [],
});

function taskAnswer(task: TaskRow): Task {
  const conditions = taskConditions(task);
  return {
    id: task.id,
    name: { fi: task.nameFi, sv: task.nameSv, en: task.nameEn },
    forms: task.forms,
    boxes: conditions.boxes,
    needsBackgroundCheck: needsBackgroundCheck(conditions),
    withoutGuardian: task.withoutGuardian,
    requiredCourseKinds: task.requiredCourseKinds,
    minimumAge: task.minimumAge,
    lengthMonths: task.lengthMonths,
    timesPerMonth: task.timesPerMonth,
  };
}
