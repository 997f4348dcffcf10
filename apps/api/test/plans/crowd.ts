import { AccountSeal, RootKey } from '@rinnakkain/platform-api';
import type { TestActor, TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { Client } from 'pg';
import { draftDemo } from '../../src/demo/draft-demo';
import { writeAssociation } from '../../src/demo/write-association';

/** Enough rows that going through all of them costs more than an index, in one larger association and seven smaller ones. */
const SIZE = {
  associations: 8,
  volunteers: 1_200,
  seekers: 2_800,
  running: 400,
  sessions: 8_000,
  first: { volunteers: 0.2, seekers: 0.2, running: 0.2 },
} as const;
/** Groups of the smaller associations: what is asked of the directory is asked of one of them. */
const GROUPS = { published: 1_400, meetings: 14_000, listings: 0 } as const;

/** The large association and somebody of each kind who uses it. */
export interface Crowd {
  readonly organisation: TestOrganisation;
  readonly coordinator: TestActor;
  readonly volunteer: TestActor;
}

/** Loads invented people into a test's database and signs two of the large association in. */
export async function loadCrowd(product: TestProduct): Promise<Crowd> {
  const client = new Client({ connectionString: product.database.ownerUrl });
  await client.connect();
  const sealing = {
    client,
    rootKey: product.app.get(RootKey),
    accountSeal: product.app.get(AccountSeal),
    passwordHash: '',
  };
  await client.query('begin');
  const [largest] = draftDemo(1, SIZE, product.clock.today()).associations;
  const [, ...others] = draftDemo(1, { ...SIZE, groups: GROUPS }, product.clock.today()).associations;
  for (const association of [largest, ...others])
    if (association) await writeAssociation(sealing, association);
  await client.query('commit');
  await client.query('vacuum (analyze)');
  const { rows } = await client.query<{ id: string; units: [string, string] }>(
    `select u.organisation_id as id, array_agg(u.id) as units from platform.unit u
     join (select organisation_id, count(*) as n from people.volunteer group by organisation_id order by n desc limit 1) v using (organisation_id)
     group by u.organisation_id`,
  );
  const [organisation] = rows;
  if (!organisation) throw new Error('No association was loaded.');
  const supporter = await client.query<{ account: string; volunteer: string; unit: string }>(
    `select v.account_id as account, v.id as volunteer, r.unit_id as unit from support.relationship r
     join people.volunteer v on v.id = r.volunteer_id
     where r.organisation_id = $1 and r.state = 'running' and r.started_on < current_date - 60 order by r.id limit 1`,
    [organisation.id],
  );
  await client.end();
  const [known] = supporter.rows;
  if (!known) throw new Error('Nobody supports anybody.');
  await product.database.admin.query(
    `update platform.membership set ended_at = now() where account_id = $1 and role = 'volunteer'`,
    [known.account],
  );
  return {
    organisation,
    coordinator: await product.signedIn(organisation, 'coordinator', { units: organisation.units }),
    volunteer: await product.signedIn(organisation, 'volunteer', {
      accountId: known.account,
      volunteerId: known.volunteer,
      units: [known.unit],
    }),
  };
}
