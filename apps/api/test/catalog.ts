import type { TestDatabase } from '@rinnakkain/platform-api/testing';
import { functionRules } from './catalog/functions';
import { keyRules } from './catalog/keys';
import { listingRules } from './catalog/listings';
import { loginRules } from './catalog/logins';
import { policyRules } from './catalog/policies';
import type { CatalogRule } from './catalog/rule';
import { tableRules } from './catalog/tables';

export type { CatalogRule } from './catalog/rule';

/** Everything the catalogue is asked about. */
export const CATALOG_RULES: readonly CatalogRule[] = [
  ...tableRules,
  ...policyRules,
  ...keyRules,
  ...functionRules,
  ...loginRules,
  ...listingRules,
];

/** Every finding of every rule, with the rule's name. */
export async function catalogFindings(
  database: Pick<TestDatabase, 'admin' | 'runtimeUrl'>,
): Promise<string[]> {
  const all: string[] = [];
  for (const { name, findings } of CATALOG_RULES)
    for (const found of await findings(database)) all.push(`${name}: ${found}`);
  return all;
}
