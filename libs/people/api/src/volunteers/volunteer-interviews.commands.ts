import { Injectable } from '@nestjs/common';
import { allowedActions, type FieldError, VOLUNTEER_LIFECYCLE } from '@rinnakkain/domain';
import { Clock, invalid, UnitOfWork, Vault } from '@rinnakkain/platform-api';
import { randomUUID } from 'node:crypto';
import { VolunteerFactsKeeper } from './volunteer-facts';
import type { NewInterview } from './volunteer-parts.messages';
import { INTERVIEW_NOTE } from './volunteer-parts.queries';
import { InterviewRow } from './volunteer-papers.entities';
import { refuseOwnRow, VolunteerPath } from './volunteer-path.commands';
import { VolunteerRow } from './volunteer.entity';

/** Records interviews. */
@Injectable()
export class VolunteerInterviews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly path: VolunteerPath,
    private readonly facts: VolunteerFactsKeeper,
  ) {}

  /** An interview; where the path waits for it, the volunteer becomes interviewed. */
  async interview(id: string, { note, ...interview }: NewInterview): Promise<void> {
    const work = this.unitOfWork.current;
    const volunteer = await work.load(VolunteerRow, id, { lock: true });
    refuseOwnRow(volunteer, work.actor);
    const errors = laterThan(this.clock.today(), interview.day, '/day');
    if (errors.length > 0) throw invalid(errors);
    const interviewId = randomUUID();
    const key = note ? await this.vault.keyOf(id) : undefined;
    await work.insert(InterviewRow, {
      ...interview,
      id: interviewId,
      volunteerId: id,
      interviewerId: work.actor.accountId,
      noteSealed: key?.seal(INTERVIEW_NOTE, interviewId, note) ?? null,
    });
    work.record({
      action: 'volunteer.interviewed',
      objectType: 'volunteer',
      objectId: id,
      details: { interviewId },
    });
    if (allowedActions(VOLUNTEER_LIFECYCLE, volunteer.state).includes('record_interview'))
      await this.path.move(volunteer, 'record_interview');
    else await this.facts.refresh(id);
  }
}

/** A field error when a day lies in the future. */
export const laterThan = (today: string, day: string, pointer: string): FieldError[] =>
  day > today ? [{ pointer, code: 'OUT_OF_RANGE', params: { max: today } }] : [];
