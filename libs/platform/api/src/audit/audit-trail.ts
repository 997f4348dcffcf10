import { Injectable } from '@nestjs/common';
import type { AuditAction, AuditObjectType } from '@rinnakkain/domain';
import { type Sql, sql } from '../database/sql';
import { notSignedIn } from '../problems/problem';
import { RootKey } from '../vault/root-key';
import { AuditChain, CHAIN_START } from './audit-chain';

/** One line of the audit trail: ids and keys only, never content. */
export interface AuditEntry {
  readonly action: AuditAction;
  readonly objectType: AuditObjectType;
  readonly objectId?: string;
  readonly details?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

/** The end of an organisation's chain, locked, and who the database takes the writer for. */
interface Head {
  readonly organisation_id: string;
  readonly account_id: string | null;
  readonly role: string | null;
  readonly n: string;
  readonly hash: Buffer | null;
}

/** Sends one statement of the transaction under way. */
type Ask = <T>(query: Sql) => Promise<T[]>;

/** What every entry of a transaction carries. */
export interface Stamp {
  readonly at: Date;
  readonly requestId: string | null;
  /** The membership that must still stand; undefined for a job. */
  readonly membershipId?: string;
}

/** Writes entries to the end of an organisation's chain. */
@Injectable()
export class AuditTrail {
  private readonly chains = new Map<string, AuditChain>();

  constructor(private readonly rootKey: RootKey) {}

  /**
   * The statement that writes the entries, to be the last one before the commit. The head is locked and read, and the
   * hashes are made here, since the key stays in this process; until the commit nobody else writes to this chain.
   * Whoever was disabled or lost the role since the request began leaves nothing (401): the two take turns, so that
   * nothing of theirs is kept once the disabling has been answered.
   */
  async link(ask: Ask, entries: readonly AuditEntry[], stamp: Stamp): Promise<Sql> {
    const { at, requestId, membershipId } = stamp;
    const [head] = await ask<Head>(
      sql`select organisation_id, account_id, role, n, hash from oversight.lock_head_of(${membershipId ?? null}::uuid)`,
    );
    if (!head) throw notSignedIn();
    // As the database keeps them: what JSON leaves out is not there.
    const written = JSON.parse(JSON.stringify(entries)) as AuditEntry[];
    const chain = this.chainOf(head.organisation_id);
    let previous = head.hash?.toString('hex') ?? CHAIN_START;
    const hashes = written.map((entry, i) => {
      previous = chain.link(previous, {
        organisationId: head.organisation_id,
        n: Number(head.n) + 1 + i,
        at: at.toISOString(),
        accountId: head.account_id,
        role: head.role,
        action: entry.action,
        objectType: entry.objectType,
        objectId: entry.objectId?.toLowerCase() ?? null,
        details: entry.details ?? {},
        requestId,
      });
      return Buffer.from(previous, 'hex');
    });
    return sql`select oversight.append(${JSON.stringify(written)}::jsonb, ${at}::timestamptz, ${requestId}::text, ${head.n}::bigint, ${hashes}::bytea[])`;
  }

  private chainOf(organisationId: string): AuditChain {
    const known = this.chains.get(organisationId) ?? new AuditChain(this.rootKey, organisationId);
    this.chains.set(organisationId, known);
    return known;
  }
}
