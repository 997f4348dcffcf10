import fc, { type Arbitrary } from 'fast-check';
import { gzipSync } from 'node:zlib';
import type { Operation, Schema } from './contract';
import { ODD_HEADERS, ODD_NAMES, ODD_QUERIES, ODD_SEGMENTS, ODD_VALUES } from './corpus';
import { fieldsOf, withValue } from './fields';
import { rawBodies } from './raw-bodies';
import { edges, idMark, valid } from './values';

/** A request before the ids of the world are known: the same for the same seed. */
export interface Draft {
  /** What was done to it. */
  readonly twist: string;
  readonly method: string;
  readonly segments: readonly string[];
  /** With its question mark. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly json: unknown } | { readonly raw: number; readonly json: unknown } | undefined;
  readonly key: number;
}

const RAW_BODIES = rawBodies('{"a":1}', gzipSync('{}')).length;

const pair = (name: string, value: string): string =>
  `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`;
const words = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** Requests to one operation: good ones, generated unless given, and every way of going wrong. */
export function drafts(
  operation: Operation,
  good: Arbitrary<Draft> = goodDraft(operation),
): Arbitrary<Draft> {
  const { body, query } = operation;
  const odd = fc.constantFrom(...ODD_VALUES);
  const as = (twist: string, change: Arbitrary<(draft: Draft) => Partial<Draft>>): Arbitrary<Draft> =>
    fc.tuple(good, change).map(([draft, changed]) => ({ ...draft, ...changed(draft), twist }));
  const twists: { weight: number; arbitrary: Arbitrary<Draft> }[] = [
    { weight: 5, arbitrary: good },
    { weight: 1, arbitrary: as('path', oddPath(operation)) },
    {
      weight: 1,
      arbitrary: as(
        'query',
        fc.constantFrom(...ODD_QUERIES).map((each) => () => ({ query: each })),
      ),
    },
    {
      weight: 1,
      arbitrary: as(
        'headers',
        fc.constantFrom(...ODD_HEADERS).map((each) => (d) => ({ headers: { ...d.headers, ...each } })),
      ),
    },
    {
      weight: 1,
      arbitrary: as(
        'method',
        fc
          .constantFrom('HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'POST', 'GET', 'TRACE', 'PROPFIND')
          .map((method) => () => ({ method })),
      ),
    },
  ];
  if (query.length > 0) {
    const fields = fc.constantFrom(...query);
    const value = fields.chain(({ name, schema }) =>
      fc
        .oneof(odd, fc.constantFrom(...edges(schema).map((each) => each.value)))
        .map((each) => pair(name, words(each))),
    );
    twists.push(
      {
        weight: 3,
        arbitrary: as(
          'query field',
          value.map((each) => (d) => ({ query: d.query ? `${d.query}&${each}` : `?${each}` })),
        ),
      },
      {
        weight: 2,
        arbitrary: as(
          'query fields',
          fc
            .array(value, { minLength: 1, maxLength: 5 })
            .map((each) => () => ({ query: `?${each.join('&')}` })),
        ),
      },
    );
  }
  if (operation.method !== 'GET' && operation.method !== 'DELETE')
    twists.push({
      weight: 3,
      arbitrary: as(
        'raw body',
        fc.nat(RAW_BODIES - 1).map((raw) => (d) => ({ body: { raw, json: jsonOf(d) } })),
      ),
    });
  if (body) twists.push(...bodyTwists(body, as));
  return fc.oneof(...twists);
}

type Twisting = (twist: string, change: Arbitrary<(draft: Draft) => Partial<Draft>>) => Arbitrary<Draft>;

function bodyTwists(body: Schema, as: Twisting): { weight: number; arbitrary: Arbitrary<Draft> }[] {
  const odd = fc.constantFrom(...ODD_VALUES);
  const put =
    (path: readonly string[], value: unknown) =>
    (draft: Draft): Partial<Draft> => ({
      body: { json: withValue(jsonOf(draft), path, value) },
    });
  const all = fieldsOf(body);
  const strange = fc.tuple(fc.constantFrom(...ODD_NAMES), odd).map(([name, value]) => put([name], value));
  if (all.length === 0) return [{ weight: 1, arbitrary: as('unknown field', strange) }];
  const field = fc.constantFrom(...all);
  const edge = field.chain(({ path, schema }) => {
    const values = edges(schema).map((each) => each.value);
    return values.length > 0
      ? fc.constantFrom(...values).map((each) => put(path, each))
      : odd.map((each) => put(path, each));
  });
  const one = fc.tuple(field, odd).map(([{ path }, value]) => put(path, value));
  const several = fc
    .array(fc.tuple(field, odd), { minLength: 2, maxLength: 5 })
    .map((changes) => (draft: Draft) => ({
      body: {
        json: changes.reduce<unknown>(
          (json, [{ path }, value]) => withValue(json, path, value),
          jsonOf(draft),
        ),
      },
    }));
  return [
    { weight: 4, arbitrary: as('edge', edge) },
    { weight: 5, arbitrary: as('odd field', one) },
    { weight: 2, arbitrary: as('odd fields', several) },
    { weight: 1, arbitrary: as('unknown field', strange) },
    {
      weight: 1,
      arbitrary: as(
        'odd body',
        odd.map((json) => () => ({ body: { json } })),
      ),
    },
  ];
}

const jsonOf = (draft: Draft): unknown => draft.body?.json ?? {};

function goodDraft(operation: Operation): Arbitrary<Draft> {
  const parts = operation.path.split('/').slice(1);
  const ids = fc.array(fc.nat(9999), { minLength: parts.length, maxLength: parts.length });
  const query = fc.tuple(
    ...operation.query.map(({ name, required, schema }) =>
      fc
        .option(valid({ ...schema, nullable: false }, name), { freq: required ? 1000 : 1, nil: undefined })
        .map((value) => (value === undefined ? [] : [pair(name, words(value))])),
    ),
  );
  return fc
    .record({
      ids,
      query,
      body: operation.body ? valid(operation.body) : fc.constant(undefined),
      key: fc.nat(99_999),
    })
    .map((given) => {
      const pairs = given.query.flat();
      return {
        twist: 'good',
        method: operation.method,
        segments: parts.map((part, i) => (part.startsWith('{') ? idMark('id', given.ids[i] ?? 0) : part)),
        query: pairs.length > 0 ? `?${pairs.join('&')}` : '',
        headers: {},
        body: given.body === undefined ? undefined : { json: given.body },
        key: given.key,
      };
    });
}

function oddPath({ path }: Operation): Arbitrary<(draft: Draft) => Partial<Draft>> {
  const parts = path.split('/').slice(1);
  const holes = parts.flatMap((part, i) => (part.startsWith('{') ? [i] : []));
  const end = fc
    .constantFrom(...ODD_SEGMENTS)
    .map((each) => (draft: Draft) => ({ segments: [...draft.segments, each] }));
  if (holes.length === 0) return end;
  const inside = fc
    .tuple(fc.constantFrom(...holes), fc.constantFrom(...ODD_SEGMENTS))
    .map(([hole, segment]) => (draft: Draft) => ({ segments: draft.segments.with(hole, segment) }));
  return fc.oneof({ weight: 5, arbitrary: inside }, { weight: 1, arbitrary: end });
}
