import { gzipSync } from 'node:zlib';
import type { Operation } from './contract';
import type { Places } from './places';
import { type RawBody, rawBodies } from './raw-bodies';
import type { Draft } from './requests';
import type { Sent } from './wire';

/** The request that a draft becomes in a world: ids, version and key filled in, as somebody, from our own page. */
export function requestOf(
  draft: Draft,
  operation: Operation,
  places: Places,
  organisation: string,
  cookie: string,
): Sent {
  const segments = places.path(draft.segments, organisation);
  const id = segments.findLast((each) => /^[0-9a-f]{8}-/.test(each)) ?? '';
  const query = draft.query.replace(/%40id%3A(\w*)%3A(\d+)/g, (mark) =>
    String(places.fill(decodeURIComponent(mark), organisation)),
  );
  const body = bodyOf(draft, places, organisation);
  return {
    method: draft.method,
    target: `/${segments.join('/')}${query}`,
    headers: {
      'Sec-Fetch-Site': 'same-origin',
      ...(cookie ? { Cookie: cookie } : {}),
      ...(operation.headers.includes('If-Match') ? { 'If-Match': `"${places.versionOf(id)}"` } : {}),
      ...(operation.headers.includes('Idempotency-Key') ? { 'Idempotency-Key': `key-${draft.key}` } : {}),
      ...(body?.type ? { 'Content-Type': body.type } : {}),
      ...(body?.encoding ? { 'Content-Encoding': body.encoding } : {}),
      ...draft.headers,
    },
    ...(body ? { body: body.bytes } : {}),
  };
}

function bodyOf({ body }: Draft, places: Places, organisation: string): RawBody | undefined {
  if (!body) return undefined;
  const json = JSON.stringify(places.fill(body.json, organisation)) ?? '';
  if ('raw' in body) return rawBodies(json, gzipSync(json))[body.raw];
  return { bytes: Buffer.from(json), type: 'application/json' };
}
