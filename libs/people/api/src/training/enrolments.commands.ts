import { Injectable } from '@nestjs/common';
import { courseRunState, enrolsAs, refuseClosedRun, RuleViolation } from '@rinnakkain/domain';
import { Clock, invalid, notFound, scoped, sql, staleVersion, UnitOfWork } from '@rinnakkain/platform-api';
import { VolunteerFactsKeeper } from '../volunteers/volunteer-facts';
import { Places } from './places';
import { CourseRunRow, TrainingRecordRow } from './training.entities';

/** Enrolments on runs, by staff for a volunteer and by the volunteer; the run is held while a place is given. */
@Injectable()
export class EnrolmentsCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly facts: VolunteerFactsKeeper,
  ) {}

  /** Enrols a volunteer, or the volunteer who acts; on the waiting list when no place is free. */
  enrol(runId: string, volunteerId: string | undefined): Promise<void> {
    const { role } = this.unitOfWork.current.actor;
    return role === 'volunteer'
      ? this.enrolSelf(runId, volunteerId)
      : this.enrolVolunteer(runId, volunteerId);
  }

  /** The volunteer who acts gives their place back. */
  async leave(runId: string, version: number): Promise<void> {
    const work = this.unitOfWork.current;
    await this.places.hold(runId);
    const run = await work.load(CourseRunRow, runId);
    if (this.clock.today() >= run.firstDay) throw new RuleViolation('RUN_NOT_OPEN');
    const own = await this.openRecord(runId, work.actor.volunteerId);
    if (!own) throw new RuleViolation('TRANSITION_NOT_ALLOWED');
    if (own.version !== version) throw staleVersion();
    const left = await work.row<{ done: boolean }>(
      sql`select people.leave_run(${own.id}::uuid, ${version}) as done`,
    );
    if (!left?.done) throw new RuleViolation('TRANSITION_NOT_ALLOWED', { state: own.state });
    const promoted = await this.places.fill(run);
    work.record({
      action: 'training.record_transitioned',
      objectType: 'training_record',
      objectId: own.id,
      details: { action: 'cancel', volunteerId: own.volunteerId, promoted },
    });
  }

  private async enrolVolunteer(runId: string, volunteerId: string | undefined): Promise<void> {
    const work = this.unitOfWork.current;
    const { run, state } = await this.openRun(runId, 'staff');
    if (!volunteerId) throw invalid([{ pointer: '/volunteerId', code: 'REQUIRED' }]);
    const known = await work.row(
      sql`select from ${scoped('people.volunteer', 'v')} where v.id = ${volunteerId}::uuid`,
    );
    if (!known) throw invalid([{ pointer: '/volunteerId', code: 'NOT_FOUND_VALUE' }]);
    if (await this.openRecord(runId, volunteerId)) throw new RuleViolation('ALREADY_ENROLLED');
    const { courseId } = run;
    const id = await work.insert(TrainingRecordRow, { volunteerId, courseId, runId, state });
    await this.facts.refresh(volunteerId);
    this.record(id, volunteerId, run, state);
  }

  private async enrolSelf(runId: string, told: string | undefined): Promise<void> {
    const work = this.unitOfWork.current;
    const { volunteerId } = work.actor;
    const { run, state } = await this.openRun(runId, 'oneself');
    if (told) throw invalid([{ pointer: '/volunteerId', code: 'NOT_ALLOWED_VALUE' }]);
    if (!volunteerId) throw notFound();
    if (await this.openRecord(runId, volunteerId)) throw new RuleViolation('ALREADY_ENROLLED');
    await work.rows(sql`select people.enrol_self(${runId}::uuid, ${state})`);
    const made = await this.openRecord(runId, volunteerId);
    if (!made) throw notFound();
    this.record(made.id, volunteerId, run, state);
  }

  /** Holds the run; how an enrolment begins, or why there is none. */
  private async openRun(
    runId: string,
    by: 'staff' | 'oneself',
  ): Promise<{ run: CourseRunRow; state: 'enrolled' | 'waitlisted' }> {
    const free = await this.places.hold(runId);
    const run = await this.unitOfWork.current.load(CourseRunRow, runId);
    const facts = { ...run, cancelled: run.cancelledAt !== null, taken: run.capacity - free };
    refuseClosedRun(courseRunState(facts, this.clock.today()), by);
    return { run, state: enrolsAs(free) };
  }

  private async openRecord(
    runId: string,
    volunteerId: string | null,
  ): Promise<TrainingRecordRow | undefined> {
    const [found] = await this.unitOfWork.current.find(
      TrainingRecordRow,
      sql`t.run_id = ${runId}::uuid and t.volunteer_id = ${volunteerId}::uuid and t.state <> 'cancelled'`,
      { limit: 1 },
    );
    return found;
  }

  private record(id: string, volunteerId: string, run: CourseRunRow, state: string): void {
    this.unitOfWork.current.record({
      action: 'training.record_created',
      objectType: 'training_record',
      objectId: id,
      details: { volunteerId, courseId: run.courseId, runId: run.id, state },
    });
  }
}
