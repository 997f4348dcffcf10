import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { isWritableText } from '@rinnakkain/domain';
import type { Request } from 'express';
import { SentForm } from './page-form';

/** More than anybody types; what is longer is none of a page’s questions. */
const LONGEST = 120;

/** What is asked of a page: fields of its address that a page can read. What it cannot is as if it were not there. */
export function questionsOf(address: string): SentForm {
  const { searchParams } = new URL(address, 'http://page.invalid');
  const kept = [...searchParams].filter(
    ([name, value]) => value.length <= LONGEST && isWritableText(name) && isWritableText(value),
  );
  return new SentForm(new URLSearchParams(kept));
}

/**
 * What is asked of a page that anybody opens: in the words of its language, from a form without a script or from a link
 * that somebody was given. A page is shown whatever is asked.
 */
export const PageQuery = createParamDecorator((_: unknown, execution: ExecutionContext): SentForm =>
  questionsOf(execution.switchToHttp().getRequest<Request>().url),
);
