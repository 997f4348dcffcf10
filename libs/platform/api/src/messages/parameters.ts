import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { limits } from '@rinnakkain/domain';
import type { Request } from 'express';
import { invalid, notFound, Problem } from '../problems/problem';
import { isId } from './fields';

const KEY = new RegExp(
  `^[\\x21-\\x7e]{${limits.idempotencyKeyMinLength},${limits.idempotencyKeyMaxLength}}$`,
);

const requestOf = (execution: ExecutionContext): Request => execution.switchToHttp().getRequest<Request>();

/** An id of the path; a malformed one is as unknown as any other. */
export const Id = createParamDecorator((name: string | undefined, execution: ExecutionContext): string => {
  const value = requestOf(execution).params[name ?? 'id'];
  if (!isId(value)) throw notFound();
  return value.toLowerCase();
});

/** The version the caller has read, from If-Match; missing is 428. */
export const IfMatch = createParamDecorator((_: unknown, execution: ExecutionContext): number => {
  const header = requestOf(execution).headers['if-match'];
  if (header === undefined) throw new Problem(428, 'VERSION_REQUIRED');
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw new Problem(412, 'CHANGED_MEANWHILE');
  return Number(version);
});

/** The caller's own key of a request that may be sent again; missing is 428. */
export const IdempotencyKey = createParamDecorator((_: unknown, execution: ExecutionContext): string => {
  const header = requestOf(execution).headers['idempotency-key'];
  if (header === undefined) throw new Problem(428, 'IDEMPOTENCY_KEY_REQUIRED');
  if (typeof header !== 'string' || !KEY.test(header)) throw invalid([{ pointer: '', code: 'MALFORMED' }]);
  return header;
});
