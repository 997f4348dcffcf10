import { type AuditChain, CHAIN_START } from '@rinnakkain/platform-api';
import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';

const BATCH = 10_000;

/** Writes a whole chain past the API, as the tables' owner who has the key: for measuring. */
export async function fill(
  admin: Client,
  chain: AuditChain,
  organisationId: string,
  many: number,
): Promise<void> {
  const accountId = randomUUID();
  let hash = CHAIN_START;
  for (let from = 1; from <= many; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, many - from + 1) }, (_, i) => {
      const entry = {
        organisationId,
        n: from + i,
        at: new Date(Date.UTC(2026, 0, 1) + (from + i) * 1000).toISOString(),
        accountId,
        role: 'coordinator',
        action: i % 4 ? 'seeker.viewed' : 'seeker.listed',
        objectType: 'seeker',
        objectId: i % 4 ? randomUUID() : null,
        details: i % 4 ? { protected: false } : { count: 2, total: 40, ids: [randomUUID(), randomUUID()] },
        requestId: randomUUID(),
      };
      const prev = hash;
      hash = chain.link(prev, entry);
      return { ...entry, prev, hash };
    });
    await admin.query(
      `insert into oversight.audit_entry (organisation_id, n, at, account_id, role, action, object_type, object_id, details, request_id, prev, hash)
       select r."organisationId", r.n, r.at, r."accountId", r.role, r.action, r."objectType", r."objectId", r.details, r."requestId",
         decode(r.prev, 'hex'), decode(r.hash, 'hex')
       from jsonb_to_recordset($1::jsonb) as r ("organisationId" uuid, n bigint, at timestamptz, "accountId" uuid, role text, action text,
         "objectType" text, "objectId" uuid, details jsonb, "requestId" text, prev text, hash text)`,
      [JSON.stringify(rows)],
    );
  }
  await admin.query('insert into oversight.audit_head (organisation_id, n, hash) values ($1, $2, $3)', [
    organisationId,
    many,
    Buffer.from(hash, 'hex'),
  ]);
}
