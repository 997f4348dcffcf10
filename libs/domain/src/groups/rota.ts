import type { Day } from '../days/days';
import type { MeetingState, OwnGroupType, Role } from '../keys/keys';
import type { VolunteerFacts } from '../people/facts.types';
import { readiness, type ReadinessCode } from '../people/eligibility';
import { holds, trainingValidity } from '../people/training-validity';
import { type Refusal, RuleViolation } from '../problems/rule-violation';
import { leadersSuffice, type LeaderFacts } from './group-types';

/** Somebody who leads a group, by the volunteer or the account they are. */
export interface RotaLeader {
  readonly volunteerId: string | null;
  readonly accountId: string | null;
  readonly trained: boolean;
}

/** Somebody who leads is away from one meeting, and who stands in; null while nobody does. */
export interface RotaSubstitution {
  readonly awayVolunteerId: string | null;
  readonly awayAccountId: string | null;
  /** Who stands in: a volunteer, or somebody of the staff by their account. */
  readonly volunteerId: string | null;
  readonly accountId: string | null;
  /** Whether whoever stands in is ready to lead on that day as things are now; staff while they have a role to lead in there. */
  readonly ready: boolean;
}

/** A meeting, as far as its leaders depend on it. */
export interface RotaMeeting {
  readonly day: Day;
  readonly state: MeetingState;
}

/** A role that somebody holds, and the units it reaches. */
export interface HeldRole {
  readonly role: Role;
  readonly unitIds: readonly string[];
}

/** Whether somebody of the staff leads groups of a unit and stands in there: group leaders in all of their association, coordinators where they coordinate. */
export const leadsInUnit = (roles: readonly HeldRole[], unitId: string): boolean =>
  roles.some(
    ({ role, unitIds }) => role === 'group_leader' || (role === 'coordinator' && unitIds.includes(unitId)),
  );

/** Days ahead in which a meeting without enough leaders shows in a coordinator's today. */
export const ROTA_AHEAD_DAYS = 21;

/** What a volunteer lacks to stand in on a day: ready as for a pair, places aside, and trained to lead. */
export function missingToLead(facts: Omit<VolunteerFacts, 'occupied'>, day: Day): Refusal<ReadinessCode>[] {
  const { missing } = readiness({ ...facts, occupied: 0 }, null, day);
  const lacking = missing.filter(({ code }) => code !== 'FULL');
  return isTrainedToLead(facts, day)
    ? lacking
    : [
        ...lacking,
        { code: lapsed(facts, day) ? 'TRAINING_EXPIRED' : 'TRAINING_MISSING', args: { kinds: ['leader'] } },
      ];
}

/** Whether the training for leaders holds on a day. */
export function isTrainedToLead({ trainings }: Pick<VolunteerFacts, 'trainings'>, day: Day): boolean {
  const leading = trainingValidity(trainings, 'leader', day);
  return leading.approved && holds(leading.until, day);
}

const lapsed = ({ trainings }: Pick<VolunteerFacts, 'trainings'>, day: Day): boolean =>
  trainingValidity(trainings, 'leader', day).approved;

/** Whether somebody leads a group. */
export const isAmong = (
  leaders: readonly Pick<RotaLeader, 'volunteerId' | 'accountId'>[],
  who: Pick<RotaLeader, 'volunteerId' | 'accountId'>,
): boolean => leaders.some((leader) => isSame(leader, who));

const isSame = (
  one: Pick<RotaLeader, 'volunteerId' | 'accountId'>,
  other: Pick<RotaLeader, 'volunteerId' | 'accountId'>,
): boolean =>
  one.volunteerId === null ? one.accountId === other.accountId : one.volunteerId === other.volunteerId;

/** Whether somebody stands in. */
export const isFilled = ({
  volunteerId,
  accountId,
}: Pick<RotaSubstitution, 'volunteerId' | 'accountId'>): boolean =>
  volunteerId !== null || accountId !== null;

/** Who leads a meeting: those who lead the group but for who is away, and who stands in and is ready that day. */
export function leadersOfMeeting(
  leaders: readonly RotaLeader[],
  substitutions: readonly RotaSubstitution[],
): RotaLeader[] {
  const away = substitutions.map(({ awayVolunteerId, awayAccountId }) => ({
    volunteerId: awayVolunteerId,
    accountId: awayAccountId,
  }));
  const present = leaders.filter((leader) => !isAmong(away, leader));
  const standingIn = substitutions
    .filter((each) => isFilled(each) && each.ready)
    .map(({ volunteerId, accountId }) => ({ volunteerId, accountId, trained: true }))
    .filter((substitute) => !isAmong(leaders, substitute));
  return [...present, ...standingIn];
}

/** Whether a meeting that is to be held has leaders enough by the rules of its kind. */
export const isMeetingLed = (
  type: OwnGroupType,
  leaders: readonly RotaLeader[],
  substitutions: readonly RotaSubstitution[],
): boolean =>
  leadersSuffice(
    type,
    leadersOfMeeting(leaders, substitutions).map(({ trained, accountId }): LeaderFacts => ({
      trained,
      staff: accountId !== null,
    })),
  );

/** Whether who leads a meeting can still be changed: it is to be held, and its day has not passed. */
export const rotaIsOpen = ({ state, day }: RotaMeeting, today: Day): boolean =>
  (state === 'planned' || state === 'moved') && day >= today;

/** Throws TRANSITION_NOT_ALLOWED when a meeting has been, or is not held. */
export function demandOpenRota(meeting: RotaMeeting, today: Day): void {
  if (!rotaIsOpen(meeting, today)) throw new RuleViolation('TRANSITION_NOT_ALLOWED', { from: meeting.state });
}
