import type {
  RelationshipAction,
  Role,
  SessionAction,
  TrainingRecordAction,
  VolunteerAction,
} from '../keys/keys';
import { RuleViolation } from '../problems/rule-violation';
import { mayRole, type Permission } from './permissions';

/** Which permission an action on a volunteer needs. */
export const volunteerActionPermission = (action: VolunteerAction): Permission =>
  action === 'approve' ? 'volunteer.approve' : 'volunteer.transition';

/** Which permission an action on a training record needs. */
export const trainingActionPermission = (action: TrainingRecordAction): Permission =>
  action === 'approve' || action === 'return' || action === 'undo_approval'
    ? 'training.record.review'
    : 'training.record.transition';

/** Which permission an action on a relationship needs. */
export const relationshipActionPermission = (action: RelationshipAction): Permission =>
  action === 'volunteer_agrees' || action === 'volunteer_declines'
    ? 'relationship.answer'
    : 'relationship.transition';

/** Which permission an action on a session needs. */
export const sessionActionPermission = (action: SessionAction): Permission =>
  action === 'acknowledge' ? 'session.acknowledge' : 'session.correct';

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
