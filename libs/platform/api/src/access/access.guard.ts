import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Permission } from '@rinnakkain/domain';
import type { Request } from 'express';
import { currentContext } from '../context/request-context';
import { UnitOfWork } from '../database/unit-of-work';
import { notAllowed, notSignedIn, Problem } from '../problems/problem';
import { Sessions } from '../sign-in/sessions';
import { AccessDecision } from './access-decision';
import { PUBLIC, REQUIRES, SIGNED_IN } from './requires';

/** The first wall: session to actor, then the route's permission by role. A route that declares nothing is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly unitOfWork: UnitOfWork,
    private readonly decision: AccessDecision,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const handler = execution.getHandler();
    if (this.reflector.get<string>(PUBLIC, handler)) return true;
    const request = execution.switchToHttp().getRequest<Request>();
    const session = await this.sessions.ofRequest(request);
    if (!session) throw notSignedIn();
    const context = currentContext();
    context.actor = session.actor;
    context.session = session;
    if (this.reflector.get<boolean>(SIGNED_IN, handler)) return true;
    const permission = this.reflector.get<Permission>(REQUIRES, handler);
    const grant = this.decision.of(session.actor, permission);
    if (grant === 'yes') return true;
    await this.recordDenial(permission ?? 'none');
    if (grant !== 'no') throw new Problem(403, 'NOT_AVAILABLE_YET', { needs: grant });
    throw notAllowed();
  }

  private recordDenial(permission: string): Promise<void> {
    return this.unitOfWork.runAs(currentContext().actor, async (work) => {
      work.record({ action: 'access.denied', objectType: 'route', details: { permission } });
    });
  }
}
