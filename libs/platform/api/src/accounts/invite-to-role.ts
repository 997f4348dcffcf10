import type { FieldError } from '@rinnakkain/domain';
import { invalid } from '../problems/problem';
import type { InvitationAnswer, NewInvitation } from './accounts.messages';
import type { Invitations } from './invitations';

/** Checks what an invitation to a role needs and makes it: an account begins with its invitation. */
export async function inviteToRole(
  invitations: Invitations,
  { accountId, name, email, role, unitIds = [], backgroundChecker, language, byMail }: NewInvitation,
): Promise<InvitationAnswer> {
  const errors: FieldError[] = [];
  // An invitation to a role names nobody who is here already: what is not looked at is not taken either.
  if (accountId) errors.push({ pointer: '/accountId', code: 'NOT_ALLOWED_VALUE' });
  if (!name) errors.push({ pointer: '/name', code: 'REQUIRED' });
  if (!email) errors.push({ pointer: '/email', code: 'REQUIRED' });
  if (!role) errors.push({ pointer: '/role', code: 'REQUIRED' });
  if (role === 'coordinator' && unitIds.length === 0) errors.push({ pointer: '/unitIds', code: 'REQUIRED' });
  if (!name || !email || !role || errors.length > 0) throw invalid(errors);
  await invitations.requireUnits(unitIds);
  return invitations.invite({ name, email, role, unitIds, backgroundChecker, language, byMail });
}
