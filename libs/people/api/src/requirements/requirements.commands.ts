import { Injectable } from '@nestjs/common';
import {
  inForceErrors,
  limits,
  readinessChange,
  type ReadinessChange,
  requirementErrors,
  type TaskConditions,
  taskStanding,
  withVersion,
} from '@rinnakkain/domain';
import { Clock, invalid, scoped, sql, staleVersion, UnitOfWork } from '@rinnakkain/platform-api';
import { taskConditions, Tasks } from '../tasks/tasks';
import { PaperStandings } from './paper-standings';
import { RequirementSetRow } from './requirements.entities';
import type {
  ConcernedVolunteers,
  NewRequirementVersion,
  RequirementsPreview,
} from './requirements.messages';

/** New versions of what tasks require, and what they would do. */
@Injectable()
export class RequirementsCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly tasks: Tasks,
    private readonly standings: PaperStandings,
  ) {}

  /** Records a new version; nobody's earlier days change by it. */
  async change(latest: number, body: NewRequirementVersion): Promise<void> {
    const work = this.unitOfWork.current;
    const { before, next } = await this.checked(body);
    const recorded = before.requirementSets?.at(-1)?.version ?? 0;
    if (recorded !== latest) throw staleVersion();
    const id = await work.insert(RequirementSetRow, {
      taskId: body.taskId,
      version: latest + 1,
      inForceFrom: next.inForceFrom,
      keepMonths: next.keepMonths,
      requirements: next.requirements,
    });
    work.record({
      action: 'training.requirements_changed',
      objectType: 'task',
      objectId: body.taskId,
      details: { requirementSetId: id, version: latest + 1, inForceFrom: next.inForceFrom },
    });
  }

  /** Who would gain or lose readiness by a version on the day it comes into force; nothing is kept. */
  async preview(body: NewRequirementVersion): Promise<RequirementsPreview> {
    const { before, next } = await this.checked(body);
    const after = withVersion(before, next);
    const day = next.inForceFrom;
    const found: Record<ReadinessChange, string[]> = { gains: [], loses: [], keeps: [], same: [] };
    let readyBefore = 0;
    for (const { id, facts } of await this.standings.active(day)) {
      found[readinessChange(facts, before, after, day)].push(id);
      if (taskStanding(facts, before, day, day).met) readyBefore += 1;
    }
    const { loses, gains, keeps } = await this.named(found);
    this.unitOfWork.current.record({
      action: 'training.requirements_previewed',
      objectType: 'task',
      objectId: body.taskId,
      details: { volunteerIds: [...loses.items, ...gains.items, ...keeps.items].map(({ id }) => id) },
    });
    const readyAfter = readyBefore - loses.total + gains.total;
    return { day, readyBefore, readyAfter, loses, gains, keeps, anyLoss: loses.total > 0 };
  }

  private async checked({ taskId, inForceFrom, keepMonths, requirements }: NewRequirementVersion) {
    const task = await this.tasks.find(taskId);
    if (!task) throw invalid([{ pointer: '/taskId', code: 'NOT_FOUND_VALUE' }]);
    const before: TaskConditions = taskConditions(task);
    const errors = [
      ...requirementErrors(requirements, before),
      ...inForceErrors(inForceFrom, task.requirementSets, this.clock.today()),
      ...(await this.unknownCourses(requirements)),
    ];
    if (errors.length > 0) throw invalid(errors);
    return { before, next: { inForceFrom, keepMonths, requirements } };
  }

  private async unknownCourses(requirements: NewRequirementVersion['requirements']) {
    const asked = requirements.flatMap(({ courses }, index) =>
      courses.flatMap(({ courseId }, choice) =>
        courseId ? [{ courseId, pointer: `/requirements/${index}/courses/${choice}/courseId` }] : [],
      ),
    );
    if (asked.length === 0) return [];
    const rows = await this.unitOfWork.current.rows<{ id: string }>(sql`
      select c.id from ${scoped('people.course', 'c')} where c.id = any (${asked.map(({ courseId }) => courseId)}::uuid[])`);
    const known = new Set(rows.map(({ id }) => id));
    return asked
      .filter(({ courseId }) => !known.has(courseId))
      .map(({ pointer }) => ({ pointer, code: 'NOT_FOUND_VALUE' as const }));
  }

  /** The first of each by name, in one question. */
  private async named(
    found: Readonly<Record<'loses' | 'gains' | 'keeps', readonly string[]>>,
  ): Promise<Record<'loses' | 'gains' | 'keeps', ConcernedVolunteers>> {
    const first = (ids: readonly string[]) => ids.slice(0, limits.previewNamesMax);
    const names = await this.standings.names([found.loses, found.gains, found.keeps].flatMap(first));
    const told = (ids: readonly string[]): ConcernedVolunteers => ({
      items: first(ids).map((id) => ({ id, name: names.get(id) ?? '' })),
      total: ids.length,
    });
    return { loses: told(found.loses), gains: told(found.gains), keeps: told(found.keeps) };
  }
}
