import { AuditChain, CHAIN_START, type RootKey } from '@rinnakkain/platform-api';
import type { Client } from 'pg';
import type { Anchor, ChainHead } from './anchor';
import { type StoredEntry, storedEntries } from './stored-entries';

/** What can be wrong with a chain. */
export type FaultKind =
  /** An entry is not there. */
  | 'missing'
  /** An entry is not the one that was written. */
  | 'changed'
  /** An entry does not follow the one before it. */
  | 'unlinked'
  /** An entry has lost its hash. */
  | 'unsealed'
  /** The head is not the end of the entries. */
  | 'head'
  /** The entries end before the kept head, or are not those that led to it. */
  | 'anchor';

/** The first thing found wrong, and the number of the entry it was found at. */
export interface Fault {
  readonly kind: FaultKind;
  readonly n: number;
}

/** What came out for one organisation. */
export interface Verdict {
  readonly organisationId: string;
  readonly name: string | null;
  /** Entries read, up to the fault when there is one. */
  readonly entries: number;
  /** How many of them are from before the chain; one hash covers them all. */
  readonly before: number;
  readonly hash: string;
  readonly fault: Fault | null;
}

interface Stored {
  readonly id: string;
  readonly name: string | null;
  readonly n: string | null;
  readonly hash: Buffer | null;
}

/**
 * Computes every chain anew from the entries as they lie in the database, as it stood at one moment, and compares it
 * with the stored hashes, the heads and, when given, the heads that were kept outside. For the tables' owner.
 */
export async function verifyChains(client: Client, rootKey: RootKey, anchor?: Anchor): Promise<Verdict[]> {
  await client.query('begin isolation level repeatable read, read only');
  try {
    const kept = new Map(anchor?.heads.map((head) => [head.organisationId, head]));
    const { rows } = await client.query<Stored>(
      `select id, o.name, h.n, h.hash
       from (select organisation_id as id from oversight.audit_head union select organisation_id from oversight.audit_entry
         union select unnest($1::uuid[])) known
       left join platform.organisation o using (id) left join oversight.audit_head h on h.organisation_id = id order by o.name, id`,
      [[...kept.keys()]],
    );
    const verdicts: Verdict[] = [];
    for (const stored of rows) verdicts.push(await verifyChain(client, rootKey, stored, kept.get(stored.id)));
    return verdicts;
  } finally {
    await client.query('rollback');
  }
}

async function verifyChain(
  client: Client,
  rootKey: RootKey,
  { id, name, n, hash }: Stored,
  kept: ChainHead | undefined,
): Promise<Verdict> {
  const reading = new Reading(new AuditChain(rootKey, id), kept);
  for await (const entries of storedEntries(client, id)) reading.take(entries);
  const head = { n: Number(n ?? 0), hash: hash?.toString('hex') ?? CHAIN_START };
  return {
    organisationId: id,
    name,
    entries: reading.entries,
    before: reading.before,
    hash: reading.hash,
    fault: reading.end(head),
  };
}

/** Follows one chain from its first entry. */
class Reading {
  entries = 0;
  before = 0;
  hash = CHAIN_START;
  private fault: Fault | null = null;

  constructor(
    private readonly chain: AuditChain,
    private readonly kept: ChainHead | undefined,
  ) {}

  /** The next entries in the order of their numbers; after a fault nothing more is learnt. */
  take(entries: readonly StoredEntry[]): void {
    for (const entry of entries) {
      if (this.fault) return;
      this.next(entry);
    }
  }

  /** The fault, if any, now that the last entry has been read. */
  end(head: { n: number; hash: string }): Fault | null {
    if (this.fault) return this.fault;
    if (head.n > this.entries) return { kind: 'missing', n: this.entries + 1 };
    if (head.n !== this.entries || head.hash !== this.hash) return { kind: 'head', n: head.n };
    if (!this.kept) return null;
    if (this.kept.n > this.entries) return { kind: 'anchor', n: this.entries + 1 };
    return this.kept.before === this.before ? null : { kind: 'anchor', n: this.kept.before + 1 };
  }

  private next(entry: StoredEntry): void {
    const n = this.entries + 1;
    const due = entry.n === n ? this.chain.link(this.hash, entry) : '';
    this.fault = this.faultOf(entry, n, due);
    if (this.fault) return;
    this.entries = n;
    this.hash = due;
    if (entry.hash === null) this.before = n;
  }

  private faultOf(entry: StoredEntry, n: number, due: string): Fault | null {
    if (entry.n !== n) return { kind: 'missing', n };
    if (entry.hash === null) {
      if (this.before !== this.entries) return { kind: 'unsealed', n };
    } else {
      if (entry.prev !== this.hash) return { kind: 'unlinked', n };
      if (entry.hash !== due) return { kind: 'changed', n };
    }
    return this.kept?.n === n && this.kept.hash !== due ? { kind: 'anchor', n } : null;
  }
}
