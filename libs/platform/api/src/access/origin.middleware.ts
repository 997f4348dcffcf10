import { FORM_HEADER } from '@rinnakkain/domain';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { Problem } from '../problems/problem';
import { sendProblem } from '../problems/problem.filter';
import { isPage } from '../public-pages/pages.middleware';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/**
 * Refuses unsafe requests that did not come from our own pages, and bodies that a page of another site could send without
 * asking first: whatever is not JSON, but a file's form with the header of our pages, and the plain forms of public pages.
 */
export function fromOurPagesOnly(publicUrl: URL | null): RequestHandler {
  // Named, so that a test can take it out and see what then gets through.
  return function fromOurPages(request: Request, response: Response, next: NextFunction) {
    // Every path: the router takes /API/ for /api/, and nothing of ours changes anything elsewhere.
    if (SAFE.has(request.method)) return next();
    if (!isOurs(request, publicUrl)) return sendProblem(response, new Problem(403, 'ORIGIN_REQUIRED'));
    const hasBody =
      Number(request.headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in request.headers;
    const isFile = FORM_HEADER in request.headers && request.is('multipart/form-data');
    // The forms of public pages work without a script, which alone could send JSON or a header.
    const isForm = isPage(request) && request.is('application/x-www-form-urlencoded');
    if (hasBody && !isFile && !isForm && !request.is('application/json'))
      return sendProblem(response, new Problem(403, 'ORIGIN_REQUIRED'));
    next();
  };
}

function isOurs(request: Request, publicUrl: URL | null): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = request.headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  return publicUrl ? origin === publicUrl.origin : new URL(origin).host === host;
}
