import { peopleEntities, PeopleModule, PublicPlaces } from '@rinnakkain/people-api';
import { PublicSites, publicActor, scopedTables, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import type { Response } from 'supertest';
import { PeoplePublicModule } from './people-public.module';

type Fields = Readonly<Record<string, string | readonly string[]>>;

const REQUEST: Fields = {
  firstName: 'Maija',
  channels: ['phone', 'sms'],
  phone: '040 123 4567',
  times: 'arkisin 9–14',
  codeWord: 'Käpy',
  theme: 'postnatal-depression',
  language: 'fi',
  municipality: '837',
  forms: ['phone'],
  consent: 'yes',
};
const APPLICATION: Fields = {
  firstName: 'Aino',
  lastName: 'Hakija',
  birthYear: '1985',
  email: 'aino.hakija@esimerkki.invalid',
  theme: 'postnatal-depression',
  language: 'sv',
  consent: 'yes',
};

describe('the public pages', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let other: TestOrganisation;
  let administrator: TestActor;
  let coordinator: TestActor;

  beforeAll(async () => {
    product = await TestProduct.start([PeopleModule, PeoplePublicModule], peopleEntities);
    organisation = await product.organisation('Esimerkkilän perhetyö ry');
    other = await product.organisation('Mallisaaren vertaistuki ry');
    administrator = await product.signedIn(organisation, 'organisation_administrator');
    coordinator = await product.signedIn(organisation, 'coordinator');
    await decide({ takesSeekers: true, takesVolunteers: true });
  });
  afterAll(() => product.stop());

  const decide = (takes: object) =>
    product
      .post('/api/public-intake', administrator)
      .send({ unitId: organisation.units[0], receiverId: coordinator.actor.accountId, ...takes })
      .expect(200);
  const send = (path: string, fields: Fields): Promise<Response> => {
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries(fields))
      for (const each of [value].flat()) form.append(name, each);
    return product
      .post(path)
      .set('Content-Type', 'application/x-www-form-urlencoded')
      .send(form.toString()) as unknown as Promise<Response>;
  };
  const ask = (more: Fields = {}, path = '/tuki/pyyda') =>
    send(path, { place: organisation.units[0], ...REQUEST, ...more });
  const apply = (more: Fields = {}) =>
    send('/tuki/vapaaehtoiseksi', { place: organisation.units[0], ...APPLICATION, ...more });
  const count = async (
    table: 'people.seeker' | 'people.volunteer' | 'oversight.audit_entry',
    of = organisation,
  ) => {
    const { rows } = await product.database.admin.query<{ n: number }>(
      `select count(*)::integer as n from ${table} where organisation_id = $1`,
      [of.id],
    );
    return rows[0]?.n ?? 0;
  };

  describe('as pages', () => {
    it.each([
      ['/tuki', 'fi', 'Et ole yksin'],
      ['/stod', 'sv', 'Du är inte ensam'],
      ['/support', 'en', 'You are not alone'],
      ['/tuki/pyyda', 'fi', 'Pyydä tukea'],
      ['/stod/be-om-stod', 'sv', 'Be om stöd'],
      ['/support/volunteer', 'en', 'Become a volunteer'],
      ['/tuki/turvallinen-selailu', 'fi', 'Turvallinen selailu'],
      ['/stod/dataskydd', 'sv', 'Dataskyddsbeskrivning'],
      ['/support/accessibility', 'en', 'Accessibility statement'],
      ['/tuki/palaute', 'fi', 'Anna palautetta'],
    ])('%s is there in %s', async (path, language, heading) => {
      const { status, text, headers } = await product.get(path);
      expect([status, headers['content-language']]).toEqual([200, language]);
      expect(text).toContain(`<html lang="${language}">`);
      expect(text).toContain(`<h1>${heading}</h1>`);
      expect(text.indexOf('id="leave"')).toBeLessThan(text.indexOf('<h1>'));
      expect(/<title>(.*?)<\/title>/.exec(text)?.[1]).not.toMatch(/tuk|stöd|support|ry\b/i);
    });

    it('set no cookie, keep the browser strict and ask nothing of anybody else', async () => {
      const { headers, text } = await product.get('/tuki/pyyda');
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self';/,
      );
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(text).not.toMatch(/ (src|href|action)="(https?:)?\/\//);
      expect(text).not.toMatch(/<script>|<style|style="| on\w+="/);
    });

    it('say that nothing has changed to whoever has them already', async () => {
      const { headers } = await product.get('/tuki');
      const again = await product.get('/tuki').set('If-None-Match', String(headers['etag']));
      expect([again.status, again.text]).toEqual([304, '']);
      expect(headers['cache-control']).toBe('public, no-cache');
    });

    it('bring at most 150 kB with everything they need', async () => {
      const { text } = await product.get('/tuki/pyyda');
      const { text: style } = await product.get(/rel="stylesheet" href="(.*?)"/.exec(text)?.[1] ?? '');
      const parts = [
        ...text.matchAll(/ (?:src|href)="(\/pages\/assets\/.*?)"/g),
        ...style.matchAll(/url\('(.*?)'\)/g),
      ].flatMap(([, path = '']) => (path.includes('text-ext') ? [] : [path]));
      let bytes = Buffer.byteLength(text);
      for (const path of new Set(parts)) {
        const file = await product.get(path).buffer(true);
        expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
        bytes += Number(file.headers['content-length']);
      }
      expect(new Set(parts).size).toBeGreaterThan(4);
      expect(bytes).toBeLessThan(150_000);
    });

    it('answer people in words, and programs as ever', async () => {
      const page = await product.get('/tuki/ei-ole').set('Accept', 'text/html,*/*;q=0.8').expect(404);
      expect(page.text).toContain('Sivua ei löytynyt');
      const { body } = await product.get('/tuki/ei-ole').expect(404);
      expect(body.code).toBe('NOT_FOUND');
    });

    it('lead out to where the association chose, and else to a page of our own', async () => {
      const leave = async () =>
        (await product.get(`/stod/lamna?association=${organisation.id}`).expect(302)).headers;
      expect((await leave())['location']).toBe('/sv/calendar.html');
      await product
        .post('/api/public-site', administrator)
        .send({ exitAddress: 'https://saa.example/tanaan' })
        .expect(200);
      expect((await leave())['location']).toBe('https://saa.example/tanaan');
      const { body } = await product.get('/api/public-site', administrator).expect(200);
      expect(body).toEqual({ exitAddress: 'https://saa.example/tanaan' });
      const refused = await product
        .post('/api/public-site', administrator)
        .send({ exitAddress: 'http://saa.example' });
      expect([refused.status, refused.body.errors]).toEqual([
        422,
        [{ pointer: '/exitAddress', code: 'MALFORMED' }],
      ]);
      // Of the other association nothing has changed.
      const { headers } = await product.get(`/tuki/poistu?association=${other.id}`);
      expect(headers['location']).toBe('/fi/calendar.html');
    });
  });

  describe('take a request for support', () => {
    it('as a coordinator’s intake would, and lead on to the same page whoever sent it', async () => {
      const before = await count('people.seeker');
      const { status, headers } = await ask();
      expect([status, headers['location']]).toEqual([303, '/tuki/pyyda/kiitos']);
      expect(await count('people.seeker')).toBe(before + 1);
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
      expect(one.consents).toMatchObject([{ how: 'electronic', textVersion: 'lomake 1' }]);
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

    it('once, however often it is sent', async () => {
      const before = await count('people.seeker');
      const answers = await Promise.all([
        ask({ firstName: 'Kaksi' }),
        ask({ firstName: 'Kaksi' }),
        ask({ firstName: 'Kaksi' }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
      expect(await count('people.seeker')).toBe(before + 1);
    });

    it('with protected details for the receiver alone, and without a place', async () => {
      await ask({ firstName: 'Suojattu', isProtected: 'yes' });
      const colleague = await product.signedIn(organisation, 'coordinator');
      const { body } = await product.get('/api/seekers?sort=newest', colleague).expect(200);
      expect(body.items[0]).toMatchObject({ protected: true, mayOpen: false });
      expect(JSON.stringify(body)).not.toContain('Suojattu');
      const { rows } = await product.database.admin.query<{ municipality: string | null }>(
        'select p.municipality from people.seeker_private p join people.seeker s on s.id = p.seeker_id where s.protected',
      );
      expect(rows).toEqual([{ municipality: null }]);
    });

    it('or show it again with what is wrong, and nothing of it lost or kept by anybody', async () => {
      const before = await count('people.seeker');
      const { status, text, headers } = await ask({
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
      expect(await count('people.seeker')).toBe(before);
    });

    it('only for a unit that takes such, whose receiver still works there', async () => {
      const before = await count('people.seeker');
      expect((await ask({ place: other.units[0] })).status).toBe(422);
      expect((await ask({ place: organisation.units[1] })).status).toBe(422);
      await product.database.admin.query('update platform.membership set ended_at = now() where id = $1', [
        coordinator.actor.membershipId,
      ]);
      const { status, text } = await ask({ firstName: 'Myöhässä' });
      expect([status, text.includes('ei enää ota vastaan')]).toEqual([422, true]);
      await product.database.admin.query('update platform.membership set ended_at = null where id = $1', [
        coordinator.actor.membershipId,
      ]);
      product.app.get(PublicPlaces).forget();
      expect(await count('people.seeker')).toBe(before);
      expect(await count('people.seeker', other)).toBe(0);
    });

    it('from our own pages alone', async () => {
      const before = await count('people.seeker');
      const form = new URLSearchParams({ place: organisation.units[0], firstName: 'Toisaalta' }).toString();
      const from = (headers: Record<string, string>) =>
        product
          .post('/tuki/pyyda')
          .set({ 'Content-Type': 'application/x-www-form-urlencoded', ...headers })
          .send(form);
      expect((await from({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
      const page = await from({ 'Sec-Fetch-Site': 'cross-site', Accept: 'text/html' });
      expect([page.status, page.text.includes('ei voitu ottaa vastaan')]).toEqual([403, true]);
      expect(await count('people.seeker')).toBe(before);
    });

    it('once more when a field is filled in that nobody sees, without losing it', async () => {
      const before = await count('people.seeker');
      const { status, text } = await ask({ firstName: 'Kone', homepage: 'https://osta.example' });
      expect([status, text.includes('lähetä se uudelleen')]).toEqual([422, true]);
      expect(text).not.toContain('osta.example');
      expect(await count('people.seeker')).toBe(before);
    });
  });

  describe('take an application', () => {
    it('as a coordinator’s registration would', async () => {
      const { status, headers } = await apply();
      expect([status, headers['location']]).toEqual([303, '/tuki/vapaaehtoiseksi/kiitos']);
      const { body } = await product.get('/api/volunteers?q=hakija', coordinator).expect(200);
      expect(body.items[0]).toMatchObject({ firstName: 'Aino', lastName: 'Hakija', state: 'received' });
      const { body: one } = await product.get(`/api/volunteers/${String(body.items[0].id)}`, coordinator);
      expect(one).toMatchObject({
        email: 'aino.hakija@esimerkki.invalid',
        birthYear: 1985,
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
      const { status, headers } = await apply({ lastName: 'Osuma', phone: '040 111 2223' });
      expect([status, headers['location']]).toEqual([303, '/tuki/vapaaehtoiseksi/kiitos']);
      expect(await product.audited(organisation, 'seeker.exclusion_hit')).toBe(before + 1);
    });

    it('of adults alone', async () => {
      const { status, text } = await apply({ birthYear: '2015' });
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

    it('and no function that receives does anything for anybody else', async () => {
      const before = await count('people.seeker');
      await product.as(coordinator, async (work) => {
        const [row] = await work.rows<{ outcome: string | null }>(sql`
          select people.receive_seeker(${organisation.units[0]}::uuid, gen_random_uuid(), '\\x00', array['\\x01'::bytea], '{}', false, 'x',
            '\\x02', now(), '2026-11-24') as outcome`);
        expect(row?.outcome).toBeNull();
        work.record({ action: 'today.viewed', objectType: 'membership' });
      });
      expect(await count('people.seeker')).toBe(before);
    });

    it('and nothing of another association changes', async () => {
      expect([await count('people.seeker', other), await count('people.volunteer', other)]).toEqual([0, 0]);
    });
  });

  describe('take feedback', () => {
    it('that is answered within 14 days', async () => {
      product.app.get(PublicSites).forget();
      const sent = await send('/tuki/palaute', {
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
});
