import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { type ProblemCode, type RefusalCode, RuleViolation } from '@rinnakkain/domain';
import type { Response } from 'express';
import { types } from 'node:util';
import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { contextIfAny } from '../context/request-context';
import { Log } from '../logging/log';
import { PageInstead, sendPageInstead } from '../public-pages/send-page';
import { invalid, notFound, NotRecorded, Problem } from './problem';

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'INVALID',
  401: 'NOT_SIGNED_IN',
  403: 'NOT_ALLOWED',
  404: 'NOT_FOUND',
  405: 'NOT_FOUND',
  413: 'TOO_LARGE',
  503: 'SERVICE_UNAVAILABLE',
};

/** What a failed statement means to the caller, by PostgreSQL's class of error. */
function fromDatabase(error: QueryFailedError): Problem | null {
  const { code, constraint } = error.driverError as { code?: string; constraint?: string };
  if (code === '23P01' && constraint === 'session_overlap_excl') return new Problem(409, 'SESSION_OVERLAPS');
  if (code === '23505' && constraint === 'relationship_open_seeker_key')
    return new Problem(409, 'RELATIONSHIP_OPEN');
  if (code === '23505' || code === '23P01') return new Problem(409, 'ALREADY_IN_PROGRESS');
  if (code === '23503' || code === '23514' || code?.startsWith('22'))
    return invalid([{ pointer: '', code: 'MALFORMED' }]);
  if (code === '42501') return notFound();
  if (code === '57014' || code === '55P03' || code === '40001' || code === '40P01') return tryAgain();
  return null;
}

const tryAgain = (): Problem =>
  new Problem(503, 'SERVICE_UNAVAILABLE', undefined, undefined, { 'Retry-After': '1' });

/** Codes and words of PostgreSQL and of its driver when there is no server, no free connection, or the server went away. */
const AWAY_CODE =
  /^(08\d{3}|57P\d{2}|53300|ECONNREFUSED|ECONNRESET|EPIPE|ERR_STREAM_DESTROYED|ERR_STREAM_WRITE_AFTER_END)$/;
const AWAY_WORDS =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|Received unexpected|timeout exceeded when trying|timeout expired|Cannot use a pool after calling end)/;

/** Whether the database is away for now; what was under way may be sent again with its Idempotency-Key. */
function isAway(error: unknown): boolean {
  // The driver gave the connection up between two statements.
  if (error instanceof QueryRunnerAlreadyReleasedError) return true;
  const cause = error instanceof QueryFailedError ? error.driverError : error;
  // What Node throws itself may be an error of another realm.
  if (!types.isNativeError(cause)) return false;
  return AWAY_CODE.test((cause as { code?: string }).code ?? '') || AWAY_WORDS.test(cause.message);
}

/** Any error as the problem the caller gets; unknown ones tell nothing but the request's id. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof RuleViolation)
    return new Problem(409, error.code as ProblemCode | RefusalCode, error.details);
  if (isAway(error)) return tryAgain();
  if (error instanceof QueryFailedError) return fromDatabase(error) ?? new Problem(500, 'INTERNAL');
  // Nest's word for an address that cannot be decoded; bodies have been read before.
  if (error instanceof HttpException && error.getStatus() === 400) return notFound();
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  const code = BY_STATUS[status];
  if (status === 400) return invalid([{ pointer: '', code: 'MALFORMED' }]);
  if (code) return new Problem(status, code);
  return status >= 400 && status < 500 ? new Problem(status, 'INVALID') : new Problem(500, 'INTERNAL');
}

/** Body parser errors carry their status. */
const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : 500;

/** Turns every error of a route into application/problem+json. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (error instanceof PageInstead)
      return sendPageInstead(error, host.switchToHttp().getResponse<Response>());
    const problem = problemOf(error);
    if (problem.status >= 500) this.log.failure(error instanceof NotRecorded ? error.cause : error);
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      response.destroy();
      return;
    }
    sendProblem(response, problem);
  }
}

/** Writes a problem; a 5xx body repeats the request's id. People who asked for a public page get it as one. */
export function sendProblem(response: Response, problem: Problem): void {
  for (const [name, value] of Object.entries(problem.headers)) response.setHeader(name, value);
  const requestId = contextIfAny()?.requestId;
  const { problemPage } = response.locals as { problemPage?: (problem: Problem) => string };
  if (problemPage && response.req.accepts(['json', 'html']) === 'html') {
    response.setHeader('Cache-Control', 'no-store');
    return void response.status(problem.status).type('html').send(problemPage(problem));
  }
  response
    .status(problem.status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: problem.code,
        status: problem.status,
        code: problem.code,
        ...(problem.details && Object.keys(problem.details).length > 0 ? { details: problem.details } : {}),
        ...(problem.errors ? { errors: problem.errors } : {}),
        ...(problem.status >= 500 && requestId ? { requestId } : {}),
      }),
    );
}
