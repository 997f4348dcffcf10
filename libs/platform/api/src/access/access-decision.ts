import { Injectable } from '@nestjs/common';
import { type Grant, grantOf, NAMED_RIGHT_OF, type Permission } from '@rinnakkain/domain';
import type { Actor } from '../context/request-context';

/** What the first wall decides, apart from who asks: a test takes it away to see the other walls hold alone. */
@Injectable()
export class AccessDecision {
  /** What the matrix and the rights by name say; a route that names no permission is closed. */
  of(actor: Actor, permission: Permission | undefined): Grant {
    if (!permission) return 'no';
    const grant = grantOf(actor.role, permission);
    const lacksName = NAMED_RIGHT_OF[permission] === 'background_checker' && !actor.backgroundChecker;
    return grant === 'yes' && lacksName ? 'no' : grant;
  }
}
