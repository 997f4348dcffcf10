import { type Sql, sql } from '@rinnakkain/platform-api';
import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { randomUUID } from 'node:crypto';
import { peopleEntities, PeopleModule } from '../people.module';
import { aVolunteer } from '../testing';

describe('the functions of papers and certificates, called past the API', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let administrator: TestActor;
  let stranger: TestActor;
  let coordinator: TestActor;
  let volunteer: TestActor;
  let ownId: string;
  let otherId: string;

  beforeAll(async () => {
    product = await TestProduct.start([PeopleModule], peopleEntities);
    organisation = await product.organisation('Esimerkki ry');
    administrator = await product.signedIn(organisation, 'organisation_administrator');
    stranger = await product.signedIn(await product.organisation('Muu ry'), 'organisation_administrator');
    coordinator = await product.signedIn(organisation, 'coordinator');
    ownId = await aVolunteer(product, organisation).signed().active().save();
    otherId = await aVolunteer(product, organisation).signed().active().save();
    volunteer = await product.signedIn(organisation, 'volunteer', { volunteerId: ownId });
    await product.database.admin.query('update people.volunteer set account_id = $1 where id = $2', [
      volunteer.actor.accountId,
      ownId,
    ]);
  });
  afterAll(() => product.stop());

  /** What a call tells; undone afterwards, so that nothing stays that nobody recorded. */
  const told = async (who: TestActor, call: Sql): Promise<unknown> => {
    let answer: unknown;
    const undone = product.as(who, async (work) => {
      answer = (await work.row<{ told: unknown }>(call))?.told ?? null;
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    return answer;
  };

  it('tell a volunteer their own facts alone, and keep no others', async () => {
    const facts = (id: string) => sql`select people.volunteer_facts(${id}::uuid) as told`;
    expect(await told(volunteer, facts(ownId))).toMatchObject({ state: 'active' });
    expect(await told(volunteer, facts(otherId))).toBeNull();
    await product.as(volunteer, async (work) => {
      await work.rows(sql`select people.keep_facts(${otherId}::uuid, '{}'::jsonb, '{FULL}'::text[], null)`);
      work.record({ action: 'volunteer.paper_viewed', objectType: 'volunteer', objectId: otherId });
    });
    const { rows } = await product.database.admin.query(
      'select missing from people.volunteer where id = $1',
      [otherId],
    );
    expect(rows[0].missing).not.toContain('FULL');
  });

  it('publish and renew for the association’s own administrator alone', async () => {
    const texts = { fi: 'Sovimme.', sv: 'Vi avtalar.', en: 'We agree.' };
    const made = await product.post('/api/paper-texts', administrator).send({ kind: 'agreement', texts });
    const publish = sql`select people.publish_paper_text(${made.body.id}::uuid, 1, '2026-11-24'::date, null, now()) as told`;
    expect(await told(stranger, publish)).toBeNull();
    expect(await told(coordinator, publish)).toBeNull();
    expect(await told(administrator, publish)).toBe(1);
    const renew = sql`select people.demand_renewal('agreement', '2026-12-31'::date) as told`;
    expect(await told(stranger, renew)).toEqual([]);
    expect(await told(coordinator, renew)).toEqual([]);
    expect(new Set((await told(administrator, renew)) as string[])).toEqual(new Set([ownId, otherId]));
  });

  it('sign for volunteers alone, under a text of their association', async () => {
    const texts = { fi: 'Lupaan.', sv: 'Jag lovar.', en: 'I promise.' };
    const published = async (who: TestActor): Promise<string> => {
      const made = await product.post('/api/paper-texts', who).send({ kind: 'pledge', texts });
      const path = `/api/paper-texts/${made.body.id}/publish`;
      await product.post(path, who).set('If-Match', '"1"').send({ appliesFrom: '2026-11-24' }).expect(200);
      return made.body.id;
    };
    const [own, foreign] = [await published(administrator), await published(stranger)];
    const sign = (text: string) => sql`
      select people.sign_own_paper(${randomUUID()}::uuid, ${text}::uuid, 'fi', '\\x00'::bytea, null, '2026-11-24'::date, now(), null) as told`;
    expect(await told(volunteer, sign(own))).not.toBeNull();
    expect(await told(volunteer, sign(foreign))).toBeNull();
    expect(await told(coordinator, sign(own))).toBeNull();
  });

  it('open the page of one’s own certificate alone', async () => {
    const certificateOf = async (volunteerId: string): Promise<string> => {
      const body = { kind: 'service', volunteerId, from: '2026-01-01', to: '2026-11-24' };
      return (await product.post('/api/certificates', coordinator).send(body)).body.id;
    };
    const [own, other] = [await certificateOf(ownId), await certificateOf(otherId)];
    const show = (id: string) => sql`select people.show_certificate(${id}::uuid, '{name}', 1) as told`;
    expect(await told(volunteer, show(own))).toBe(2);
    expect(await told(volunteer, show(other))).toBeNull();
    expect(await told(coordinator, show(own))).toBeNull();
  });

  it('tell the name of the association one acts in', async () => {
    const name = sql`select platform.organisation_name() as told`;
    expect(await told(volunteer, name)).toBe('Esimerkki ry');
    expect(await told(stranger, name)).toBe('Muu ry');
  });
});
