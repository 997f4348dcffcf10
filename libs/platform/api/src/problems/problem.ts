import type { FieldError, ProblemCode, RefusalCode } from '@rinnakkain/domain';

/** An answer that says no, as application/problem+json (RFC 9457); codes only, never prose. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: ProblemCode | RefusalCode,
    readonly details?: Readonly<Record<string, unknown>>,
    readonly errors?: readonly FieldError[],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

/** What was done could not be put on record: nothing of it is kept, and nothing that was read is told. */
export class NotRecorded extends Problem {
  constructor(override readonly cause: unknown) {
    super(503, 'SERVICE_UNAVAILABLE', undefined, undefined, { 'Retry-After': '1' });
  }
}

/** What is not there, or may not be known about. */
export const notFound = (): Problem => new Problem(404, 'NOT_FOUND');

/** Somebody changed the thing after the caller read it. */
export const staleVersion = (): Problem => new Problem(412, 'CHANGED_MEANWHILE');

/** Nobody is signed in. */
export const notSignedIn = (): Problem => new Problem(401, 'NOT_SIGNED_IN');

/** The role may not do this. */
export const notAllowed = (): Problem => new Problem(403, 'NOT_ALLOWED');

/** Fields that cannot be taken as they are; the pointers are JSON pointers into the body. */
export const invalid = (errors: readonly FieldError[]): Problem =>
  new Problem(422, 'INVALID', undefined, errors);

/** A JSON pointer to a field by its name. An unknown name can be as long as the body: its beginning tells which it is. */
export const pointerTo = (name: string): string =>
  `/${name.slice(0, 80).replace(/~/g, '~0').replace(/\//g, '~1')}`;
