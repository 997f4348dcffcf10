import { Injectable, Optional } from '@nestjs/common';
import { Clock, invalid, UnitOfWork } from '@rinnakkain/platform-api';
import { NO_PLACES_TAKEN, OccupiedPlaces } from '../ports/occupied-places';
import { taskConditions, Tasks } from '../tasks/tasks';
import { factsOf } from './volunteer-facts';
import type { VolunteerReadiness } from './volunteer-parts.messages';
import { readinessInFull } from './volunteer-readiness';
import { VolunteerRow } from './volunteer.entity';

/** Readiness of one volunteer, asked for a task. */
@Injectable()
export class VolunteerReadinessQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly tasks: Tasks,
    @Optional() private readonly places: OccupiedPlaces = NO_PLACES_TAKEN,
  ) {}

  /** Whether the volunteer may be proposed for the task today, and what is missing. */
  async of(id: string, taskId?: string): Promise<VolunteerReadiness> {
    const work = this.unitOfWork.current;
    const volunteer = await work.load(VolunteerRow, id);
    const task = taskId === undefined ? undefined : await this.tasks.find(taskId);
    if (taskId !== undefined && !task) throw invalid([{ pointer: '/task', code: 'NOT_FOUND_VALUE' }]);
    const today = this.clock.today();
    const occupied = (await this.places.of([id])).get(id) ?? 0;
    work.record({
      action: 'volunteer.viewed',
      objectType: 'volunteer',
      objectId: id,
      details: { part: 'readiness', taskId: taskId ?? null },
    });
    return readinessInFull(factsOf(volunteer, today), occupied, task ? taskConditions(task) : null, today);
  }
}
