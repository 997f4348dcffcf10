import type { Actor } from '../context/request-context';

/** The account that entries of jobs name; nobody can sign in with it, because no such account is ever made. */
export const SYSTEM_ACCOUNT = '00000000-0000-4000-8000-000000000001';

/**
 * The product itself, at work for one association. It reaches what an administrator reaches: volunteers, trainings and
 * accounts, and nothing of the people who are helped.
 */
export const systemActor = (organisationId: string): Actor => ({
  accountId: SYSTEM_ACCOUNT,
  membershipId: SYSTEM_ACCOUNT,
  organisationId,
  unitIds: [],
  role: 'organisation_administrator',
  volunteerId: null,
  backgroundChecker: false,
});
