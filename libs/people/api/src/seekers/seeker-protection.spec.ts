import { constant, type Problem, sql } from '@rinnakkain/platform-api';
import type { TestActor, TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { SeekerDirectory } from './seeker-directory';
import type { Seeker } from './seekers.messages';
import { aSeeker, type ReleasesOfTests, seekersProduct, someConsent, someNeed } from './testing';

const reason = 'Sovittu takaisinsoitto';

/** Whatever could tell a colleague who or where a protected seeker is. */
const telling =
  /Suojattuna|1234567|suoja@|koodi|"091"|"HE"|Helsinki|separation|:1980|woman|Lähtö|Koordi|elevated/;

describe('protected details', () => {
  let product: TestProduct;
  let releases: ReleasesOfTests;
  let organisation: TestOrganisation;
  let named: TestActor;
  let deputy: TestActor;
  let colleague: TestActor;
  let seeker: Seeker;

  beforeAll(async () => {
    ({ product, releases } = await seekersProduct());
    organisation = await product.organisation();
    named = await product.signedIn(organisation, 'coordinator', { name: 'Koordi Naattori' });
    deputy = await product.signedIn(organisation, 'coordinator', { name: 'Varahenkilö' });
    colleague = await product.signedIn(organisation, 'coordinator', { name: 'Työ Toveri' });
    seeker = await aSeeker(product, organisation, named, {
      ...someNeed,
      firstName: 'Suojattuna',
      alias: 'Harju 71',
      email: 'suoja@esimerkki.invalid',
      safeContact: {
        allowedChannels: ['phone'],
        voicemail: false,
        smsMayNameOrganisation: false,
        codeWord: 'koodi',
      },
      themes: [{ theme: 'separation-with-children', importance: 3 }],
      priority: 'elevated',
      priorityReason: 'Lähtö edessä',
      deputyId: deputy.actor.accountId,
      protected: true,
    });
  });
  afterAll(() => product.stop());

  it('leave colleagues the alias, the mark, the state and the waiting days, and nothing else', async () => {
    product.clock.passDays(22);
    const answer = await product.get(`/api/seekers/${seeker.id}`, colleague);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      id: seeker.id,
      alias: 'Harju 71',
      protected: true,
      mayOpen: false,
      state: 'received',
      waitingDays: 22,
      overTarget: true,
      version: 2,
      allowed: [],
    });
    const list = await product.get('/api/seekers', colleague);
    expect(list.body.items).toEqual([
      {
        id: seeker.id,
        alias: 'Harju 71',
        protected: true,
        mayOpen: false,
        state: 'received',
        waitingDays: 22,
        overTarget: true,
      },
    ]);
    expect(list.text).not.toMatch(telling);
  });

  it('stay closed to the named ones too until they give a reason', async () => {
    for (const who of [named, deputy]) {
      const answer = await product.get(`/api/seekers/${seeker.id}`, who);
      expect(answer.body).toMatchObject({ alias: 'Harju 71', protected: true, mayOpen: true });
      expect(answer.text).not.toMatch(telling);
      expect((await product.get('/api/seekers', who)).text).not.toMatch(telling);
      expect((await product.post(`/api/seekers/${seeker.id}/contact-opening`, who)).status).toBe(403);
    }
  });

  it('open for one answer to the named coordinator and deputy, recorded with the reason sealed', async () => {
    for (const who of [named, deputy]) {
      const answer = await product.post(`/api/seekers/${seeker.id}/protected-opening`, who).send({ reason });
      expect(answer.status).toBe(200);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.body).toMatchObject({
        firstName: 'Suojattuna',
        phone: '+358401234567',
        email: 'suoja@esimerkki.invalid',
        safeContact: { codeWord: 'koodi' },
        gender: 'woman',
        themes: [{ theme: 'separation-with-children', importance: 3 }],
      });
    }
    expect(await product.audited(organisation, 'seeker.protected_opened')).toBe(2);
    const { rows } = await product.database.admin.query('select * from people.protected_opening');
    expect(rows.map((row: { account_id: string }) => row.account_id)).toEqual([
      named.actor.accountId,
      deputy.actor.accountId,
    ]);
    expect(
      rows.map((row: { reason_sealed: Buffer }) => row.reason_sealed.toString('utf8')).join(),
    ).not.toContain(reason);
  });

  it('need a reason worth the name', async () => {
    const path = `/api/seekers/${seeker.id}/protected-opening`;
    expect((await product.post(path, named).send({})).body.errors).toEqual([
      expect.objectContaining({ pointer: '/reason', code: 'REQUIRED' }),
    ]);
    expect((await product.post(path, named).send({ reason: 'x' })).status).toBe(422);
  });

  it('refuse colleagues every other door', async () => {
    const doors: [method: 'get' | 'post' | 'patch', path: string, body?: object][] = [
      ['patch', '', { alias: 'Puro 11' }],
      ['patch', '', { coordinatorId: colleague.actor.accountId }],
      ['post', '/protected-opening', { reason }],
      ['post', '/contact-opening'],
      ['post', '/transitions', { action: 'contact' }],
      ['post', '/consents', someConsent],
      ['get', '/notes'],
      ['post', '/notes', { kind: 'reached' }],
      ['get', '/exclusions'],
      ['post', '/exclusions', { phone: '+358401234567' }],
    ];
    for (const [method, path, body] of doors) {
      const answer = await product
        .call(method, `/api/seekers/${seeker.id}${path}`, colleague)
        .set('If-Match', '"2"')
        .send(body);
      expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'PROTECTED_DETAILS']);
    }
  });

  it('leave a refused opening on record', async () => {
    const before = await product.audited(organisation, 'access.denied');
    await product.post(`/api/seekers/${seeker.id}/protected-opening`, colleague).send({ reason }).expect(403);
    await product.post(`/api/seekers/${seeker.id}/contact-opening`, colleague).expect(403);
    expect(await product.audited(organisation, 'access.denied')).toBe(before + 2);
  });

  it('do not show through filters, search or sorting', async () => {
    for (const who of [named, deputy, colleague])
      for (const query of [
        'theme=separation-with-children',
        'language=fi',
        'q=Suojattuna',
        'q=0401234567',
        'q=%2B358401234567',
      ])
        expect([query, (await product.get(`/api/seekers?${query}`, who)).body]).toEqual([
          query,
          { items: [], total: 0 },
        ]);
    expect((await product.get('/api/seekers?q=harju', colleague)).body.total).toBe(1);
  });

  it('have no rows for a colleague in the database, even without the second wall', async () => {
    const tables = ['seeker_private', 'seeker_consent', 'contact_note', 'exclusion', 'protected_opening'];
    await product.post(`/api/seekers/${seeker.id}/notes`, named).send({ kind: 'reached' }).expect(201);
    await product
      .post(`/api/seekers/${seeker.id}/exclusions`, named)
      .send({ phone: '+358409999999' })
      .expect(201);
    const count = (who: TestActor, table: string): Promise<number | undefined> =>
      product.as(who, async (work) => {
        const query = sql`select count(*)::integer as n from ${constant(`people.${table}`)}`;
        return (await work.row<{ n: number }>(query))?.n;
      });
    for (const table of tables) {
      expect([table, await count(colleague, table)]).toEqual([table, 0]);
      expect([table, (await count(named, table)) ?? 0]).not.toEqual([table, 0]);
    }
  });

  it('keep no municipality and no county, not even in the table', async () => {
    const { rows } = await product.database.admin.query(
      'select municipality, wellbeing_county from people.seeker_private where seeker_id = $1',
      [seeker.id],
    );
    expect(rows).toEqual([{ municipality: null, wellbeing_county: null }]);
  });

  it('let other contexts read what the named ones may know, without a place', async () => {
    const directory = product.app.get(SeekerDirectory);
    const asNamed = await product.as(named, async () => ({
      need: await directory.needOf(seeker.id),
      card: await directory.card(seeker.id),
      values: [...(await directory.contactValues(seeker.id, ['phone', 'municipality']))],
      names: [...(await directory.names([seeker.id]))],
    }));
    expect(asNamed.need).toMatchObject({
      protected: true,
      mayOpen: true,
      municipality: null,
      wellbeingCounty: null,
      gender: 'woman',
    });
    expect(asNamed.card).toEqual({
      alias: 'Harju 71',
      theme: 'separation-with-children',
      language: 'fi',
      region: null,
      form: 'face_to_face',
    });
    expect(asNamed.values).toEqual([
      ['phone', '+358401234567'],
      ['municipality', null],
    ]);
    expect(asNamed.names).toEqual([[seeker.id, { alias: 'Harju 71', firstName: null, protected: true }]]);
    for (const read of ['needOf', 'card', 'lock'] as const)
      await expect(
        product.as(colleague, () => directory[read](seeker.id) as Promise<unknown>),
      ).rejects.toMatchObject({
        status: 403,
        code: 'PROTECTED_DETAILS',
      } satisfies Partial<Problem>);
  });

  it('refuse an alias by which the person could be known', async () => {
    const answer = await product
      .post('/api/seekers', named)
      .send({ firstName: 'Aino', alias: 'Aino K', protected: true });
    expect(answer.body.errors).toEqual([{ pointer: '/alias', code: 'NOT_ALLOWED_VALUE' }]);
  });

  it('close at once when a colleague marks them, and released values are looked at again', async () => {
    const plain = await aSeeker(product, organisation, named, someNeed);
    const marked = await product
      .patch(`/api/seekers/${plain.id}`, colleague)
      .set('If-Match', '"1"')
      .send({ protected: true });
    expect([marked.status, marked.body.firstName, marked.body.mayOpen]).toEqual([200, undefined, false]);
    expect(releases.refreshed.at(-1)).toEqual({
      seekerId: plain.id,
      fields: ['firstName', 'phone', 'email', 'municipality'],
    });
    const { rows } = await product.database.admin.query(
      'select municipality from people.seeker_private where seeker_id = $1',
      [plain.id],
    );
    expect(rows).toEqual([{ municipality: null }]);
  });

  it('can be registered for somebody else, and are closed to whoever did', async () => {
    const mine = await aSeeker(product, organisation, colleague, {
      coordinatorId: named.actor.accountId,
      protected: true,
    });
    expect(mine).toMatchObject({ protected: true, mayOpen: false, allowed: [] });
    expect(mine.firstName).toBeUndefined();
    expect((await product.get(`/api/seekers/${mine.id}`, named)).body.mayOpen).toBe(true);
  });

  it('pass to another coordinator by the named ones only', async () => {
    const held = await aSeeker(product, organisation, named, { protected: true });
    const handed = await product
      .patch(`/api/seekers/${held.id}`, named)
      .set('If-Match', '"2"')
      .send({ coordinatorId: colleague.actor.accountId, alias: 'Puro 11' });
    expect([handed.status, handed.body.mayOpen, handed.body.alias]).toEqual([200, false, 'Puro 11']);
    expect((await product.get(`/api/seekers/${held.id}`, colleague)).body.mayOpen).toBe(true);
  });
});
