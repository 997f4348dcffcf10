import { PersonKey, type RootKey, seal } from '@rinnakkain/platform-api';
import { randomBytes } from 'node:crypto';

/** Bytes as the database reads them. */
export const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

/** A key for one row of a table, and the key wrapped for the row's own column, as the product keeps it. */
export function keyOfItsOwn(
  rootKey: RootKey,
  organisationId: string,
  table: string,
  rowId: string,
): { readonly key: PersonKey; readonly wrappedKey: string } {
  const bytes = randomBytes(32);
  const wrapping = rootKey.derive(`organisation|${organisationId}`);
  return {
    key: new PersonKey(organisationId, bytes),
    wrappedKey: hex(seal(wrapping, `${organisationId}|${table}.wrapped_key|${rowId}`, bytes)),
  };
}
