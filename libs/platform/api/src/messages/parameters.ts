import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { limits } from '@rinnakkain/domain';
import type { Request } from 'express';
import { invalid, notFound, Problem } from '../problems/problem';
import { isId } from './fields';

const KEY = new RegExp(
  `^[\\x21-\\x7e]{${limits.idempotencyKeyMinLength},${limits.idempotencyKeyMaxLength}}$`,
);

/** Names a header that a parameter reads in the contract of its route. */
const header =
  (name: string, description: string): ParameterDecorator =>
  (target, key) => {
    if (key === undefined) return;
    const route = Object.getOwnPropertyDescriptor(target, key);
    if (route)
      ApiHeader({ name, description, required: true, schema: { type: 'string' } })(target, key, route);
  };

const requestOf = (execution: ExecutionContext): Request => execution.switchToHttp().getRequest<Request>();

/** An id of the path; a malformed one is as unknown as any other. */
export const Id = createParamDecorator((name: string | undefined, execution: ExecutionContext): string => {
  const value = requestOf(execution).params[name ?? 'id'];
  if (!isId(value)) throw notFound();
  return value.toLowerCase();
});

/** The version the caller has read, from If-Match; missing is 428. */
export const IfMatch = createParamDecorator(
  (_: unknown, execution: ExecutionContext): number => {
    const given = requestOf(execution).headers['if-match'];
    if (given === undefined) throw new Problem(428, 'VERSION_REQUIRED');
    const version = /^(?:W\/)?"(\d{1,9})"$/.exec(given)?.[1];
    if (version === undefined) throw new Problem(412, 'CHANGED_MEANWHILE');
    return Number(version);
  },
  [header('If-Match', 'The ETag of the thing as it was read')],
);

/** The caller's own key of a request that may be sent again; missing is 428. */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, execution: ExecutionContext): string => {
    const given = requestOf(execution).headers['idempotency-key'];
    if (given === undefined) throw new Problem(428, 'IDEMPOTENCY_KEY_REQUIRED');
    if (typeof given !== 'string' || !KEY.test(given)) throw invalid([{ pointer: '', code: 'MALFORMED' }]);
    return given;
  },
  [header('Idempotency-Key', 'The same for every attempt of one request')],
);

/** The secret part of an open address, as it came; whoever looks it up decides that it is none. */
export const Token = createParamDecorator((_: unknown, execution: ExecutionContext): string =>
  String(requestOf(execution).params['token'] ?? ''),
);
