import type { Role } from '@rinnakkain/domain';
import type { Actor } from '../context/request-context';

/** The account that stands for whoever is not signed in; nobody can sign in with it, because no such account is ever made. */
export const PUBLIC_ACCOUNT = '00000000-0000-4000-8000-000000000002';

/** None of the roles that a membership can carry: every list of roles, here and in the database, leaves it out. */
const PUBLIC_ROLE = 'public' as Role;

/** Somebody without an account who sends something to an association: no table is open to them, neither here nor in the database. */
export const publicActor = (organisationId: string): Actor => ({
  accountId: PUBLIC_ACCOUNT,
  membershipId: PUBLIC_ACCOUNT,
  organisationId,
  unitIds: [],
  role: PUBLIC_ROLE,
  volunteerId: null,
  backgroundChecker: false,
});
