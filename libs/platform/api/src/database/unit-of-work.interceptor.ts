import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { currentContext } from '../context/request-context';
import { UnitOfWork } from './unit-of-work';
import { WITHOUT_WORK } from './without-work';

/** One transaction for everything a route does; the answer leaves after the commit. */
@Injectable()
export class UnitOfWorkInterceptor implements NestInterceptor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reflector: Reflector,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    if (this.reflector.get<boolean>(WITHOUT_WORK, execution.getHandler())) return next.handle();
    return from(
      this.unitOfWork.run(async (work) => {
        const answer = await lastValueFrom(next.handle(), { defaultValue: undefined });
        currentContext().statements = work.statements;
        return answer;
      }),
    );
  }
}
