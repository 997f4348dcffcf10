import { Injectable } from '@nestjs/common';
import { backgroundCheckErrors, type FieldError, needsBackgroundCheck } from '@rinnakkain/domain';
import { Clock, invalid, UnitOfWork } from '@rinnakkain/platform-api';
import { taskConditions, Tasks } from '../tasks/tasks';
import { VolunteerFactsKeeper } from './volunteer-facts';
import type { NewBackgroundCheck } from './volunteer-parts.messages';
import { BackgroundCheckRow } from './volunteer-papers.entities';
import { refuseOwnRow } from './volunteer-path.commands';
import { VolunteerRow } from './volunteer.entity';

/** Records background checks. */
@Injectable()
export class BackgroundChecks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly tasks: Tasks,
    private readonly facts: VolunteerFactsKeeper,
  ) {}

  /** The days of a background check by a named checker, for a task that gives a right to it (RULES 24–26). */
  async record(id: string, check: NewBackgroundCheck): Promise<void> {
    const work = this.unitOfWork.current;
    const volunteer = await work.load(VolunteerRow, id);
    refuseOwnRow(volunteer, work.actor);
    const task = await this.tasks.find(check.taskId);
    const errors: FieldError[] = backgroundCheckErrors(check, this.clock.today());
    if (!task) errors.push({ pointer: '/taskId', code: 'NOT_FOUND_VALUE' });
    else if (!needsBackgroundCheck(taskConditions(task)))
      errors.push({ pointer: '/taskId', code: 'NOT_ALLOWED_VALUE' });
    if (errors.length > 0) throw invalid(errors);
    await work.insert(BackgroundCheckRow, {
      ...check,
      volunteerId: id,
      checkedBy: work.actor.accountId,
    });
    await this.facts.refresh(id);
    work.record({
      action: 'volunteer.check_recorded',
      objectType: 'volunteer',
      objectId: id,
      details: { taskId: check.taskId },
    });
  }
}
