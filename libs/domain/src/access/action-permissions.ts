import {
  GROUP_ACTIONS,
  type GroupAction,
  LISTING_ACTIONS,
  MEETING_ACTIONS,
  type MeetingAction,
  PARTICIPANT_ACTIONS,
  type ParticipantAction,
  RELATIONSHIP_ACTIONS,
  type RelationshipAction,
  type Role,
  SESSION_ACTIONS,
  type SessionAction,
  TRAINING_RECORD_ACTIONS,
  type TrainingRecordAction,
  VOLUNTEER_ACTIONS,
  type VolunteerAction,
} from '../keys/keys';
import { RuleViolation } from '../problems/rule-violation';
import { mayRole, type Permission } from './permissions';

const forEach = <Action extends string>(
  actions: readonly Action[],
  usual: Permission,
  special?: Readonly<Partial<Record<Action, Permission>>>,
): Record<Action, Permission> =>
  Object.fromEntries(actions.map((action) => [action, special?.[action] ?? usual])) as Record<
    Action,
    Permission
  >;

/** Which permission each action of a lifecycle needs. */
export const ACTION_PERMISSIONS = {
  volunteer: forEach(VOLUNTEER_ACTIONS, 'volunteer.transition', { approve: 'volunteer.approve' }),
  training_record: forEach(TRAINING_RECORD_ACTIONS, 'training.record.transition', {
    approve: 'training.record.review',
    return: 'training.record.review',
    undo_approval: 'training.record.review',
  }),
  relationship: forEach(RELATIONSHIP_ACTIONS, 'relationship.transition', {
    volunteer_agrees: 'relationship.answer',
    volunteer_declines: 'relationship.answer',
  }),
  session: forEach(SESSION_ACTIONS, 'session.correct', { acknowledge: 'session.acknowledge' }),
  group: forEach(GROUP_ACTIONS, 'group.transition'),
  participant: forEach(PARTICIPANT_ACTIONS, 'participant.transition'),
  meeting: forEach(MEETING_ACTIONS, 'meeting.transition', { hold: 'meeting.count' }),
  listing: forEach(LISTING_ACTIONS, 'listing.write'),
} as const;

/** Which permission an action on a volunteer needs. */
export const volunteerActionPermission = (action: VolunteerAction): Permission =>
  ACTION_PERMISSIONS.volunteer[action];

/** Which permission an action on a training record needs. */
export const trainingActionPermission = (action: TrainingRecordAction): Permission =>
  ACTION_PERMISSIONS.training_record[action];

/** Which permission an action on a relationship needs. */
export const relationshipActionPermission = (action: RelationshipAction): Permission =>
  ACTION_PERMISSIONS.relationship[action];

/** Which permission an action on a session needs. */
export const sessionActionPermission = (action: SessionAction): Permission =>
  ACTION_PERMISSIONS.session[action];

/** Which permission an action on a group needs. */
export const groupActionPermission = (action: GroupAction): Permission => ACTION_PERMISSIONS.group[action];

/** Which permission an action on an enrolment to a group needs. */
export const participantActionPermission = (action: ParticipantAction): Permission =>
  ACTION_PERMISSIONS.participant[action];

/** Which permission an action on a meeting needs. */
export const meetingActionPermission = (action: MeetingAction): Permission =>
  ACTION_PERMISSIONS.meeting[action];

/** Of the actions a state allows, those the role may take. */
export const actionsFor = <Action extends string>(
  role: Role,
  actions: readonly Action[],
  permissionFor: (action: Action) => Permission,
): Action[] => actions.filter((action) => mayRole(role, permissionFor(action)));

/** Nobody approves or reviews their own: throws NOT_OWN_REQUEST when the actor is that volunteer. */
export function refuseOwn(actorVolunteerId: string | null, volunteerId: string): void {
  if (actorVolunteerId === volunteerId) throw new RuleViolation('NOT_OWN_REQUEST');
}
