import { Injectable } from '@nestjs/common';
import { PROPOSAL_STATES, releasableFields, releaseLimit, type RelationshipState } from '@rinnakkain/domain';
import { Clock, scoped, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { Cards } from './cards';
import { RelationshipEntity } from './relationship.entity';
import type { AnswerWay, RelationshipPage, StageReached } from './relationships.messages';
import { Releases } from './releases.commands';

/** What a coordinator sees of one relationship beyond its row. */
@Injectable()
export class RelationshipDetails {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly cards: Cards,
    private readonly releases: Releases,
  ) {}

  /** Cards, releases, stages, rhythm and ending of a relationship. */
  async of(id: string, isProtected: boolean): Promise<Partial<RelationshipPage>> {
    const work = this.unitOfWork.current;
    const pair = await work.load(RelationshipEntity, id);
    const held = await work.row<{ n: number }>(
      sql`select count(*)::integer as n from ${scoped('support.session', 's')} where s.relationship_id = ${id}::uuid and s.outcome = 'held'`,
    );
    const asked = PROPOSAL_STATES.some((state) => state === pair.state);
    return {
      card: await this.cards.ofSeeker(pair.seekerId, id, pair.cardSealed),
      volunteerCard: asked ? await this.cards.ofVolunteer(pair.volunteerId) : null,
      released: (await this.releases.list(id)).items,
      releasable: releasableFields(isProtected),
      releaseLimit: releaseLimit(pair.plannedEndOn, this.clock.today()),
      stages: stagesOf(pair, this.clock.dayOf(pair.proposedAt)),
      firstMeetingPresent: pair.firstMeetingPresent,
      timesPerMonth: pair.timesPerMonth,
      lengthMonths: pair.lengthMonths,
      sessionsHeld: held?.n ?? 0,
      endingReason: pair.endingReason,
      seekerOutcome: pair.seekerOutcome,
    };
  }
}

/** The stages a relationship has reached, each with its day. */
function stagesOf(pair: RelationshipEntity, proposedOn: string): StageReached[] {
  const declinedBySeeker = pair.seekerAnsweredOn !== null && pair.agreedOn === null;
  const declinedByVolunteer = pair.state === 'declined' && !declinedBySeeker;
  const stage = (
    state: RelationshipState,
    day: string | null,
    how: AnswerWay | null = null,
  ): StageReached[] => (day ? [{ state, day, how }] : []);
  return [
    ...stage('proposed', proposedOn),
    ...(declinedByVolunteer
      ? []
      : stage('volunteer_agreed', pair.volunteerAnsweredOn, pair.volunteerAnswerHow)),
    ...stage('agreed', pair.agreedOn, pair.seekerAnswerHow),
    ...stage('first_meeting_set', pair.firstMeetingOn),
    ...stage('running', pair.startedOn),
    ...stage('on_break', pair.state === 'on_break' ? pair.pausedOn : null),
    ...stage(
      pair.state,
      pair.closedOn,
      pair.state === 'declined' ? (pair.seekerAnswerHow ?? pair.volunteerAnswerHow) : null,
    ),
  ];
}
