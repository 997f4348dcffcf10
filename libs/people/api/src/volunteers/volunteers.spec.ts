import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { Vault } from '@rinnakkain/platform-api';
import { peopleEntities, PeopleModule } from '../people.module';
import { aVolunteer } from '../testing';

describe('volunteers', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let other: TestOrganisation;
  let coordinator: TestActor;
  let neighbour: TestActor;
  let stranger: TestActor;
  let administrator: TestActor;
  let reviewer: TestActor;

  const consent = { textVersion: '2', day: '2026-11-01', how: 'written' };
  const kalle = {
    firstName: 'Kalle',
    lastName: 'Kuvitelma',
    birthYear: 1980,
    gender: 'man',
    municipality: '837',
    languages: [{ code: 'fi', level: 'native' }],
    themes: [{ theme: 'single-pregnancy', depth: 2 }],
    refusedThemes: ['sexual-violence'],
    forms: ['phone'],
    weeklyTimes: [{ day: 2, part: 'evening' }],
    travelKm: 30,
    freePlaces: 2,
    phone: '+358 00 000 0001',
    email: 'kalle@esimerkki.invalid',
    consent,
  };
  const create = (body: object, who = coordinator) => product.post('/api/volunteers', who).send(body);

  beforeAll(async () => {
    product = await TestProduct.start([PeopleModule], peopleEntities);
    organisation = await product.organisation();
    other = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator');
    neighbour = await product.signedIn(organisation, 'coordinator', { units: [organisation.units[1]] });
    stranger = await product.signedIn(other, 'coordinator');
    administrator = await product.signedIn(organisation, 'organisation_administrator');
    reviewer = await product.signedIn(organisation, 'training_reviewer');
  });
  afterAll(() => product.stop());

  it('are registered with a consent and shown with what is missing', async () => {
    const made = await create(kalle);
    expect(made.status).toBe(201);
    const { consent: _, ...told } = kalle;
    expect(made.body).toMatchObject({
      ...told,
      phone: '+358000000001',
      consents: [consent],
      units: [organisation.units[0]],
      state: 'received',
      version: 1,
      occupiedPlaces: 0,
      consented: true,
      readiness: {
        ready: false,
        missing: [
          'NOT_ACTIVE',
          'INTERVIEW_MISSING',
          'OWN_CRISIS_UNCONFIRMED',
          'TRAINING_MISSING',
          'AGREEMENT_MISSING',
          'PLEDGE_MISSING',
        ],
      },
      account: { state: 'none' },
    });
    expect(made.body.allowed).toContain('contact');
    const seen = await product.get(`/api/volunteers/${made.body.id}`, coordinator);
    expect([seen.status, seen.headers['etag']]).toEqual([200, '"1"']);
    expect(await product.audited(organisation, 'volunteer.created')).toBe(1);
    expect(await product.audited(organisation, 'volunteer.viewed')).toBe(1);
  });

  it('keep only name and contact without a consent', async () => {
    const { consent: _, ...without } = kalle;
    const refused = await create(without);
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toContainEqual({ pointer: '/themes', code: 'CONSENT_NEEDED' });
    const made = await create({
      firstName: 'Aino',
      lastName: 'Esimerkki',
      phone: '+35800000009',
      units: [organisation.units[0]],
    });
    expect([made.status, made.body.consented]).toEqual([201, false]);
    const change = product
      .patch(`/api/volunteers/${made.body.id}`, coordinator)
      .set('If-Match', made.headers['etag'] as string);
    expect((await change.send({ gender: 'woman' })).status).toBe(422);
  });

  it('refuse unknown codes, minors and units of nobody', async () => {
    const answer = await create({
      ...kalle,
      birthYear: 2015,
      municipality: '999',
      themes: [{ theme: 'nothing', depth: 1 }],
      refusedThemes: ['nowhere'],
      languages: [{ code: 'FI', level: 'native' }],
      units: [other.units[0]],
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((each: { pointer: string }) => each.pointer)).toEqual([
      '/birthYear',
      '/municipality',
      '/themes/0/theme',
      '/refusedThemes/0',
      '/languages/0/code',
      '/units',
    ]);
    const elsewhere = await create({ ...kalle, units: [organisation.units[1]] });
    expect(elsewhere.body.errors).toEqual([{ pointer: '/units', code: 'NOT_ALLOWED_VALUE' }]);
    expect((await create({ ...kalle, surname: 'x' })).body.errors[0]).toMatchObject({
      code: 'UNKNOWN_FIELD',
    });
  });

  it('lie in the tables without contact data in the clear', async () => {
    await create({ ...kalle, email: 'salainen@esimerkki.invalid', phone: '+358004567890' });
    const { rows } = await product.database.admin.query('select v::text as text from people.volunteer v');
    const dump = JSON.stringify(rows);
    expect(dump).not.toContain('salainen');
    expect(dump).not.toContain('4567890');
    expect(dump).not.toContain(Buffer.from('salainen').toString('hex'));
  });

  it('are there for coordinators of a unit and administrators alone', async () => {
    const id = await aVolunteer(product, organisation).ready().save();
    expect((await product.get(`/api/volunteers/${id}`, coordinator)).status).toBe(200);
    expect((await product.get(`/api/volunteers/${id}`, neighbour)).status).toBe(404);
    expect((await product.get(`/api/volunteers/${id}`, stranger)).status).toBe(404);
    expect((await product.get(`/api/volunteers/${id}`, reviewer)).status).toBe(403);
    expect((await product.get(`/api/volunteers/${id}`)).status).toBe(401);
    expect((await product.get('/api/volunteers/x', coordinator)).status).toBe(404);
    const seen = await product.get(`/api/volunteers/${id}`, administrator);
    expect([seen.status, seen.body.allowed, seen.body.mayChange]).toEqual([200, [], false]);
    expect(seen.body).not.toHaveProperty('phone');
    expect(seen.body).not.toHaveProperty('email');
    expect((await product.get('/api/volunteers', reviewer)).status).toBe(403);
    expect((await create(kalle, administrator)).status).toBe(403);
  });

  it('change what is told and keep the rest; null empties', async () => {
    const made = await create(kalle);
    const url = `/api/volunteers/${made.body.id}`;
    expect((await product.patch(url, coordinator).send({ alias: 'K' })).status).toBe(428);
    const changed = await product
      .patch(url, coordinator)
      .set('If-Match', '"1"')
      .send({ alias: 'K', phone: null, travelKm: 5, units: [...organisation.units] });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({
      alias: 'K',
      phone: null,
      email: kalle.email,
      travelKm: 5,
      themes: kalle.themes,
      units: [...organisation.units],
    });
    expect(changed.headers['etag']).toBe('"2"');
    expect((await product.patch(url, coordinator).set('If-Match', '"1"').send({ alias: 'X' })).status).toBe(
      412,
    );
    expect((await product.patch(url, neighbour).set('If-Match', '"2"').send({ alias: 'N' })).status).toBe(
      200,
    );
    const taken = await product
      .patch(url, neighbour)
      .set('If-Match', '"3"')
      .send({ units: [organisation.units[1]] });
    expect(taken.body.errors).toEqual([{ pointer: '/units', code: 'NOT_ALLOWED_VALUE' }]);
    expect((await product.patch(url, stranger).set('If-Match', '"3"').send({ alias: 'S' })).status).toBe(404);
    expect((await product.patch(url, administrator).set('If-Match', '"3"').send({})).status).toBe(403);
  });

  it('are listed by readiness, theme, language, municipality, unit and words', async () => {
    const place = await product.organisation();
    const keeper = await product.signedIn(place, 'coordinator', { units: [...place.units] });
    const ready = await aVolunteer(product, place, { firstName: 'Sofia', lastName: 'Näyte' }).ready().save();
    const lapsed = await aVolunteer(product, place, {
      firstName: 'Axel',
      lastName: 'Ångström',
      units: [place.units[1]],
      languages: [{ code: 'sv', level: 'native' }],
      themes: [{ theme: 'single-pregnancy', depth: 1 }],
      municipality: '091',
    })
      .trained(800)
      .interviewed()
      .signed()
      .active()
      .save();
    const away = await aVolunteer(product, place, {
      firstName: 'Elin',
      lastName: 'Exempel',
      notAvailableBefore: '2026-12-01',
    })
      .ready()
      .save();
    const ids = async (query: string): Promise<string[]> => {
      const answer = await product.get(`/api/volunteers?${query}`, keeper);
      expect(answer.status).toBe(200);
      expect(answer.body.total).toBe(answer.body.items.length);
      return answer.body.items.map((each: { id: string }) => each.id);
    };
    expect(await ids('')).toEqual([away, ready, lapsed]);
    expect(await ids('sort=-name')).toEqual([lapsed, ready, away]);
    expect(await ids('ready=true')).toEqual([ready]);
    expect(await ids('ready=false')).toEqual([away, lapsed]);
    expect(await ids('theme=single-pregnancy')).toEqual([lapsed]);
    expect(await ids('language=sv')).toEqual([lapsed]);
    expect(await ids('municipality=091')).toEqual([lapsed]);
    expect(await ids(`unitId=${place.units[1]}`)).toEqual([lapsed]);
    expect(await ids(`q=${encodeURIComponent('ngstr')}`)).toEqual([lapsed]);
    expect(await ids('q=%25')).toEqual([]);
    expect(await ids('q=so')).toEqual([ready]);
    expect(await ids('state=active&sort=ready_until')).toHaveLength(3);
    const rows = (await product.get('/api/volunteers', keeper)).body.items;
    expect(rows[2].readiness).toEqual({ ready: false, missing: ['TRAINING_EXPIRED'], readyUntil: null });
    expect(rows[0].readiness.missing).toEqual(['NOT_AVAILABLE_BEFORE']);
    expect(rows[1].readiness).toMatchObject({ ready: true, missing: [] });
    product.clock.set('2026-12-02T08:00:00.000Z');
    expect(await ids('ready=true')).toEqual([away, ready]);
    product.clock.set('2026-11-24T08:00:00.000Z');
    for (const bad of ['pageSize=101', 'sort=weight', 'state=old', 'colour=red', 'ready=perhaps', 'page=0'])
      expect((await product.get(`/api/volunteers?${bad}`, keeper)).status).toBe(422);
  });

  it('tell readiness for a task', async () => {
    const id = await aVolunteer(product, organisation).ready().save();
    const answer = await product.get(`/api/volunteers/${id}/readiness`, coordinator);
    expect(answer.body).toMatchObject({
      ready: true,
      missing: [],
      papers: { agreement: { inForce: true }, backgroundCheck: 'not_needed' },
    });
    const wrong = await product.get(
      `/api/volunteers/${id}/readiness?task=00000000-0000-4000-8000-000000000000`,
      coordinator,
    );
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/task']);
    expect((await product.get(`/api/volunteers/${id}/readiness`, neighbour)).status).toBe(404);
    expect((await product.get(`/api/volunteers/${id}/readiness`, reviewer)).status).toBe(403);
  });

  it('hit an exclusion by a changed phone number, and only the seeker’s entry tells', async () => {
    const { admin } = product.database;
    const print = await product.as(coordinator, async () =>
      product.app.get(Vault).fingerprint('phone', '+358009999999'),
    );
    const { rows } = await admin.query<{ id: string }>(
      `insert into people.seeker (organisation_id, unit_id, coordinator_id, alias_sealed, arrived_at, waiting_since)
       values ($1, $2, $3, '\\x00', now(), current_date) returning id`,
      [organisation.id, organisation.units[1], neighbour.actor.accountId],
    );
    await admin.query(
      'insert into people.exclusion (organisation_id, seeker_id, unit_id, phone_print, created_by) values ($1, $2, $3, $4, $5)',
      [organisation.id, rows[0]?.id, organisation.units[1], print, neighbour.actor.accountId],
    );
    const made = await create(kalle);
    const before = await product.audited(organisation, 'seeker.exclusion_hit');
    const changed = await product
      .patch(`/api/volunteers/${made.body.id}`, coordinator)
      .set('If-Match', '"1"')
      .send({ phone: '+358 00 999 9999' });
    expect(changed.status).toBe(200);
    expect(JSON.stringify(changed.body)).not.toContain(rows[0]?.id);
    expect(await product.audited(organisation, 'seeker.exclusion_hit')).toBe(before + 1);
  });
});
