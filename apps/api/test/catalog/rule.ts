import type { TestDatabase } from '@rinnakkain/platform-api/testing';
import { SCHEMAS } from '../whole-product';

/** Something of the catalogue that must not be there, or must; an empty list is well. */
export interface CatalogRule {
  readonly name: string;
  findings(database: Pick<TestDatabase, 'admin' | 'runtimeUrl'>): Promise<string[]>;
}

/** The first column of a query, with the schemas as $1. */
export type Ask = (query: string, ...more: unknown[]) => Promise<string[]>;

/** A rule from what it asks; the name of the runtime login is told too. */
export const rule = (name: string, look: (names: Ask, login: string) => Promise<string[]>): CatalogRule => ({
  name,
  findings: ({ admin, runtimeUrl }) =>
    look(
      async (query, ...more) =>
        (await admin.query<{ name: string }>(query, [SCHEMAS, ...more])).rows.map((row) => row.name),
      decodeURIComponent(new URL(runtimeUrl).username),
    ),
});

/** Every table of the product, as `t.name` and the columns of pg_class. */
export const TABLES = `select n.nspname || '.' || c.relname as name, c.* from pg_class c
    join pg_namespace n on n.oid = c.relnamespace where n.nspname = any ($1) and c.relkind in ('r', 'p')`;

/** True of a table `t` whose rows belong to an organisation. */
export const TENANT = `exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'organisation_id' and not a.attisdropped)`;

/** What differs between two lists. */
export const differing = (found: readonly string[], expected: readonly string[]): string[] => [
  ...found.filter((each) => !expected.includes(each)).map((each) => `${each} is there`),
  ...expected.filter((each) => !found.includes(each)).map((each) => `${each} is missing`),
];
