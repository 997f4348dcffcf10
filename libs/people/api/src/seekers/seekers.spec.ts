import type { TestActor, TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { randomUUID } from 'node:crypto';
import { aSeeker, type ReleasesOfTests, seekersProduct, someConsent, someNeed } from './testing';

describe('registering and changing a seeker', () => {
  let product: TestProduct;
  let releases: ReleasesOfTests;
  let organisation: TestOrganisation;
  let coordinator: TestActor;
  let colleague: TestActor;
  let elsewhere: TestActor;
  let foreigner: TestActor;

  beforeAll(async () => {
    ({ product, releases } = await seekersProduct());
    organisation = await product.organisation();
    const other = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator', { name: 'Koordi Naattori' });
    colleague = await product.signedIn(organisation, 'coordinator', { name: 'Työ Toveri' });
    elsewhere = await product.signedIn(organisation, 'coordinator', { units: [organisation.units[1]] });
    foreigner = await product.signedIn(other, 'coordinator');
  });
  afterAll(() => product.stop());

  it('takes a first call with name and contact alone, and waits from that day', async () => {
    const answer = await product
      .post('/api/seekers', coordinator)
      .send({ firstName: 'Aino', phone: '+358 40 123 4567', email: 'aino@esimerkki.invalid' });
    expect(answer.status).toBe(201);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({
      firstName: 'Aino',
      state: 'received',
      consented: false,
      waitingDays: 0,
      overTarget: false,
      waitingSince: '2026-11-24',
      contactDueOn: '2026-12-01',
      coordinatorName: 'Koordi Naattori',
      unitId: organisation.units[0],
      unitName: 'Erotyö',
      phoneMasked: '+358 •• ••• ••••',
      emailMasked: '•••@•••',
      safeContact: { allowedChannels: [], voicemail: false, smsMayNameOrganisation: false },
      safeContactKnown: false,
    });
    expect(answer.text).not.toMatch(/1234567|aino@/);
    expect(answer.body.alias).toMatch(/^\p{L}+ \d\d$/u);
    expect(answer.body.alias).not.toContain('Aino');
  });

  it('keeps what was told with consent, and shows it again', async () => {
    const { id } = await aSeeker(product, organisation, coordinator, {
      ...someNeed,
      themes: [{ theme: 'separation-with-children', importance: 3 }],
      safeContact: {
        allowedChannels: ['sms'],
        times: 'arkisin klo 9–15',
        voicemail: false,
        smsMayNameOrganisation: false,
        codeWord: 'omena',
      },
      priority: 'elevated',
      priorityReason: 'Lähtö edessä',
      deputyId: colleague.actor.accountId,
    });
    const read = await product.get(`/api/seekers/${id}`, colleague);
    expect(read.status).toBe(200);
    expect(read.body).toMatchObject({
      ...someNeed,
      themes: [{ theme: 'separation-with-children', importance: 3 }],
      priority: 'elevated',
      priorityReason: 'Lähtö edessä',
      safeContactKnown: true,
      safeContact: { allowedChannels: ['sms'], codeWord: 'omena', note: null },
      deputyName: 'Työ Toveri',
      consented: true,
      consents: [{ ...someConsent, withdrawnOn: null, recordedBy: 'Koordi Naattori' }],
      allowed: ['contact', 'queue', 'refer', 'withdraw', 'mark_not_reached'],
    });
  });

  it('refuses to keep more than name and contact without consent', async () => {
    const answer = await product.post('/api/seekers', coordinator).send({
      firstName: 'Aino',
      themes: [{ theme: 'separation-with-children', importance: 1 }],
      gender: 'woman',
      priority: 'normal',
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'INVALID']);
    expect(answer.body.errors).toEqual([
      { pointer: '/themes', code: 'CONSENT_NEEDED' },
      { pointer: '/gender', code: 'CONSENT_NEEDED' },
    ]);
  });

  it.each([
    ['nobody named', { firstName: undefined, alias: undefined }, '/firstName', 'REQUIRED'],
    [
      'an unknown theme',
      { themes: [{ theme: 'olematon', importance: 1 }] },
      '/themes/0/theme',
      'NOT_FOUND_VALUE',
    ],
    ['an unknown municipality', { municipality: '999' }, '/municipality', 'NOT_FOUND_VALUE'],
    ['a phone number with letters', { phone: '+35840ABC' }, '/phone', 'NOT_A_PHONE_NUMBER'],
    ['a minor', { birthDecade: 2020 }, '/birthDecade', 'OUT_OF_RANGE'],
    ['a raised priority without a reason', { priority: 'urgent' }, '/priorityReason', 'REQUIRED'],
    [
      'a wish that cannot be',
      { wishes: [{ criterion: 'age', value: 'nuori', required: false }] },
      '/wishes/0/value',
      'NOT_ALLOWED_VALUE',
    ],
    [
      'a consent of tomorrow',
      { consent: { ...someConsent, day: '2026-11-25' } },
      '/consent/day',
      'OUT_OF_RANGE',
    ],
    ['an unknown task', { taskId: randomUUID() }, '/taskId', 'NOT_FOUND_VALUE'],
    ['a coordinator from nowhere', { coordinatorId: randomUUID() }, '/coordinatorId', 'NOT_FOUND_VALUE'],
    ['a unit of others', { unitId: randomUUID() }, '/unitId', 'NOT_FOUND_VALUE'],
    ['a personal identity code', { hetu: '010101-0101' }, '/hetu', 'UNKNOWN_FIELD'],
  ])('refuses %s', async (_, fields, pointer, code) => {
    const answer = await product
      .post('/api/seekers', coordinator)
      .send({ firstName: 'Aino', consent: someConsent, ...fields });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([expect.objectContaining({ pointer, code })]);
  });

  it('names only coordinators of the unit', async () => {
    const answer = await product
      .post('/api/seekers', coordinator)
      .send({ firstName: 'Aino', deputyId: elsewhere.actor.accountId });
    expect(answer.body.errors).toEqual([{ pointer: '/deputyId', code: 'NOT_FOUND_VALUE' }]);
  });

  it('changes what is told, leaves the rest, and empties with null', async () => {
    const { id } = await aSeeker(product, organisation, coordinator, {
      ...someNeed,
      email: 'a@esimerkki.invalid',
    });
    const answer = await product
      .patch(`/api/seekers/${id}`, colleague)
      .set('If-Match', '"1"')
      .send({ gender: null, forms: ['video'], email: null, phone: '+358401111111' });
    expect(answer.status).toBe(200);
    expect(answer.headers['etag']).toBe('"2"');
    expect(answer.body).toMatchObject({
      gender: null,
      forms: ['video'],
      birthDecade: 1980,
      alias: 'Kaisla 12',
      emailMasked: null,
    });
    expect(releases.refreshed.at(-1)).toEqual({ seekerId: id, fields: ['phone', 'email', 'municipality'] });
  });

  it('tells whoever keeps cards and releases of what they show, and of nothing else', async () => {
    const { id } = await aSeeker(product, organisation, coordinator, someNeed);
    const change = async (version: number, fields: object): Promise<unknown> => {
      const before = releases.refreshed.length;
      const answer = await product
        .patch(`/api/seekers/${id}`, coordinator)
        .set('If-Match', `"${version}"`)
        .send(fields);
      expect(answer.status).toBe(200);
      return releases.refreshed.slice(before).map((each) => each.fields);
    };
    expect(await change(1, { travelKm: 20 })).toEqual([]);
    expect(await change(2, { alias: 'Puro 11' })).toEqual([['municipality']]);
    expect(await change(3, { firstName: 'Toinen' })).toEqual([['firstName']]);
  });

  it('moves a seeker between the actor’s own units only, with somebody of the new unit to answer', async () => {
    const both = await product.signedIn(organisation, 'coordinator', { units: organisation.units });
    const { id } = await aSeeker(product, organisation, both, { consent: someConsent });
    const pulled = await product
      .patch(`/api/seekers/${id}`, coordinator)
      .set('If-Match', '"1"')
      .send({ unitId: organisation.units[1] });
    expect(pulled.body.errors).toEqual([{ pointer: '/unitId', code: 'NOT_FOUND_VALUE' }]);
    const moved = await product
      .patch(`/api/seekers/${id}`, both)
      .set('If-Match', '"1"')
      .send({ unitId: organisation.units[1], coordinatorId: elsewhere.actor.accountId });
    expect([moved.status, moved.body.unitName]).toEqual([200, 'Vauvatyö']);
    expect((await product.get(`/api/seekers/${id}`, coordinator)).status).toBe(404);
    const there = await product.get(`/api/seekers/${id}`, elsewhere);
    expect([there.status, there.body.consents.length]).toEqual([200, 1]);
  });

  it('asks for the version, and refuses a stale one', async () => {
    const { id } = await aSeeker(product, organisation, coordinator);
    const patch = (): ReturnType<TestProduct['patch']> => product.patch(`/api/seekers/${id}`, coordinator);
    expect((await patch().send({ alias: 'Puro 11' })).status).toBe(428);
    expect((await patch().set('If-Match', '"1"').send({ alias: 'Puro 11' })).status).toBe(200);
    const stale = await patch().set('If-Match', '"1"').send({ alias: 'Puro 12' });
    expect([stale.status, stale.body.code]).toEqual([412, 'CHANGED_MEANWHILE']);
  });

  it('opens phone and e-mail apart, with the safe-contact instructions, and records it', async () => {
    const { id } = await aSeeker(product, organisation, coordinator, { email: 'a@esimerkki.invalid' });
    const before = await product.audited(organisation, 'seeker.contact_opened');
    const answer = await product.post(`/api/seekers/${id}/contact-opening`, colleague);
    expect([answer.status, answer.body]).toEqual([
      200,
      {
        safeContact: { allowedChannels: [], voicemail: false, smsMayNameOrganisation: false },
        safeContactKnown: false,
        phone: '+358401234567',
        email: 'a@esimerkki.invalid',
      },
    ]);
    expect(await product.audited(organisation, 'seeker.contact_opened')).toBe(before + 1);
  });

  it('records a view, with ids only', async () => {
    const { id } = await aSeeker(product, organisation, coordinator);
    await product.get(`/api/seekers/${id}`, colleague);
    const { rows } = await product.database.admin.query(
      `select * from oversight.audit_entry where action = 'seeker.viewed' and object_id = $1`,
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].account_id).toBe(colleague.actor.accountId);
    expect(JSON.stringify(rows)).not.toMatch(/Testiina|Kaisla/);
  });

  describe('is for coordinators of the unit', () => {
    const routes = (id: string): [method: 'get' | 'post' | 'patch', path: string, body?: object][] => [
      ['get', `/api/seekers/${id}`],
      ['patch', `/api/seekers/${id}`, { alias: 'Puro 11' }],
      ['post', `/api/seekers/${id}/transitions`, { action: 'contact' }],
      ['post', `/api/seekers/${id}/contact-opening`],
      ['post', `/api/seekers/${id}/protected-opening`, { reason: 'Soittaa takaisin' }],
      ['post', `/api/seekers/${id}/consents`, someConsent],
      ['post', `/api/seekers/${id}/consents/${randomUUID()}/withdraw`, {}],
      ['get', `/api/seekers/${id}/notes`],
      ['post', `/api/seekers/${id}/notes`, { kind: 'reached' }],
      ['get', `/api/seekers/${id}/exclusions`],
      ['post', `/api/seekers/${id}/exclusions`, { phone: '+358401234567' }],
    ];

    it('is not there for another unit, another association, or under a made-up id', async () => {
      const { id } = await aSeeker(product, organisation, coordinator);
      for (const [who, which] of [
        [elsewhere, id],
        [foreigner, id],
        [coordinator, randomUUID()],
        [coordinator, 'x'],
      ] as const)
        for (const [method, path, body] of routes(which)) {
          const answer = await product.call(method, path, who).set('If-Match', '"1"').send(body);
          expect([method, path, answer.status]).toEqual([method, path, 404]);
        }
    });

    it.each([
      'organisation_administrator',
      'training_reviewer',
      'data_protection_officer',
      'volunteer',
      'group_leader',
    ] as const)('refuses the role %s', async (role) => {
      const { id } = await aSeeker(product, organisation, coordinator);
      const who = await product.signedIn(organisation, role, { units: [organisation.units[0]] });
      const all = [
        ...routes(id),
        ['get', '/api/seekers'],
        ['post', '/api/seekers', { firstName: 'Aino' }],
      ] as const;
      for (const [method, path, body] of all) {
        const answer = await product.call(method, path, who).set('If-Match', '"1"').send(body);
        expect([method, path, answer.status]).toEqual([method, path, 403]);
      }
    });
  });
});
