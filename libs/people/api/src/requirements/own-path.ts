import { Injectable } from '@nestjs/common';
import {
  addDays,
  nearestTask,
  type RequirementSet,
  setInForce,
  standingIn,
  type TaskConditions,
  taskStanding,
} from '@rinnakkain/domain';
import { Clock, invalid, notFound, UnitOfWork } from '@rinnakkain/platform-api';
import { type KnownTask, taskConditions, Tasks } from '../tasks/tasks';
import { factsOf, type KnownFacts } from '../volunteers/volunteer-facts';
import { VolunteerRow } from '../volunteers/volunteer.entity';
import { AskedTasks } from './asked-tasks';
import type { OwnPath, OwnPathQuery, PathChange, TaskOnPath } from './own-path.messages';
import { LOOK_AHEAD_DAYS } from './paper-standings';
import { RequirementsQueries } from './requirements.queries';
import { cellsOf, columnsOf } from './training-status.queries';

/** Tasks that are compared with each other. */
const TASKS_AT_ONCE = { page: 1, pageSize: 100 };

/** How the acting volunteer stands with the association's tasks. */
@Injectable()
export class OwnPathQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly tasks: Tasks,
    private readonly asked: AskedTasks,
    private readonly requirements: RequirementsQueries,
  ) {}

  /** The path to one task, the nearest unless told; the others in short. */
  async look({ task: askedFor }: OwnPathQuery): Promise<OwnPath> {
    const today = this.clock.today();
    const volunteer = await this.own();
    const facts = factsOf(volunteer, today);
    const { tasks } = await this.tasks.page(TASKS_AT_ONCE);
    const known = tasks.map((task) => inShort(task, facts, today));
    const taskId = askedFor ?? nearestTask(known)?.id;
    const found = tasks.find(({ id }) => id === taskId);
    if (askedFor && !found) throw invalid([{ pointer: '/task', code: 'NOT_FOUND_VALUE' }]);
    const task = found ? taskConditions(found) : await this.asked.conditions(undefined);
    const standing = taskStanding(facts, task, today, addDays(today, LOOK_AHEAD_DAYS));
    const [next] = (task.requirementSets ?? []).filter(({ inForceFrom }) => inForceFrom > today);
    const sets = [setInForce(task, today), ...(next ? [setInForce(task, next.inForceFrom)] : [])];
    return {
      state: volunteer.state,
      tasks: known,
      taskId: found?.id ?? null,
      standing: standingIn(standing, volunteer.state, today),
      until: standing.metUntil,
      kept: standing.kept && { ...standing.kept },
      columns: columnsOf(sets[0]?.requirements ?? []),
      cells: toldToOneself(cellsOf(standing.items)),
      courses: await this.requirements.coursesOf(sets),
      change: next ? changeBy(next, facts, task) : null,
    };
  }

  private own(): Promise<VolunteerRow> {
    const { volunteerId } = this.unitOfWork.current.actor;
    if (!volunteerId) throw notFound();
    return this.unitOfWork.current.load(VolunteerRow, volunteerId);
  }
}

function inShort(task: KnownTask, facts: KnownFacts, today: string): TaskOnPath {
  const { met, items } = taskStanding(facts, taskConditions(task), today, today);
  return {
    id: task.id,
    name: { fi: task.nameFi, sv: task.nameSv, en: task.nameEn },
    met,
    lacking: items.filter((item) => !item.met).length,
  };
}

function changeBy({ inForceFrom }: RequirementSet, facts: KnownFacts, task: TaskConditions): PathChange {
  const { met, kept, items } = taskStanding(facts, task, inForceFrom, inForceFrom);
  return {
    inForceFrom,
    met,
    kept: kept && { ...kept },
    columns: columnsOf(setInForce(task, inForceFrom).requirements),
    cells: toldToOneself(cellsOf(items)),
  };
}

/** What an interviewer recommended is told by the coordinator, not by a page. */
const toldToOneself = (cells: OwnPath['cells']): OwnPath['cells'] =>
  cells.map((cell) => ({
    ...cell,
    reasons: cell.reasons.filter(({ code }) => code !== 'NOT_RECOMMENDED'),
  }));
