import { HttpErrorResponse } from '@angular/common/http';
import { PROBLEM_CODES, type ProblemCode, REFUSAL_CODES, type RefusalCode } from '@rinnakkain/domain';
import type { FieldFault } from '@rinnakkain/ui';
import { problemTexts, fieldText } from './problem-texts';
import { capital, stateText } from '../words/state-text';

/** What an answer can refuse with; OFFLINE is our own: no answer came at all. */
export type AnyProblemCode = ProblemCode | RefusalCode | 'OFFLINE';

/** One field the server could not take: JSON pointer, code, figures for the sentence. */
export interface FieldProblem {
  pointer: string;
  code: string;
  params?: Record<string, unknown>;
}

/** A refused or failed request in the product's own terms. */
export class Problem extends Error {
  constructor(
    readonly code: AnyProblemCode,
    readonly status: number,
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly errors: readonly FieldProblem[] = [],
    /** Short code to tell to whoever helps; empty unless the fault was ours. */
    readonly helpCode = '',
  ) {
    super(code);
  }

  /** The sentence for people. */
  get text(): string {
    if (this.code === 'OFFLINE' || isProblemCode(this.code)) return problemTexts[this.code];
    return `${capital(stateText('refusal', 'code', this.code))}.`;
  }

  /** The fields to mend, ready for `form[rkForm]`. */
  get fieldFaults(): FieldFault[] {
    return this.errors.map(({ pointer, code, params }) => ({ pointer, message: fieldText(code, params) }));
  }
}

interface Answer {
  code?: string;
  details?: Record<string, unknown>;
  errors?: FieldProblem[];
}

const isProblemCode = (code: string): code is ProblemCode =>
  (PROBLEM_CODES as readonly string[]).includes(code);
const isRefusalCode = (code: string): code is RefusalCode =>
  (REFUSAL_CODES as readonly string[]).includes(code);

/** Any failure of a request or resource as a `Problem`. */
export function problemOf(failure: unknown): Problem {
  if (failure instanceof Problem) return failure;
  // A resource wraps what is not an Error of its own; the cause is the answer.
  const cause = failure instanceof Error && failure.cause ? failure.cause : failure;
  if (!(cause instanceof HttpErrorResponse)) return new Problem('INTERNAL', 0);
  if (cause.status === 0) return new Problem('OFFLINE', 0);
  const answer = answerOf(cause.error);
  const requestId = cause.headers.get('X-Request-Id') ?? '';
  const helpCode = cause.status >= 500 ? requestId.slice(0, 8).toUpperCase() : '';
  const code = answer.code ?? '';
  const known = isProblemCode(code) || isRefusalCode(code) ? code : codeOfStatus(cause.status);
  return new Problem(known, cause.status, answer.details, answer.errors, helpCode);
}

function answerOf(body: unknown): Answer {
  if (typeof body === 'object' && body !== null) return body as Answer;
  try {
    return (JSON.parse(String(body)) as Answer | null) ?? {};
  } catch {
    return {};
  }
}

function codeOfStatus(status: number): ProblemCode {
  if (status === 401) return 'NOT_SIGNED_IN';
  if (status === 403) return 'NOT_ALLOWED';
  if (status === 404) return 'NOT_FOUND';
  if (status === 412) return 'CHANGED_MEANWHILE';
  if (status === 422) return 'INVALID';
  return status === 502 || status === 503 || status === 504 ? 'SERVICE_UNAVAILABLE' : 'INTERNAL';
}
