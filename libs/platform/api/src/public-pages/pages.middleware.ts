import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Configuration } from '../configuration/configuration';
import { contextIfAny } from '../context/request-context';
import { problemPage } from './problem-pages';
import { PAGES, routeOfAddress } from './page-addresses';
import { type PageAsset, pageAssets } from './page-assets';

/** Seconds for which a file is kept whose name says what it holds. */
const FOR_EVER = 31_536_000;

/** Nothing but our own script, style, fonts and icon; a form goes to us alone. */
const policyOf = (configuration: Configuration): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    ...(configuration.publicUrl?.protocol === 'https:' ? ['upgrade-insecure-requests'] : []),
  ].join('; ');

/**
 * Public pages: an address in the words of its language becomes the route that answers it, with the headers of a page.
 * The route's own name is no address: whoever asks for it gets the page in Finnish.
 */
export function publicPages(configuration: Configuration): RequestHandler {
  const policy = policyOf(configuration);
  return function servePublicPages(request: Request, response: Response, next: NextFunction) {
    const asset = request.path.startsWith(`${PAGES}/assets/`) && pageAssets().at(request.path);
    if (asset && (request.method === 'GET' || request.method === 'HEAD')) {
      response.setHeader('Cache-Control', `public, max-age=${FOR_EVER}, immutable`);
      return sendAsset(asset, request, response);
    }
    const found = routeOfAddress(request.path);
    if (!found && !isPage(request)) return next();
    const language = found?.language ?? 'fi';
    const context = contextIfAny();
    if (context) context.language = language;
    if (found) request.url = `${found.route}${request.url.slice(request.path.length)}`;
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Security-Policy', policy);
    // The pages' own forms say where they come from; nobody else is told.
    response.setHeader('Referrer-Policy', 'same-origin');
    response.setHeader('Content-Language', language);
    (response.locals as { problemPage?: unknown }).problemPage = problemPage(language, configuration.demo);
    next();
  };
}

function sendAsset({ bytes, type, brotli }: PageAsset, request: Request, response: Response): void {
  response.type(type);
  if (brotli) response.vary('Accept-Encoding');
  const packed = brotli && request.acceptsEncodings('br') === 'br' ? brotli : undefined;
  if (packed) response.setHeader('Content-Encoding', 'br');
  response.send(packed ?? bytes);
}

/** A route of a page, under its own name or in the words of a language. */
export const isPage = (request: Pick<Request, 'path'>): boolean =>
  request.path === PAGES || request.path.startsWith(`${PAGES}/`);
