import { createHmac } from 'node:crypto';
import type { RootKey } from '../vault/root-key';

/** An audit entry as it lies in the database, all that its hash covers. */
export interface ChainedEntry {
  readonly organisationId: string;
  /** Number within the organisation, from 1. */
  readonly n: number;
  /** The instant as ISO 8601 in UTC, with milliseconds. */
  readonly at: string;
  readonly accountId: string | null;
  readonly role: string | null;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string | null;
  readonly details: unknown;
  readonly requestId: string | null;
}

/** What the first entry of an organisation follows. */
export const CHAIN_START = '0'.repeat(64);

/** JSON with the keys of every object in order, so that equal content is equal text. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, each]) => `${JSON.stringify(name)}:${canonicalJson(each)}`).join(',')}}`;
}

/** The one text of an entry: its columns in this order. */
const textOf = (entry: ChainedEntry): string =>
  `${JSON.stringify([
    entry.organisationId,
    entry.n,
    entry.at,
    entry.accountId,
    entry.role,
    entry.action,
    entry.objectType,
    entry.objectId,
    entry.requestId,
  ])}${canonicalJson(entry.details)}`;

/** Links the audit entries of one organisation with a key that the database never sees. */
export class AuditChain {
  private readonly key: Buffer;

  constructor(rootKey: RootKey, organisationId: string) {
    this.key = rootKey.derive(`audit|${organisationId}`);
  }

  /** The hash of an entry that follows the one of this hash; both are 64 hexadecimal digits. */
  link(previous: string, entry: ChainedEntry): string {
    return createHmac('sha256', this.key)
      .update(`${previous}${textOf(entry)}`)
      .digest('hex');
  }
}
