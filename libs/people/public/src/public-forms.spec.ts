import { PublicPlaces } from '@rinnakkain/people-api';
import { PublicSites, publicActor, scopedTables, sql, UnitOfWork } from '@rinnakkain/platform-api';
import type { TestActor, TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { PagesUnderTest } from './testing';

/** The function that receives, called with a unit. */
const receiving = (unit: string) => sql`
  select people.receive_seeker(${unit}::uuid, gen_random_uuid(), ${Buffer.of(0)}::bytea, ${[Buffer.of(1)]}::bytea[], '{}', false, 'x',
    ${Buffer.of(2)}::bytea, now(), '2026-11-24') as outcome`;

describe('the public forms', () => {
  let pages: PagesUnderTest;
  let product: TestProduct;
  let organisation: TestOrganisation;
  let other: TestOrganisation;
  let administrator: TestActor;
  let coordinator: TestActor;

  beforeAll(async () => {
    pages = await PagesUnderTest.start();
    ({ product, organisation, other, administrator, coordinator } = pages);
  });
  afterAll(() => product.stop());

  describe('take a request for support', () => {
    it('as a coordinator’s intake would, and lead on to the same page whoever sent it', async () => {
      const before = await pages.count('people.seeker');
      const { status, headers } = await pages.ask();
      expect([status, headers['location']]).toEqual([303, '/tuki/pyyda/kiitos']);
      expect(await pages.count('people.seeker')).toBe(before + 1);
      const { body } = await product.get('/api/seekers?sort=newest', coordinator).expect(200);
      expect(body.items[0]).toMatchObject({
        firstName: 'Maija',
        state: 'received',
        coordinatorId: coordinator.actor.accountId,
        theme: 'postnatal-depression',
        municipality: '837',
        consented: true,
        protected: false,
      });
      const { body: one } = await product.get(`/api/seekers/${String(body.items[0].id)}`, coordinator);
      expect(one.consents).toMatchObject([{ how: 'electronic', textVersion: 'lomake 2' }]);
      expect(one).toMatchObject({
        weeklyTimes: [
          { day: 6, part: 'evening' },
          { day: 7, part: 'evening' },
        ],
        wishes: [
          { criterion: 'gender', value: 'woman', required: true },
          { criterion: 'age', value: '30-45', required: false },
        ],
      });
      const opened = await product
        .post(`/api/seekers/${String(body.items[0].id)}/contact-opening`, coordinator)
        .send({})
        .expect(200);
      expect(opened.body).toMatchObject({
        phone: '+358401234567',
        safeContact: {
          allowedChannels: ['phone', 'sms'],
          times: 'arkisin 9–14',
          codeWord: 'Käpy',
          voicemail: false,
        },
      });
      expect(await product.audited(organisation, 'seeker.created')).toBe(before + 1);
    });

    it('with whom it is for and what meeting takes, which protected details close to all but the receiver', async () => {
      const told = {
        supported: 'close_person',
        withChildren: 'yes',
        accessNeeds: ['calm_place', 'step_free'],
      };
      const latest = async (firstName: string) => {
        const { body } = await product.get('/api/seekers?sort=newest', coordinator).expect(200);
        const id = body.items.find((each: { firstName?: string }) => each.firstName === firstName)?.id;
        return (await product.get(`/api/seekers/${String(id)}`, coordinator).expect(200)).body;
      };
      expect((await pages.ask({ ...told, firstName: 'Läheinen', heardFrom: 'professional' })).status).toBe(
        303,
      );
      expect(await latest('Läheinen')).toMatchObject({
        supported: 'close_person',
        withChildren: true,
        accessNeeds: ['step_free', 'calm_place'],
        heardFrom: 'professional',
      });
      expect((await pages.ask({ firstName: 'Vaitelias' })).status).toBe(303);
      expect(await latest('Vaitelias')).toMatchObject({
        supported: null,
        withChildren: null,
        accessNeeds: [],
        heardFrom: null,
      });
      expect((await pages.ask({ ...told, firstName: 'Väärä', heardFrom: 'Siskoni Liisa' })).status).toBe(422);
    });

    it('once, however often it is sent', async () => {
      const before = await pages.count('people.seeker');
      const answers = await Promise.all([
        pages.ask({ firstName: 'Kaksi' }),
        pages.ask({ firstName: 'Kaksi' }),
        pages.ask({ firstName: 'Kaksi' }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
      expect(await pages.count('people.seeker')).toBe(before + 1);
    });

    it('with protected details for the receiver alone, and without a place', async () => {
      await pages.ask({ firstName: 'Suojattu', isProtected: 'yes' });
      const colleague = await product.signedIn(organisation, 'coordinator');
      const { body } = await product.get('/api/seekers?sort=newest', colleague).expect(200);
      const closed = body.items.filter((each: { protected: boolean }) => each.protected);
      expect(closed).toMatchObject([{ protected: true, mayOpen: false }]);
      expect(JSON.stringify(body)).not.toContain('Suojattu');
      const { rows } = await product.database.admin.query<{ municipality: string | null }>(
        'select p.municipality from people.seeker_private p join people.seeker s on s.id = p.seeker_id where s.protected',
      );
      expect(rows).toEqual([{ municipality: null }]);
    });

    it('or show it again with what is wrong, and nothing of it lost or kept by anybody', async () => {
      const before = await pages.count('people.seeker');
      const { status, text, headers } = await pages.ask({
        firstName: '"><script>alert(1)</script>',
        phone: '12',
        note: '</textarea><img src=x onerror=alert(1)>',
        consent: 'no',
      });
      expect([status, headers['cache-control']]).toEqual([422, 'no-store']);
      expect(text).toContain('Tarkista puhelinnumero');
      expect(text).toContain('href="#consent"');
      expect(text).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
      expect(text).toContain('&lt;/textarea&gt;&lt;img src=x');
      expect(text).not.toContain('<script>alert');
      expect(text).toMatch(/<option value="postnatal-depression" +selected/);
      expect(await pages.count('people.seeker')).toBe(before);
    });

    it('only for a unit that takes such, whose receiver still works there', async () => {
      const before = await pages.count('people.seeker');
      expect((await pages.ask({ place: other.units[0] })).status).toBe(422);
      expect((await pages.ask({ place: organisation.units[1] })).status).toBe(422);
      await product.database.admin.query('update platform.membership set ended_at = now() where id = $1', [
        coordinator.actor.membershipId,
      ]);
      const { status, text } = await pages.ask({ firstName: 'Myöhässä' });
      expect([status, text.includes('ei enää ota vastaan')]).toEqual([422, true]);
      await product.database.admin.query('update platform.membership set ended_at = null where id = $1', [
        coordinator.actor.membershipId,
      ]);
      product.app.get(PublicPlaces).forget();
      expect(await pages.count('people.seeker')).toBe(before);
      expect(await pages.count('people.seeker', other)).toBe(0);
    });

    it('from our own pages alone', async () => {
      const before = await pages.count('people.seeker');
      const form = new URLSearchParams({ place: organisation.units[0], firstName: 'Toisaalta' }).toString();
      const from = (headers: Record<string, string>) =>
        product
          .post('/tuki/pyyda')
          .set({ 'Content-Type': 'application/x-www-form-urlencoded', ...headers })
          .send(form);
      expect((await from({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
      const page = await from({ 'Sec-Fetch-Site': 'cross-site', Accept: 'text/html' });
      expect([page.status, page.text.includes('ei voitu ottaa vastaan')]).toEqual([403, true]);
      expect(await pages.count('people.seeker')).toBe(before);
    });

    it('once more when a field is filled in that nobody sees, without losing it', async () => {
      const before = await pages.count('people.seeker');
      const { status, text } = await pages.ask({ firstName: 'Kone', homepage: 'https://osta.example' });
      expect([status, text.includes('lähetä se uudelleen')]).toEqual([422, true]);
      expect(text).not.toContain('osta.example');
      expect(await pages.count('people.seeker')).toBe(before);
    });
  });

  describe('take an application', () => {
    it('as a coordinator’s registration would', async () => {
      const { status, headers } = await pages.apply();
      expect([status, headers['location']]).toEqual([303, '/tuki/vapaaehtoiseksi/kiitos']);
      const { body } = await product.get('/api/volunteers?q=hakija', coordinator).expect(200);
      expect(body.items[0]).toMatchObject({ firstName: 'Aino', lastName: 'Hakija', state: 'received' });
      const { body: one } = await product.get(`/api/volunteers/${String(body.items[0].id)}`, coordinator);
      expect(one).toMatchObject({
        email: 'aino.hakija@esimerkki.invalid',
        birthYear: 1985,
        languages: [
          { code: 'sv', level: 'fluent' },
          { code: 'fi', level: 'fluent' },
        ],
        readiness: { ready: false },
      });
      expect(one.readiness.missing.length).toBeGreaterThan(3);
    });

    it('and compare it with every exclusion list, which only the seeker’s coordinators learn of', async () => {
      const { body } = await product.get('/api/seekers?sort=newest', coordinator);
      const seekerId = String(body.items.find(({ protected: closed }: { protected: boolean }) => !closed).id);
      await product
        .post(`/api/seekers/${seekerId}/exclusions`, coordinator)
        .send({ phone: '+358401112223' })
        .expect(201);
      const before = await product.audited(organisation, 'seeker.exclusion_hit');
      const { status, headers } = await pages.apply({ lastName: 'Osuma', phone: '040 111 2223' });
      expect([status, headers['location']]).toEqual([303, '/tuki/vapaaehtoiseksi/kiitos']);
      expect(await product.audited(organisation, 'seeker.exclusion_hit')).toBe(before + 1);
    });

    it('with how far they travel and how they heard of the association', async () => {
      expect((await pages.apply({ lastName: 'Matkaaja', travelKm: '30', heardFrom: 'event' })).status).toBe(
        303,
      );
      const { body } = await product.get('/api/volunteers?q=matkaaja', coordinator).expect(200);
      const { body: one } = await product.get(`/api/volunteers/${String(body.items[0].id)}`, coordinator);
      expect(one).toMatchObject({ travelKm: 30, heardFrom: 'event' });
    });

    it('without an experience: it can wait for the interview', async () => {
      expect((await pages.apply({ lastName: 'Odottava', theme: '' })).status).toBe(303);
    });

    it('of adults alone', async () => {
      const { status, text } = await pages.apply({ birthYear: '2015' });
      expect([status, text.includes('vähintään 18-vuotias')]).toEqual([422, true]);
    });
  });

  describe('give whoever is not signed in nothing to read', () => {
    it('of any table, by the policies alone', async () => {
      const seen: string[] = [];
      await product.app.get(UnitOfWork).runAs(publicActor(organisation.id), async (work) => {
        for (const table of scopedTables()) {
          const row = await work.row<{ found: string }>(
            sql`select query_to_xml(${`select 1 as found from ${table} limit 1`}, false, false, '')::text as found`,
          );
          if (row?.found.includes('<found>')) seen.push(table);
        }
      });
      expect(seen).toEqual([]);
    });

    it('and no function that receives does anything for anybody else, or for a unit of elsewhere', async () => {
      const before = await pages.count('people.seeker');
      for (const actor of [coordinator.actor, publicActor(other.id)])
        await product.app.get(UnitOfWork).runAs(actor, async (work) => {
          const row = await work.row<{ outcome: string | null }>(receiving(organisation.units[0]));
          expect(row?.outcome).toBeNull();
        });
      expect(await pages.count('people.seeker')).toBe(before);
    });

    it('and nothing of another association changes', async () => {
      expect([
        await pages.count('people.seeker', other),
        await pages.count('people.volunteer', other),
      ]).toEqual([0, 0]);
    });
  });

  describe('take feedback', () => {
    it('that is answered within 14 days', async () => {
      product.app.get(PublicSites).forget();
      const sent = await pages.send('/tuki/palaute', {
        association: organisation.id,
        words: 'Kuntaa ei löydy listasta.',
        replyTo: 'maija@esimerkki.invalid',
      });
      expect([sent.status, sent.headers['location']]).toEqual([303, '/tuki/palaute/kiitos']);
      const { body } = await product.get('/api/page-feedback', coordinator).expect(200);
      expect(body).toMatchObject({
        total: 1,
        items: [{ words: 'Kuntaa ei löydy listasta.', replyTo: 'maija@esimerkki.invalid', answeredOn: null }],
      });
      const days = (day: string): number => new Date(day).getTime() / 86_400_000;
      expect(days(body.items[0].dueOn) - days(body.items[0].receivedOn)).toBe(14);
      await product
        .post('/api/page-feedback/answers', coordinator)
        .send({ feedbackId: body.items[0].id })
        .expect(204);
      const { body: after } = await product.get('/api/page-feedback', administrator);
      expect(after.items[0].answeredOn).not.toBeNull();
      const stranger = await product.signedIn(other, 'coordinator');
      expect((await product.get('/api/page-feedback', stranger)).body.total).toBe(0);
    });
  });

  describe('hold floods back', () => {
    it('and give the form back with everything in it', async () => {
      let answer = await pages.ask({ firstName: 'Tulva 0' });
      for (let n = 1; n < 40 && answer.status === 303; n++)
        answer = await pages.ask({ firstName: `Tulva ${n}` });
      const { status, text, headers } = answer;
      expect([status, headers['cache-control']]).toEqual([429, 'no-store']);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      expect(text).toMatch(/value="Tulva \d+"/);
      expect(text).toContain('Tekstisi on tallella tällä sivulla');
    });
  });
});
