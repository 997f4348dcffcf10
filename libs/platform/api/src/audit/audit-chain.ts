import { hash } from 'node:crypto';
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
  let text = '';
  for (const name of Object.keys(value).sort())
    text += `${text && ','}${JSON.stringify(name)}:${canonicalJson((value as Record<string, unknown>)[name])}`;
  return `{${text}}`;
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

const BLOCK = 64;
/** Room for a padded key and what is hashed behind it. */
function room(key: Buffer, pad: number, size: number): Buffer {
  const made = Buffer.alloc(BLOCK + size);
  for (let i = 0; i < BLOCK; i++) made[i] = (key[i] ?? 0) ^ pad;
  return made;
}

/** Links the audit entries of one organisation with a key that the database never sees. */
export class AuditChain {
  private readonly key: Buffer;
  private readonly outer: Buffer;
  private inner: Buffer;

  constructor(rootKey: RootKey, organisationId: string) {
    this.key = rootKey.derive(`audit|${organisationId}`);
    this.inner = room(this.key, 0x36, 2048);
    this.outer = room(this.key, 0x5c, 32);
  }

  /**
   * The hash of an entry that follows the one of this hash; both are 64 hexadecimal digits. HMAC-SHA-256 as its two
   * hashes, in rooms that are used again: an Hmac object for each of a million entries would take several times as long.
   */
  link(previous: string, entry: ChainedEntry): string {
    const text = `${previous}${textOf(entry)}`;
    // A character takes three bytes at most.
    if (text.length * 3 > this.inner.length - BLOCK) this.inner = room(this.key, 0x36, text.length * 3);
    const end = BLOCK + this.inner.write(text, BLOCK);
    hash('sha256', this.inner.subarray(0, end), 'buffer').copy(this.outer, BLOCK);
    return hash('sha256', this.outer, 'hex');
  }
}
