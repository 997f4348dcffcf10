import type { Response } from 'express';
import { createHash } from 'node:crypto';
import type { Html } from './html';
import type { PageAnswer } from './page-answer';

/**
 * An answer with another status than the route's own. Nest fixes the status of what a handler returns, so it goes the way
 * of errors; whatever the handler wrote has been committed by then, since such routes open no transaction around it.
 */
export class PageInstead extends Error {
  constructor(readonly answer: PageAnswer) {
    super('Another page.');
  }
}

const marks = new WeakMap<Html, string>();

/** The mark of a page, by what it says; a page that is shown again is not gone through again. */
function markOf(page: Html): string {
  const mark =
    marks.get(page) ?? `"${createHash('sha256').update(page.toString()).digest('base64url').slice(0, 22)}"`;
  marks.set(page, mark);
  return mark;
}

/** Whoever shows the page inside of theirs can do nothing with it: nothing in it runs, sends or is anybody's own. */
const FRAMED_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *; require-trusted-types-for 'script'; trusted-types 'none'";

function openToFrames(response: Response): void {
  response.setHeader('Content-Security-Policy', FRAMED_POLICY);
  response.removeHeader('X-Frame-Options');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
}

/** A page with its mark, so that whoever has it already is told so without it; what somebody typed is kept by nobody. */
export function pageText(answer: PageAnswer, response: Response): string {
  const { page, personal = false, status = 200 } = answer;
  if (status !== 200) throw new PageInstead(answer);
  response.type('html');
  if (answer.framed) openToFrames(response);
  if (page === undefined) return '';
  if (personal) return page.toString();
  response.setHeader('Cache-Control', 'public, no-cache');
  response.setHeader('ETag', markOf(page));
  return page.toString();
}

/** Sends an answer with a status of its own; nobody keeps it. */
export function sendPageInstead({ answer }: PageInstead, response: Response): void {
  const { page, location, status = 200, retryAfter } = answer;
  response.status(status).setHeader('Cache-Control', 'no-store');
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
  if (location !== undefined) response.setHeader('Location', location);
  if (page === undefined) response.end();
  else response.type('html').send(page.toString());
}
