import type { RefusalCode } from '../keys/keys';
import type { FieldCode, ProblemCode } from '../keys/problem-codes';

/** What a code can be accompanied by: ids, keys, days and numbers, never text about a person. */
export type Details = Readonly<Record<string, unknown>>;

/** A command that a rule forbids; the API answers 409 with the code and the details. */
export class RuleViolation extends Error {
  override readonly name = 'RuleViolation';

  constructor(
    readonly code: ProblemCode | RefusalCode,
    readonly details: Details = {},
  ) {
    super(code);
  }
}

/** One reason of a decision that says no. */
export interface Refusal<Code extends RefusalCode = RefusalCode> {
  readonly code: Code;
  readonly args?: Details;
}

/** One field that cannot be taken as it is; the pointer is a JSON pointer into the body. */
export interface FieldError {
  readonly pointer: string;
  readonly code: FieldCode;
  readonly params?: Details;
}
