import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { randomUUID } from 'node:crypto';
import type { Log } from '../logging/log';
import { currentContext, withContext } from './request-context';

/** Opens the context of a request, answers with its id and writes one line about it: the route's pattern, never its address. */
export function openRequestContext(log: Log): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const requestId = randomUUID();
    response.setHeader('X-Request-Id', requestId);
    const start = performance.now();
    withContext({ requestId, address: request.ip ?? '', actor: null, work: null }, () => {
      const context = currentContext();
      response.on('finish', () => {
        if (!/^\/(api|feeds)\//.test(request.path)) return;
        withContext(context, () =>
          log.request({
            route: String((request.route as { path?: string } | undefined)?.path ?? 'unknown'),
            method: request.method,
            status: response.statusCode,
            ms: Math.round(performance.now() - start),
            statements: context.statements ?? 0,
          }),
        );
      });
      next();
    });
  };
}
