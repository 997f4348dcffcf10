import { mayRole, type Permission } from '@rinnakkain/domain';
import { notAllowed, type Work } from '@rinnakkain/platform-api';

/**
 * Courses and runs are the whole association's to read, so no scope says who may write them: what changes one asks for
 * the permission itself, besides the guard of the route and the rows' own policy.
 */
export function onlyWith(work: Work, permission: Permission): void {
  if (!mayRole(work.actor.role, permission)) throw notAllowed();
}
