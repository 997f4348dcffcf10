import { constant, sql, Vault } from '@rinnakkain/platform-api';
import type { TestActor, TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { randomUUID } from 'node:crypto';
import { SeekerDirectory } from '../seeker-directory';
import { aSeeker, type RelationshipsOfTests, seekersProduct } from '../testing';

describe('the exclusion list of a seeker', () => {
  let product: TestProduct;
  let relationships: RelationshipsOfTests;
  let organisation: TestOrganisation;
  let coordinator: TestActor;
  let volunteerId: string;

  beforeAll(async () => {
    ({ product, relationships } = await seekersProduct());
    organisation = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator', { name: 'Koordi Naattori' });
    const prints = await product.as(coordinator, () => {
      const vault = product.app.get(Vault);
      return Promise.resolve([
        vault.fingerprint('name', 'Tukija Tuttu 1975'),
        vault.fingerprint('phone', '+358405550000'),
        vault.fingerprint('email', 'tuttu@esimerkki.invalid'),
      ]);
    });
    // A volunteer of another unit: the coordinator cannot see them, the check must.
    const { rows } = await product.database.admin.query<{ id: string }>(
      `insert into people.volunteer (organisation_id, unit_ids, first_name, last_name, arrived_at, name_print, phone_print, email_print)
       values ($1, $2, 'Tukija', 'Tuttu', now(), $3, $4, $5) returning id`,
      [organisation.id, [organisation.units[1]], ...prints],
    );
    volunteerId = rows[0]?.id ?? '';
  });
  afterAll(() => product.stop());

  const add = (id: string, body: object): ReturnType<TestProduct['post']> =>
    product.post(`/api/seekers/${id}/exclusions`, coordinator).send(body);
  const hits = (id: string): Promise<string[]> =>
    product.as(coordinator, async () => [...(await product.app.get(SeekerDirectory).exclusionHits(id))]);

  it.each([
    ['name', { firstName: 'tukija', lastName: ' TUTTU ', birthYear: 1975 }],
    ['phone', { phone: '+358 40 555 0000' }],
    ['email', { email: 'Tuttu@Esimerkki.invalid' }],
  ])('knows a volunteer of another unit by %s, and shows only that', async (kind, body) => {
    const { id } = await aSeeker(product, organisation, coordinator);
    const answer = await add(id, body);
    expect([answer.status, answer.body]).toEqual([
      201,
      {
        id: expect.any(String) as string,
        kind,
        createdAt: '2026-11-24T08:00:00.000Z',
        recordedBy: 'Koordi Naattori',
        blocks: false,
        proposalWithdrawn: false,
        relationshipId: null,
      },
    ]);
    expect(await hits(id)).toEqual([volunteerId]);
    const list = await product.get(`/api/seekers/${id}/exclusions`, coordinator);
    expect(list.body.total).toBe(1);
    expect(list.text).not.toMatch(/tuttu|555/i);
  });

  it('answers the same whether or not anybody is hit', async () => {
    const { id } = await aSeeker(product, organisation, coordinator);
    const hit = await add(id, { phone: '+358405550000' });
    const none = await add(id, { phone: '+358405551111' });
    expect({ ...hit.body, id: '' }).toEqual({ ...none.body, id: '' });
    expect(await hits(id)).toEqual([volunteerId]);
  });

  it('withdraws an open proposal that it meets, and leaves a running pair to the coordinator', async () => {
    const proposed = await aSeeker(product, organisation, coordinator);
    relationships.put(proposed.id, 'proposed', volunteerId);
    expect((await add(proposed.id, { phone: '+358405550000' })).body).toMatchObject({
      blocks: true,
      proposalWithdrawn: true,
      relationshipId: null,
    });
    expect(relationships.withdrawn).toEqual([{ seekerId: proposed.id, reason: 'excluded' }]);
    const paired = await aSeeker(product, organisation, coordinator);
    relationships.put(paired.id, 'running', volunteerId);
    expect((await add(paired.id, { email: 'tuttu@esimerkki.invalid' })).body).toMatchObject({
      blocks: true,
      proposalWithdrawn: false,
      relationshipId: paired.id,
    });
    expect(await product.audited(organisation, 'seeker.exclusion_hit')).toBe(2);
  });

  it('can be shortened again', async () => {
    const { id } = await aSeeker(product, organisation, coordinator);
    const { body } = await add(id, { phone: '+358405550000' });
    const path = `/api/seekers/${id}/exclusions/${(body as { id: string }).id}`;
    const elsewhere = await product.signedIn(organisation, 'coordinator', { units: [organisation.units[1]] });
    expect((await product.delete(path, elsewhere)).status).toBe(404);
    expect((await product.delete(path, coordinator)).status).toBe(204);
    expect((await product.delete(path, coordinator)).status).toBe(404);
    expect(await hits(id)).toEqual([]);
  });

  it.each([
    ['nothing', {}, '', 'REQUIRED'],
    ['two at once', { phone: '+358405550000', email: 'a@esimerkki.invalid' }, '', 'NOT_ALLOWED_VALUE'],
    ['half a name', { firstName: 'Tukija', birthYear: 1975 }, '/lastName', 'REQUIRED'],
    ['a volunteer out of sight', { volunteerId: randomUUID() }, '/volunteerId', 'NOT_FOUND_VALUE'],
    ['an unknown account', { accountId: randomUUID() }, '/accountId', 'NOT_FOUND_VALUE'],
  ])('refuses %s', async (_, body, pointer, code) => {
    const { id } = await aSeeker(product, organisation, coordinator);
    const answer = await add(id, body);
    expect([answer.status, answer.body.errors]).toEqual([422, [{ pointer, code }]]);
  });

  it('shuts out a colleague who is on it, in lists, on pages and in the tables', async () => {
    const { id } = await aSeeker(product, organisation, coordinator);
    const colleague = await product.signedIn(organisation, 'coordinator');
    expect((await product.get(`/api/seekers/${id}`, colleague)).status).toBe(200);
    const answer = await add(id, { accountId: colleague.actor.accountId });
    expect([answer.status, answer.body.kind]).toEqual([201, 'account']);
    expect((await product.get(`/api/seekers/${id}`, colleague)).status).toBe(404);
    expect((await product.get('/api/seekers', colleague)).text).not.toContain(id);
    expect((await product.post(`/api/seekers/${id}/contact-opening`, colleague)).status).toBe(404);
    for (const table of ['people.seeker', 'people.seeker_private', 'people.exclusion']) {
      const column = constant(table === 'people.seeker' ? 'id' : 'seeker_id');
      const rows = await product.as(colleague, (work) =>
        work.rows(sql`select 1 from ${constant(table)} t where t.${column} = ${id}::uuid`),
      );
      expect([table, rows]).toEqual([table, []]);
    }
    const named = await product
      .patch(`/api/seekers/${id}`, coordinator)
      .set('If-Match', '"1"')
      .send({ deputyId: colleague.actor.accountId });
    expect(named.body.errors).toEqual([{ pointer: '/deputyId', code: 'NOT_ALLOWED_VALUE' }]);
  });

  it('shuts out a coordinator whom it knows as the volunteer they also are', async () => {
    const both = await product.signedIn(organisation, 'coordinator');
    const { id } = await aSeeker(product, organisation, coordinator);
    await product.database.admin.query('update people.volunteer set account_id = $1 where id = $2', [
      both.actor.accountId,
      volunteerId,
    ]);
    await add(id, { phone: '+358405550000' }).expect(201);
    expect((await product.get(`/api/seekers/${id}`, both)).status).toBe(404);
  });

  it('does not take whoever answers for the seeker', async () => {
    const { id } = await aSeeker(product, organisation, coordinator);
    expect((await add(id, { accountId: coordinator.actor.accountId })).body.errors).toEqual([
      { pointer: '/accountId', code: 'NOT_ALLOWED_VALUE' },
    ]);
  });
});
