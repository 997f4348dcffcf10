import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Configuration } from '@rinnakkain/platform-api';
import express, { type NextFunction, type Request, type Response } from 'express';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCALES = ['fi', 'sv', 'en'] as const;
type Locale = (typeof LOCALES)[number];

/** Serves the built dashboard: hashed files for ever, one index per language with a fresh nonce, never stored. */
export function serveDashboard(
  app: NestExpressApplication,
  folder: string,
  configuration: Configuration,
): void {
  const pages = new Map<string, string>(
    LOCALES.map((locale) => [locale, readFileSync(join(folder, locale, 'index.html'), 'utf8')]),
  );
  const http = app.getHttpAdapter().getInstance() as express.Express;
  http.get('/', (request: Request, response: Response) => response.redirect(302, `/${preferred(request)}/`));
  for (const locale of LOCALES) {
    http.use(
      `/${locale}`,
      express.static(join(folder, locale), {
        index: false,
        redirect: false,
        setHeaders: (response, path) => {
          const hashed = /[.-][A-Z0-9]{8,}\.\w+$/.test(path);
          response.setHeader(
            'Cache-Control',
            hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
          );
          // The page one leaves to in a hurry has a script and a style of its own.
          if (path.endsWith('.html'))
            response.setHeader('Content-Security-Policy', policy(newNonce(), configuration));
        },
      }),
    );
  }
  http.get(/^\/(fi|sv|en)(\/[^.]*)?$/, (request: Request, response: Response, next: NextFunction) => {
    const page = pages.get(request.path.split('/')[1] ?? '');
    if (!page) return next();
    const nonce = newNonce();
    response.setHeader('Content-Security-Policy', policy(nonce, configuration));
    response.setHeader('Cache-Control', 'no-store');
    response.type('html').send(page.replaceAll('{{NONCE}}', nonce));
  });
}

const newNonce = (): string => randomBytes(16).toString('base64');

/** Scripts and styles of our own with the page's nonce; nothing from anywhere else. */
const policy = (nonce: string, configuration: Configuration): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types angular angular#bundler',
    ...(configuration.publicUrl?.protocol === 'https:' ? ['upgrade-insecure-requests'] : []),
  ].join('; ');

/** Finnish unless the browser asks for Swedish or English first. */
function preferred(request: Request): Locale {
  const asked = request.acceptsLanguages([...LOCALES]);
  return LOCALES.find((locale) => locale === asked) ?? 'fi';
}
