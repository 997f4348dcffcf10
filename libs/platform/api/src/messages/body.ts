import { json, type NextFunction, type Request, type RequestHandler, type Response, text } from 'express';
import { invalid } from '../problems/problem';
import { problemOf, sendProblem } from '../problems/problem.filter';
import { isPage } from '../public-pages/pages.middleware';

/** Media type of a form as a browser sends it by itself. */
export const FORM_TYPE = 'application/x-www-form-urlencoded';

const MAX_DEPTH = 32;
const MAX_KEYS = 2000;
/** Names that the classes of messages would pass over in silence, instead of refusing them as unknown. */
export const NEVER_A_FIELD: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** JSON bodies of at most 100 kB, not deeper than 32 and with a bounded number of keys; an empty body is an empty object. */
export function jsonBodies(): RequestHandler {
  const parse = json({ limit: '100kb', strict: true });
  return (request: Request, response: Response, next: NextFunction) => {
    parse(request, response, (error?: unknown) => {
      if (error) return sendProblem(response, problemOf(error));
      const body: unknown = request.body;
      if (body !== undefined && !isBounded(body))
        return sendProblem(response, invalid([{ pointer: '', code: 'MALFORMED' }]));
      next();
    });
  };
}

/** Forms of public pages, which work without a script: as the text they are, of at most 50 kB. */
export function formBodies(): RequestHandler {
  const parse = text({ limit: '50kb', type: FORM_TYPE });
  return function readForms(request: Request, response: Response, next: NextFunction) {
    if (!isPage(request)) return next();
    parse(request, response, (error?: unknown) => {
      if (error) return sendProblem(response, problemOf(error));
      next();
    });
  };
}

/** Walks the value without recursion, so that depth cannot exhaust the stack. */
function isBounded(value: unknown): boolean {
  let keys = 0;
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return false;
    const below: unknown[] = [];
    for (const each of level) {
      if (typeof each !== 'object' || each === null) continue;
      const inside = Object.values(each);
      if (Object.keys(each).some((name) => NEVER_A_FIELD.has(name))) return false;
      keys += inside.length;
      if (keys > MAX_KEYS) return false;
      for (const one of inside) below.push(one);
    }
    level = below;
  }
  return true;
}
