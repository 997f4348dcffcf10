import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { isWritableText } from '@rinnakkain/domain';
import type { Request } from 'express';
import { invalid } from '../problems/problem';

/** What somebody sent with a form: every field as text, as often as it was there. */
export class SentForm {
  constructor(private readonly fields: URLSearchParams) {}

  /** The text of a field without the space around it; empty when it was not sent. */
  text(name: string): string {
    return (this.fields.get(name) ?? '').replace(/\r\n?/g, '\n').trim();
  }

  /** Everything that was chosen of several. */
  all(name: string): string[] {
    return [...new Set(this.fields.getAll(name))];
  }

  /** A box was ticked. */
  has(name: string): boolean {
    return this.fields.get(name) === 'yes';
  }

  /** The same form without one of its fields. */
  without(name: string): SentForm {
    const fields = new URLSearchParams(this.fields);
    fields.delete(name);
    return new SentForm(fields);
  }

  /** Everything in one order, to tell whether the same was sent twice. */
  get content(): string {
    const sorted = new URLSearchParams(this.fields);
    sorted.sort();
    return sorted.toString();
  }
}

/** A form as a page first shows it: with nothing in it but what is known already. */
export const emptyForm = (known: Readonly<Record<string, string>> = {}): SentForm =>
  new SentForm(new URLSearchParams(known));

/** The texts of a form that a program sends as every other body is sent; whatever else it holds is no part of a form. */
function textsOf(body: unknown): [string, string][] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return [];
  return Object.entries(body).flatMap(([name, value]) =>
    [value].flat().flatMap((each): [string, string][] => (typeof each === 'string' ? [[name, each]] : [])),
  );
}

/** The form that came with the request; what no field can hold is refused as a whole. */
export const Form = createParamDecorator((_: unknown, execution: ExecutionContext): SentForm => {
  const { body } = execution.switchToHttp().getRequest<Request<object, unknown, unknown>>();
  const fields = new URLSearchParams(typeof body === 'string' ? body : textsOf(body));
  for (const [name, value] of fields)
    if (!isWritableText(name) || !isWritableText(value)) throw invalid([{ pointer: '', code: 'MALFORMED' }]);
  return new SentForm(fields);
});
