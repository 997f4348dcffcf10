/** The deepest of the JSON that is sent: far beyond what a recursive walk survives. */
const DEEP = 3000;

const deep = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth);

/** A body as it goes over the wire, and what it says it is. */
export interface RawBody {
  readonly bytes: Buffer;
  readonly type: string;
  readonly encoding?: string;
}

const JSON_TYPE = 'application/json';
const raw = (bytes: string | Buffer, type = JSON_TYPE, encoding?: string): RawBody => ({
  bytes: Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes),
  type,
  ...(encoding ? { encoding } : {}),
});

/** Bodies that are no message, made of one that is: `given` is the JSON of a good one, `packed` the same as gzip. */
export function rawBodies(given: string, packed: Buffer): RawBody[] {
  const half = given.slice(0, Math.max(1, Math.floor(given.length / 2)));
  const twice =
    given.startsWith('{') && given.length > 2 ? `{${given.slice(1, -1)},${given.slice(1)}` : given;
  return [
    ...['null', 'true', '0', '"x"', '[]', '[{}]', '{}', '', ' ', 'NaN', '{"a":1e309}', '[-0]'].map((each) =>
      raw(each),
    ),
    raw(`[${given}]`),
    raw(half),
    raw(`${given}${given}`),
    raw(twice),
    raw(`\ufeff${given}`),
    raw(`${given}${' '.repeat(102_401)}`),
    raw(JSON.stringify({ text: 'x'.repeat(103_424) })),
    raw(JSON.stringify({ text: 'ä'.repeat(45_000) })),
    raw(deep('[', ']', DEEP)),
    raw(deep('{"a":', '}', DEEP).replace('}', '1}')),
    raw(`{"__proto__":{"role":"organisation_administrator"},${given.slice(1)}`),
    raw(`{"constructor":{"prototype":{"role":"x"}},${given.slice(1)}`),
    raw(`{"\\u0000":1,${given.slice(1)}`),
    raw(JSON.stringify(Object.fromEntries(Array.from({ length: 2100 }, (_, i) => [`f${i}`, i])))),
    raw(
      Buffer.concat([
        Buffer.from('{"text":"'),
        Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80]),
        Buffer.from('"}'),
      ]),
    ),
    raw(Buffer.from(given, 'utf16le'), 'application/json; charset=utf-16'),
    raw(given, 'application/json; charset=latin1'),
    raw(given, 'application/json; charset=x-unknown'),
    raw(given, 'text/plain'),
    raw(given, 'application/x-www-form-urlencoded'),
    raw(
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n',
      'multipart/form-data; boundary=x',
    ),
    raw(given, 'application/jsonp'),
    raw(given, 'application/merge-patch+json'),
    raw(given, 'application/json; q=\u0001'.replace('\u0001', '"')),
    raw(given, ''),
    raw(packed, JSON_TYPE, 'gzip'),
    raw(given, JSON_TYPE, 'gzip'),
    raw(packed.subarray(0, Math.floor(packed.length / 2)), JSON_TYPE, 'gzip'),
    raw(given, JSON_TYPE, 'br'),
    raw(given, JSON_TYPE, 'x-unknown'),
    raw(given, JSON_TYPE, 'identity'),
  ];
}
