import type { INestApplication } from '@nestjs/common';
import {
  AccountSeal,
  Clock,
  DEMO_PASSWORD,
  Passwords,
  type Configuration,
  type RootKey,
} from '@rinnakkain/platform-api';
import { Client } from 'pg';
import { insertRows } from './bulk-writer';
import { draftDemo } from './draft-demo';
import { DEMO_SIZES, type DemoSize } from './sizes';
import { writeAccounts, writeAssociation, type Sealing } from './write-association';

const SEED = 20_260_101;
/** Associations between two words of progress. */
const TOLD_EVERY = 10;

/**
 * Loads the invented data into a database without organisations, in one transaction: a first start that is interrupted
 * leaves the database empty. Tells whether it did.
 */
export async function loadDemo(
  app: INestApplication,
  configuration: Configuration,
  rootKey: RootKey,
  progress: (text: string) => void,
): Promise<boolean> {
  const client = new Client({ connectionString: configuration.databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    // Two first starts at once: the second waits here and then finds the organisations of the first.
    await client.query(`select pg_advisory_xact_lock(hashtext('rinnakkain.demo'))`);
    const { rowCount } = await client.query('select from platform.organisation limit 1');
    if (rowCount === 0) {
      progress('Loading invented data');
      const passwordHash = await app.get(Passwords).hash(DEMO_PASSWORD);
      const sealing: Sealing = { client, rootKey, accountSeal: app.get(AccountSeal), passwordHash };
      await writeDemo(sealing, DEMO_SIZES[configuration.demoSize], app.get(Clock).today(), progress);
    }
    await client.query('commit');
    if (rowCount === 0) await client.query('vacuum (analyze)');
    return rowCount === 0;
  } finally {
    await client.end();
  }
}

async function writeDemo(
  sealing: Sealing,
  size: DemoSize,
  today: string,
  progress: (text: string) => void,
): Promise<void> {
  const { federation, associations } = draftDemo(SEED, size, today);
  const { accounts, memberships, ...organisation } = federation;
  await insertRows(sealing.client, 'platform.organisation', [organisation]);
  await writeAccounts(sealing, accounts);
  await insertRows(
    sealing.client,
    'platform.membership',
    memberships.map((membership) => ({ organisationId: organisation.id, ...membership })),
  );
  let done = 0;
  for (const association of associations) {
    await writeAssociation(sealing, association);
    done += 1;
    if (done % TOLD_EVERY === 0)
      progress(`Loading invented data: ${done} of ${size.associations} associations`);
  }
}
