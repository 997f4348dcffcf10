import { ALLOWED, ALLOWED_EVERYWHERE } from './allowed-columns';
import type { SentAlong } from './column-names';
import type { Schema } from './contract';
import { withValue } from './fields';
import { type Change, type Rows, rowOf, RowWatch } from './rows';
import type { Received } from './wire';

/** A request that is good, to which names are added. */
export interface Good {
  readonly route: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The account that sends it, empty for nobody. */
  readonly account: string;
  readonly organisation: string;
}

const NEVER = new Set(['__proto__', 'constructor', 'prototype']);

/** A place in a body where names can be added: the body itself or an object in it. */
export interface Place {
  readonly path: readonly string[];
  readonly declared: ReadonlySet<string>;
}

/** The body and every object in it. */
export function placesOf(schema: Schema | undefined, path: readonly string[] = []): Place[] {
  if (!schema?.properties) return [];
  const inside = Object.entries(schema.properties).flatMap(([name, own]) =>
    own.type === 'array' ? placesOf(own.items, [...path, name, '0']) : placesOf(own, [...path, name]),
  );
  return [{ path, declared: new Set(Object.keys(schema.properties)) }, ...inside];
}

/** The body with names added at a place. */
export const bodyWith = (body: unknown, path: readonly string[], names: readonly SentAlong[]): unknown =>
  names.reduce((given, { name, value }) => withValue(given, [...path, name], value), body);

/** The names an answer does not refuse, one by one, with their place. */
export function notRefused(
  { status, text }: Received,
  path: readonly string[],
  names: readonly SentAlong[],
): string[] {
  const told =
    status === 422
      ? ((JSON.parse(text) as { errors?: { pointer: string; code: string }[] }).errors ?? [])
      : [];
  const refused = new Set(told.map(({ pointer, code }) => `${pointer} ${code}`));
  const at = path.map((each) => `/${each}`).join('');
  return names.flatMap(({ name }) =>
    refused.has(`${at}/${name} UNKNOWN_FIELD`) || (NEVER.has(name) && refused.has(' MALFORMED'))
      ? []
      : [`${at}/${name}`],
  );
}

/** So many of the list at a time; what reaches prototypes stands alone, since it has the whole body refused. */
export function chunks(names: readonly SentAlong[], size: number): SentAlong[][] {
  const usual = names.filter(({ name }) => !NEVER.has(name));
  const parts = Array.from({ length: Math.ceil(usual.length / size) }, (_, i) =>
    usual.slice(i * size, (i + 1) * size),
  );
  return [...parts, ...names.filter(({ name }) => NEVER.has(name)).map((each) => [each])];
}

/** What a good request changed that its route may not change, or in rows that it is not about. */
export function unexpected(good: Good, before: Rows, after: Rows): string[] {
  const allowed = new Set([...(ALLOWED[good.route] ?? []), ...ALLOWED_EVERYWHERE]);
  const named = namedIn(good, before);
  return RowWatch.changes(before, after).flatMap((change) => {
    const { table, kind, columns, row } = change;
    const words =
      kind === 'updated'
        ? columns.map((each) => `${table}.${each}`)
        : [`${kind === 'inserted' ? '+' : '-'}${table}`];
    const found = words.filter((each) => !allowed.has(each));
    if (kind === 'updated' && !isAbout(change, named, good)) found.push(`${table} of others`);
    const founded = good.route === 'POST /api/organisations' || row['organisation_id'] === undefined;
    if (kind === 'inserted' && !founded && good.organisation && row['organisation_id'] !== good.organisation)
      found.push(`+${table} elsewhere`);
    return found;
  });
}

const ids = (value: unknown): string[] =>
  JSON.stringify(value).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];

/** The ids a request names, and those of the things to which what it names belongs. */
function namedIn({ path, body, account }: Good, rows: Rows): ReadonlySet<string> {
  const named = new Set([...ids(path), ...ids(body), account]);
  for (const table of rows.values())
    for (const [key, text] of table)
      if (named.has(key))
        for (const [column, value] of Object.entries(rowOf(text)))
          if (
            /_id$/.test(column) &&
            !/^(organisation|unit|account|coordinator|deputy)_id$/.test(column) &&
            value
          )
            named.add(String(value));
  // Who takes part in a run is what the run is about.
  for (const text of rows.get('people.training_record')?.values() ?? []) {
    const row = rowOf(text);
    if (named.has(String(row['run_id'])))
      for (const column of ['id', 'volunteer_id']) named.add(String(row[column]));
  }
  return named;
}

/** A changed row is one the request names; a link is named by its token, what is of the whole association by whoever writes. */
const isAbout = (
  { table, key, row }: Change,
  named: ReadonlySet<string>,
  { organisation, body }: Good,
): boolean =>
  key.some((each) => named.has(each)) ||
  named.has(String(row['account_id'])) ||
  (table === 'platform.epoch' && row['organisation_id'] === organisation) ||
  (table === 'platform.organisation' && row['id'] === organisation) ||
  (table === 'groups.meeting_note' && named.has(String(row['meeting_id']))) ||
  (table === 'platform.invitation' && 'token' in body);
