import { sql } from '@rinnakkain/platform-api';
import {
  readPdf,
  type TestActor,
  type TestOrganisation,
  TestProduct,
} from '@rinnakkain/platform-api/testing';
import { randomUUID } from 'node:crypto';
import { peopleEntities, PeopleModule } from '../people.module';
import { aCourse, aVolunteer } from '../testing';
import { CertificateRow } from './certificate.entity';

describe('certificates', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let coordinator: TestActor;
  let neighbour: TestActor;
  let reviewer: TestActor;
  let courseId: string;

  beforeAll(async () => {
    product = await TestProduct.start([PeopleModule], peopleEntities);
  });
  beforeEach(async () => {
    organisation = await product.organisation('Esimerkki ry');
    coordinator = await product.signedIn(organisation, 'coordinator');
    neighbour = await product.signedIn(organisation, 'coordinator', { units: [organisation.units[1]] });
    reviewer = await product.signedIn(organisation, 'training_reviewer', { name: 'Rauni Testinen' });
    courseId = await aCourse(product, organisation);
  });
  afterAll(() => product.stop());

  const holder = async (): Promise<{ id: string; recordId: string; who: TestActor }> => {
    const id = await aVolunteer(product, organisation, { firstName: 'Aino', lastName: 'Äijälä' })
      .trained(30, { courseId })
      .active()
      .save();
    const who = await product.signedIn(organisation, 'volunteer', { volunteerId: id });
    const { admin } = product.database;
    await admin.query('update people.volunteer set account_id = $1 where id = $2', [who.actor.accountId, id]);
    const { rows } = await admin.query('select id from people.training_record where volunteer_id = $1', [id]);
    return { id, recordId: rows[0].id, who };
  };
  const issue = (body: object, who = reviewer) => product.post('/api/certificates', who).send(body);
  const ofTraining = async () => {
    const { id: volunteerId, recordId, who } = await holder();
    const { body } = await issue({ kind: 'training', volunteerId, recordId });
    return { certificate: body, volunteerId, who };
  };
  const show = (id: string, version: number, shows: string[] | null, who: TestActor) =>
    product.patch(`/api/certificates/${id}`, who).set('If-Match', `"${version}"`).send({ shows });
  const confirm = (number: string) =>
    product.get(`/api/certificates/confirmation?number=${encodeURIComponent(number)}`);

  it('of training are issued for an approved record, under a number nobody can guess', async () => {
    const { certificate, volunteerId } = await ofTraining();
    expect(certificate).toMatchObject({
      kind: 'training',
      volunteerId,
      holder: 'Aino Äijälä',
      what: {
        course: { fi: 'Vertaistukijan peruskoulutus' },
        completedOn: '2026-10-25',
        validUntil: '2028-10-25',
      },
      figures: { hours: 20 },
      issuedOn: '2026-11-24',
      issuedBy: 'Rauni Testinen',
      revokedOn: null,
      shows: null,
      allowed: ['revoke'],
    });
    expect(certificate.number).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect((await ofTraining()).certificate.number).not.toBe(certificate.number);
    expect(await product.audited(organisation, 'certificate.issued')).toBe(2);
  });

  it('need an approved record of the volunteer, or a period that is over', async () => {
    const { id: volunteerId, recordId, who } = await holder();
    const errors = async (body: object, actor = coordinator) => (await issue(body, actor)).body.errors;
    const other = await holder();
    expect(await errors({ kind: 'training', volunteerId })).toEqual([
      { pointer: '/recordId', code: 'REQUIRED' },
    ]);
    for (const wrong of [other.recordId, randomUUID()])
      expect(await errors({ kind: 'training', volunteerId, recordId: wrong })).toEqual([
        { pointer: '/recordId', code: 'NOT_FOUND_VALUE' },
      ]);
    await product.database.admin.query(`update people.training_record set state = 'attended' where id = $1`, [
      recordId,
    ]);
    expect(await errors({ kind: 'training', volunteerId, recordId })).toEqual([
      { pointer: '/recordId', code: 'NOT_FOUND_VALUE' },
    ]);
    expect(await errors({ kind: 'service', volunteerId, recordId, from: '2026-01-01' })).toEqual([
      { pointer: '/to', code: 'REQUIRED' },
      { pointer: '/recordId', code: 'NOT_ALLOWED_VALUE' },
    ]);
    expect(await errors({ kind: 'service', volunteerId, from: '2026-01-01', to: '2026-11-25' })).toEqual([
      { pointer: '/to', code: 'OUT_OF_RANGE', params: { max: '2026-11-24' } },
    ]);
    expect(await errors({ kind: 'training', volunteerId, recordId }, neighbour)).toEqual([
      { pointer: '/volunteerId', code: 'NOT_FOUND_VALUE' },
    ]);
    expect((await issue({ kind: 'training', volunteerId, recordId }, who)).status).toBe(403);
  });

  it('are never issued to oneself', async () => {
    const { id: volunteerId, recordId } = await holder();
    await product.database.admin.query('update people.volunteer set account_id = $1 where id = $2', [
      reviewer.actor.accountId,
      volunteerId,
    ]);
    const own = await issue({ kind: 'training', volunteerId, recordId });
    expect([own.status, own.body.code]).toEqual([409, 'NOT_OWN_REQUEST']);
  });

  it('are seen by the holder, the coordinators of the unit and reviewers', async () => {
    const { certificate, volunteerId, who } = await ofTraining();
    const stranger = await product.signedIn(await product.organisation(), 'training_reviewer');
    const another = (await holder()).who;
    const totals = await Promise.all(
      [who, coordinator, reviewer, neighbour, another, stranger].map(
        async (each) => (await product.get(`/api/certificates?volunteerId=${volunteerId}`, each)).body.total,
      ),
    );
    expect(totals).toEqual([1, 1, 1, 0, 0, 0]);
    const statuses = await Promise.all(
      [who, coordinator, neighbour, another, stranger].map(
        async (each) => (await product.get(`/api/certificates/${certificate.id}/file`, each)).status,
      ),
    );
    expect(statuses).toEqual([200, 200, 404, 404, 404]);
    expect((await product.get('/api/certificates?kind=medal', who)).status).toBe(422);
  });

  it.each([
    [
      'fi',
      'Koulutustodistus',
      'Esimerkki ry todistaa, että Aino Äijälä on suorittanut hyväksytysti',
      '25.10.2026',
    ],
    ['sv', 'Utbildningsintyg', 'Esimerkki ry intygar att Aino Äijälä', 'Grundkurs för kamratstödjare'],
    ['en', 'Certificate of training', 'Esimerkki ry certifies that Aino Äijälä', '25 October 2026'],
  ])('leave as a tagged PDF in %s', async (language, title, sentence, more) => {
    const { certificate, who } = await ofTraining();
    const answer = await product
      .get(`/api/certificates/${certificate.id}/file?language=${language}`, who)
      .responseType('blob');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="certificate-2026-11-24.pdf"');
    const pdf = readPdf(answer.body as Buffer);
    expect(pdf).toMatchObject({ language, title, marked: true });
    expect(pdf.tags).toEqual(expect.arrayContaining(['Document', 'H1', 'P', 'Table', 'TR', 'TH', 'TD']));
    for (const words of [title, sentence, more, 'Rauni Testinen, Esimerkki ry', certificate.number])
      expect(pdf.text).toContain(words);
  });

  describe('confirmed by number', () => {
    it('are unknown to everybody until the holder opens the page, and then show what the holder chose', async () => {
      const { certificate, who } = await ofTraining();
      const { id, number } = certificate;
      expect((await confirm(number)).status).toBe(404);
      const opened = await show(id, 1, [], who);
      expect(opened.body).toMatchObject({ shows: [], version: 2, allowed: ['show', 'badge'] });
      const bare = await confirm(number.toLowerCase().replaceAll('-', ''));
      expect(bare.body).toEqual({
        number,
        kind: 'training',
        association: 'Esimerkki ry',
        issuedOn: '2026-11-24',
        holder: null,
        what: null,
        figures: null,
        badgeIssuer: expect.stringMatching(/^did:key:z6Mk/),
      });
      await show(id, 2, ['name', 'what'], who);
      const more = await confirm(number);
      expect(more.body).toMatchObject({
        holder: 'Aino Äijälä',
        what: { completedOn: '2026-10-25' },
        figures: null,
      });
      await show(id, 3, ['figures'], who);
      expect((await confirm(number)).body).toMatchObject({
        holder: null,
        what: null,
        figures: { hours: 20 },
      });
      await show(id, 4, null, who);
      expect((await confirm(number)).status).toBe(404);
    });

    it('are opened by the holder alone, over what they have read', async () => {
      const { certificate, who } = await ofTraining();
      expect((await show(certificate.id, 1, [], coordinator)).status).toBe(403);
      expect((await show(certificate.id, 1, [], (await holder()).who)).status).toBe(404);
      expect((await show(certificate.id, 9, [], who)).status).toBe(412);
      expect((await show(certificate.id, 1, ['address'], who)).status).toBe(422);
    });

    it('are unknown again once revoked, and stay so', async () => {
      const { certificate, who } = await ofTraining();
      const { id, number } = certificate;
      await show(id, 1, ['name'], who);
      const revoke = (version: number, actor: TestActor) =>
        product.post(`/api/certificates/${id}/revoke`, actor).set('If-Match', `"${version}"`).send({});
      expect((await revoke(2, neighbour)).status).toBe(404);
      expect((await revoke(2, who)).status).toBe(403);
      const revoked = await revoke(2, coordinator);
      expect(revoked.body).toMatchObject({ revokedOn: '2026-11-24', allowed: [] });
      expect((await confirm(number)).status).toBe(404);
      expect((await show(id, 3, ['name'], who)).status).toBe(409);
      expect((await revoke(3, reviewer)).status).toBe(409);
    });

    it.each(['', 'x', '00000-00000-00000-00000', 'U'.repeat(20)])('are not told of %j', async (number) => {
      expect([404, 422]).toContain((await confirm(number)).status);
    });
  });

  it('keep what they said: nobody changes it afterwards', async () => {
    const { certificate } = await ofTraining();
    await expect(
      product.as(reviewer, (work) =>
        work.updateWhere(CertificateRow, sql`t.id = ${certificate.id}::uuid`, null, { number: 'X' }),
      ),
    ).rejects.toThrow('permission denied');
  });
});
