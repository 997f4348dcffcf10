import { sql } from '@rinnakkain/platform-api';
import {
  readPdf,
  type TestActor,
  type TestOrganisation,
  TestProduct,
} from '@rinnakkain/platform-api/testing';
import { randomUUID } from 'node:crypto';
import { peopleEntities, PeopleModule } from '../people.module';
import { aVolunteer } from '../testing';
import { PaperTextRow } from './paper-text.entity';

const TEXTS = {
  fi: '## Tehtävä\n\nTuet toista ihmistä omien kokemustesi pohjalta.\n\n- Pidät, mitä lupaat.\n- Kysyt apua ajoissa.',
  sv: '## Uppdrag\n\nDu stöder en annan människa utifrån dina egna erfarenheter.',
  en: '## Task\n\nYou support another person out of your own experience.',
};

describe('agreements and pledges', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let administrator: TestActor;
  let coordinator: TestActor;
  let neighbour: TestActor;
  let reviewer: TestActor;

  beforeEach(async () => {
    organisation = await product.organisation('Esimerkki ry');
    administrator = await product.signedIn(organisation, 'organisation_administrator');
    coordinator = await product.signedIn(organisation, 'coordinator');
    neighbour = await product.signedIn(organisation, 'coordinator', { units: [organisation.units[1]] });
    reviewer = await product.signedIn(organisation, 'training_reviewer');
  });
  beforeAll(async () => {
    product = await TestProduct.start([PeopleModule], peopleEntities);
  });
  afterAll(() => product.stop());

  const draft = (more: object = {}) =>
    product.post('/api/paper-texts', administrator).send({ kind: 'agreement', texts: TEXTS, ...more });
  const publish = (id: string, version: number, body: object) =>
    product.post(`/api/paper-texts/${id}/publish`, administrator).set('If-Match', `"${version}"`).send(body);
  const published = async (
    body: object = { appliesFrom: '2026-11-24' },
    more: object = {},
  ): Promise<string> => {
    const { id, version } = (await draft(more)).body as { id: string; version: number };
    expect((await publish(id, version, body)).status).toBe(200);
    return id;
  };
  /** A volunteer with an account of their own. */
  const signer = async (): Promise<{ id: string; who: TestActor }> => {
    const id = await aVolunteer(product, organisation, { firstName: 'Aino', lastName: 'Äijälä' })
      .trained()
      .interviewed()
      .active()
      .save();
    const who = await product.signedIn(organisation, 'volunteer', { volunteerId: id });
    await product.database.admin.query('update people.volunteer set account_id = $1 where id = $2', [
      who.actor.accountId,
      id,
    ]);
    return { id, who };
  };
  const sign = (who: TestActor, textId: string, more: object = {}) =>
    product.post('/api/papers', who).send({ textId, language: 'fi', name: 'Aino Äijälä', ...more });
  const missing = async (id: string): Promise<string[]> =>
    (await product.get(`/api/volunteers/${id}/readiness`, coordinator)).body.missing;

  describe('as texts', () => {
    it('are written as drafts that nobody else sees, published once, and then unchangeable', async () => {
      const made = await draft({ texts: { fi: TEXTS.fi } });
      expect([made.status, made.body.state, made.body.languages]).toEqual([201, 'draft', ['fi']]);
      const { id } = made.body;
      expect((await product.get(`/api/paper-texts/${id}`, coordinator)).status).toBe(404);
      const early = await publish(id, 1, { appliesFrom: '2026-12-01' });
      expect(early.body.errors).toEqual([
        { pointer: '/texts/sv', code: 'REQUIRED' },
        { pointer: '/texts/en', code: 'REQUIRED' },
      ]);
      const change = (version: number) =>
        product
          .patch(`/api/paper-texts/${id}`, administrator)
          .set('If-Match', `"${version}"`)
          .send({ texts: TEXTS });
      expect((await change(1)).body).toMatchObject({ texts: TEXTS, version: 2 });
      expect((await change(1)).status).toBe(412);
      const done = await publish(id, 2, { appliesFrom: '2026-12-01' });
      expect(done.body).toMatchObject({
        state: 'published',
        number: 1,
        appliesFrom: '2026-12-01',
        allowed: [],
      });
      expect((await change(3)).body.code).toBe('TRANSITION_NOT_ALLOWED');
      expect((await publish(id, 3, { appliesFrom: '2026-12-02' })).status).toBe(409);
      expect((await product.get(`/api/paper-texts/${id}`, coordinator)).body.texts).toEqual(TEXTS);
      // Not even a statement of the serving login reaches it.
      const changed = await product.as(administrator, (work) =>
        work.updateWhere(PaperTextRow, sql`t.id = ${id}::uuid`, null, { bodyFi: 'Muuta' }),
      );
      expect(changed).toBe(0);
      expect(await product.audited(organisation, 'paper_text.published')).toBe(1);
    });

    it('count up by kind, and their days are sensible', async () => {
      await published();
      await published({ appliesFrom: '2027-01-01', renewBy: '2027-02-28' });
      await published(undefined, { kind: 'pledge' });
      const { body } = await product.get('/api/paper-texts?kind=agreement', administrator);
      expect(body.items.map((each: { number: number }) => each.number)).toEqual([2, 1]);
      const { body: one } = await draft();
      const pointers = async (days: object) =>
        (await publish(one.id, 1, days)).body.errors.map((each: { pointer: string }) => each.pointer);
      expect(await pointers({ appliesFrom: '2026-11-23' })).toEqual(['/appliesFrom']);
      expect(await pointers({ appliesFrom: '2026-12-24', renewBy: '2026-12-23' })).toEqual(['/renewBy']);
    });

    it('are the administrator’s to write, of one association', async () => {
      const id = await published();
      const stranger = await product.signedIn(await product.organisation(), 'organisation_administrator');
      expect((await product.get(`/api/paper-texts/${id}`, stranger)).status).toBe(404);
      expect((await product.get('/api/paper-texts', stranger)).body.total).toBe(0);
      expect((await product.get('/api/paper-texts', reviewer)).status).toBe(403);
      const send = (who: TestActor) =>
        product.post('/api/paper-texts', who).send({ kind: 'pledge', texts: TEXTS });
      expect((await send(coordinator)).status).toBe(403);
      expect((await product.get('/api/paper-texts?state=secret', administrator)).status).toBe(422);
    });
  });

  describe('signed by the volunteer', () => {
    it('make them ready, and the paper keeps what was signed', async () => {
      const [agreement, pledge] = [await published(), await published(undefined, { kind: 'pledge' })];
      const { id, who } = await signer();
      expect(await missing(id)).toEqual(['AGREEMENT_MISSING', 'PLEDGE_MISSING']);
      const waiting = await product.get('/api/papers', who);
      expect(waiting.body.toSign).toMatchObject([
        { textId: agreement, kind: 'agreement', number: 1, reason: 'missing', by: null },
        { textId: pledge, kind: 'pledge' },
      ]);
      const signed = await sign(who, agreement, { name: ' aino äijälä ' });
      expect([signed.status, signed.body.toSign.length]).toEqual([201, 1]);
      expect(signed.body.signed).toMatchObject([
        { kind: 'agreement', textVersion: '1', textId: agreement, day: '2026-11-24', endsOn: null },
      ]);
      await sign(who, pledge, { language: 'sv' });
      expect(await missing(id)).toEqual([]);
      const stored = await product.database.admin.query(
        'select p.language, p.signer_name_sealed, p.text_digest from people.paper p where p.volunteer_id = $1 order by p.kind',
        [id],
      );
      expect(stored.rows.map(({ language }) => language)).toEqual(['fi', 'sv']);
      expect(JSON.stringify(stored.rows)).not.toContain(Buffer.from('Äijälä').toString('hex'));
      expect(await product.audited(organisation, 'volunteer.paper_signed')).toBe(2);
    });

    it('need one’s own name and a text that waits for a signature', async () => {
      const [text, later] = [
        await published(),
        await published({ appliesFrom: '2026-12-24' }, { kind: 'pledge' }),
      ];
      const { who } = await signer();
      const errors = async (textId: string, more: object = {}) => (await sign(who, textId, more)).body.errors;
      expect(await errors(text, { name: 'Aino' })).toEqual([{ pointer: '/name', code: 'NOT_ALLOWED_VALUE' }]);
      expect(await errors(later)).toEqual([{ pointer: '/textId', code: 'NOT_ALLOWED_VALUE' }]);
      expect(await errors(randomUUID())).toEqual([{ pointer: '/textId', code: 'NOT_ALLOWED_VALUE' }]);
      expect((await sign(who, text)).status).toBe(201);
      // It is signed already.
      expect(await errors(text)).toEqual([{ pointer: '/textId', code: 'NOT_ALLOWED_VALUE' }]);
      expect((await product.get('/api/papers', coordinator)).status).toBe(403);
      expect((await sign(coordinator, text)).status).toBe(403);
    });

    it('leave as a tagged PDF in the language of signing, to oneself and one’s coordinators alone', async () => {
      const text = await published();
      const { who } = await signer();
      const { body } = await sign(who, text);
      const path = `/api/papers/${body.signed[0].id}/file`;
      const answer = await product.get(path, who).responseType('blob');
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
      expect(answer.headers['content-disposition']).toBe('attachment; filename="agreement-2026-11-24.pdf"');
      const pdf = readPdf(answer.body as Buffer);
      expect(pdf).toMatchObject({ language: 'fi', title: 'Vapaaehtoissopimus', marked: true });
      expect(pdf.tags).toEqual(
        expect.arrayContaining(['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Table', 'TH', 'TD']),
      );
      const digest = await product.database.admin.query(
        `select encode(sha256(convert_to($1, 'UTF8')), 'hex') as hex`,
        [TEXTS.fi],
      );
      for (const words of [
        'Vapaaehtoissopimus',
        'Esimerkki ry',
        'Tuet toista ihmistä omien kokemustesi pohjalta.',
        'Kysyt apua ajoissa.',
        'Aino Äijälä',
        '24.11.2026',
        digest.rows[0].hex,
      ])
        expect(pdf.text).toContain(words);
      expect((await product.get(path, coordinator)).status).toBe(200);
      expect((await product.get(path, neighbour)).status).toBe(404);
      expect((await product.get(path, reviewer)).status).toBe(403);
      expect((await product.get(path, (await signer()).who)).status).toBe(404);
      expect(await product.audited(organisation, 'volunteer.paper_viewed')).toBe(2);
    });

    it('never leave once the text would be another', async () => {
      const text = await published();
      const { who } = await signer();
      const { body } = await sign(who, text);
      await product.database.admin.query(`update people.paper_text set body_fi = 'Muuta' where id = $1`, [
        text,
      ]);
      expect((await product.get(`/api/papers/${body.signed[0].id}/file`, who)).status).toBe(500);
    });
  });

  describe('renewed', () => {
    it('hold until the day the new version says, and then the new one is missing', async () => {
      const [first] = [await published(), await published(undefined, { kind: 'pledge' })];
      const { id, who } = await signer();
      for (const { textId } of (await product.get('/api/papers', who)).body.toSign) await sign(who, textId);
      const second = await published({ appliesFrom: '2026-11-24', renewBy: '2026-12-31' });
      const readiness = (await product.get(`/api/volunteers/${id}/readiness`, coordinator)).body;
      expect(readiness).toMatchObject({ ready: true, readyUntil: '2026-12-31' });
      expect(readiness.papers.agreement).toMatchObject({ inForce: true, until: '2026-12-31' });
      expect(readiness.papers.pledge).toMatchObject({ inForce: true, until: null });
      const list = async () =>
        (await product.get('/api/volunteers?ready=true', coordinator)).body.items.map(
          (each: { id: string }) => each.id,
        );
      expect(await list()).toContain(id);
      const { body } = await product.get('/api/papers', who);
      expect(body.toSign).toMatchObject([{ textId: second, reason: 'renewal', by: '2026-12-31' }]);
      expect(body.signed.find((each: { textId: string }) => each.textId === first)).toMatchObject({
        renewBy: '2026-12-31',
      });
      await sign(who, second, { language: 'en' });
      expect((await product.get(`/api/volunteers/${id}/readiness`, coordinator)).body).toMatchObject({
        ready: true,
        papers: { agreement: { until: null } },
      });
    });

    it('end papers that are recorded afterwards of an earlier version, too', async () => {
      await published();
      await published({ appliesFrom: '2026-11-24', renewBy: '2026-12-31' });
      const { id } = await signer();
      const made = await product
        .post(`/api/volunteers/${id}/papers`, coordinator)
        .send({ kind: 'agreement', textVersion: '2025-3', day: '2026-01-10' });
      expect(made.body.papers[0]).toMatchObject({
        textVersion: '2025-3',
        textId: null,
        renewBy: '2026-12-31',
      });
    });
  });

  describe('signed otherwise', () => {
    it('are recorded by the coordinator for a published version, or for an earlier one by its name', async () => {
      const text = await published();
      const { id } = await signer();
      const record = (body: object) =>
        product
          .post(`/api/volunteers/${id}/papers`, coordinator)
          .send({ kind: 'agreement', day: '2026-11-24', ...body });
      const errors = async (body: object) => (await record(body)).body.errors;
      expect(await errors({})).toEqual([{ pointer: '/textVersion', code: 'REQUIRED' }]);
      expect(await errors({ textId: text, textVersion: '1' })).toEqual([
        { pointer: '/textVersion', code: 'NOT_ALLOWED_VALUE' },
      ]);
      expect(await errors({ textId: randomUUID() })).toEqual([
        { pointer: '/textId', code: 'NOT_FOUND_VALUE' },
      ]);
      expect(await errors({ textId: text, kind: 'pledge' })).toEqual([
        { pointer: '/textId', code: 'NOT_FOUND_VALUE' },
      ]);
      expect(await errors({ textId: text, day: '2026-11-23' })).toEqual([
        { pointer: '/day', code: 'OUT_OF_RANGE', params: { min: '2026-11-24' } },
      ]);
      const made = await record({ textId: text });
      expect(made.body.papers[0]).toMatchObject({ textId: text, textVersion: '1', signedAt: null });
      const answer = await product
        .get(`/api/papers/${made.body.papers[0].id}/file?language=sv`, coordinator)
        .responseType('blob');
      const pdf = readPdf(answer.body as Buffer);
      expect([pdf.language, pdf.title]).toEqual(['sv', 'Frivilligavtal']);
      expect(pdf.text).toContain('Undertecknad utanför tjänsten, antecknad i tjänsten');
      expect(pdf.text).toContain('Du stöder en annan människa');
    });
  });
});
