import { AuditChain, CHAIN_START, type RootKey } from '@rinnakkain/platform-api';
import { Client } from 'pg';
import { storedEntries } from './stored-entries';

/**
 * Entries from before the chain get one hash over all of them, kept in the head: the first entry of the chain follows
 * it, so that they cannot be changed unnoticed any more. Done once for each organisation, at the first start.
 */
export async function beginChains(ownerUrl: string, rootKey: RootKey): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ id: string }>(
      'select organisation_id as id from oversight.audit_head where n > 0 and hash is null for update',
    );
    for (const { id } of rows) {
      const chain = new AuditChain(rootKey, id);
      let previous = CHAIN_START;
      for await (const entries of storedEntries(client, id))
        for (const entry of entries) previous = chain.link(previous, entry);
      await client.query('update oversight.audit_head set hash = $2 where organisation_id = $1', [
        id,
        Buffer.from(previous, 'hex'),
      ]);
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}
