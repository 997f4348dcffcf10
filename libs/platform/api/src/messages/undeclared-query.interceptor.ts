import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { invalid, pointerTo } from '../problems/problem';
import { PAGE } from '../public-pages/page-answer';

/** A route that declares no query takes none: an unknown filter is refused there as it is in lists. */
@Injectable()
export class UndeclaredQueryInterceptor implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    // The address of a page is passed from hand to hand, and something is hung on it on the way.
    if (Reflect.getMetadata(PAGE, execution.getHandler())) return next.handle();
    const { query } = execution.switchToHttp().getRequest<Request>();
    const names = Object.keys(query);
    if (names.length > 0 && !declaresQuery(execution))
      throw invalid(names.slice(0, 20).map((name) => ({ pointer: pointerTo(name), code: 'UNKNOWN_FIELD' })));
    return next.handle();
  }
}

function declaresQuery(execution: ExecutionContext): boolean {
  const given = Reflect.getMetadata(
    ROUTE_ARGS_METADATA,
    execution.getClass(),
    execution.getHandler().name,
  ) as object | undefined;
  return Object.keys(given ?? {}).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
}
