import type { IncomingHttpHeaders } from 'node:http';

/** What every answer of the API carries (API-7), and how. */
const REQUIRED: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /^default-src 'none';frame-ancestors 'none'$/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
  'cache-control': /^no-store$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'strict-transport-security': /^max-age=63072000; includeSubDomains; preload$/,
  'x-frame-options': /^DENY$/,
};

/** The same of pages for people, which alone say in which language they are: their own script, style and forms. */
const OF_PAGES: typeof REQUIRED = {
  ...REQUIRED,
  'content-security-policy':
    /^default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'$/,
  'referrer-policy': /^same-origin$/,
  'cache-control': /^(no-store|public, no-cache)$/,
};

/** The page that others show inside of theirs: nothing in it runs or is sent, and no other page may be shown so. */
const FRAMED =
  /^\/(pages\/fellowship-groups|tuki\/itsenaiset-ryhmat|stod\/sjalvstandiga-grupper|support\/independent-groups)(\?|$)/;
const OF_FRAMED: typeof REQUIRED = {
  ...Object.fromEntries(Object.entries(OF_PAGES).filter(([name]) => name !== 'x-frame-options')),
  'content-security-policy':
    /^default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors \*; require-trusted-types-for 'script'; trusted-types 'none'$/,
  'cross-origin-resource-policy': /^cross-origin$/,
};

/** Feeds that pages of others may read, and that may be kept on the way. */
const OPEN_FEEDS = /^\/feeds\/(meeting-guide\.json|groups\/|organisations\/)/;
const OF_OPEN_FEEDS: typeof REQUIRED = {
  ...REQUIRED,
  'cache-control': /^public, max-age=600$/,
  'cross-origin-resource-policy': /^cross-origin$/,
  'access-control-allow-origin': /^\*$/,
};

/** What no answer carries: who made it, and that other pages may read it. */
const FORBIDDEN = [
  'x-powered-by',
  'server',
  'access-control-allow-origin',
  'access-control-allow-credentials',
];

/** The headers an answer lacks, has otherwise than it must, or must not have; a problem of a feed is like any other. */
export function missingHeaders(headers: IncomingHttpHeaders, target = ''): string[] {
  const isFeed = OPEN_FEEDS.test(target) && 'etag' in headers;
  const isFramed = FRAMED.test(target) && 'etag' in headers;
  const ofPage = isFramed ? OF_FRAMED : OF_PAGES;
  const required = isFeed ? OF_OPEN_FEEDS : 'content-language' in headers ? ofPage : REQUIRED;
  const lacking = Object.entries(required)
    .filter(([name, form]) => !form.test(String(headers[name] ?? '')))
    .map(([name]) => name);
  return [...lacking, ...FORBIDDEN.filter((name) => name in headers && !(isFeed && name in required))];
}
