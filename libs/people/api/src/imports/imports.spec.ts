import { limits } from '@rinnakkain/domain';
import { Jobs } from '@rinnakkain/platform-api';
import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import writeXlsxFile from 'write-excel-file/node';
import { peopleEntities, PeopleModule } from '../people.module';
import { aCourse } from '../testing';
import { windows1252 } from './testing';

const HEADS = 'Etunimi;Sukunimi;Sähköposti;Puhelin;Saapunut';
const THREE = [
  HEADS,
  'Väinö;Åström;vaino@esimerkki.invalid;040 123 4567;1.2.2026',
  'Aino;Mäki;aino@esimerkki.invalid;;2026-02-02',
  'Eino;Laine;eino@esimerkki.invalid;+358 50 765 4321;',
];
const COURSE = 'Vertaistukijan peruskoulutus';

describe('imports', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let coordinator: TestActor;
  let reviewer: TestActor;

  beforeAll(async () => {
    product = await TestProduct.start([PeopleModule], peopleEntities);
  });
  beforeEach(async () => {
    organisation = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator');
    reviewer = await product.signedIn(organisation, 'training_reviewer');
  });
  afterAll(() => product.stop());

  const upload = (
    content: Buffer | string,
    kind = 'volunteers',
    who = coordinator,
    name = 'Väinön lista.csv',
  ) =>
    product
      .post('/api/imports', who)
      .field('kind', kind)
      .attach('file', typeof content === 'string' ? Buffer.from(content) : content, name);
  const confirm = ({ id, version }: { id: string; version: number }, who = coordinator, body: object = {}) =>
    product.post(`/api/imports/${id}/confirm`, who).set('If-Match', `"${version}"`).send(body);
  const volunteers = async (of = organisation) =>
    (
      await product.database.admin.query(
        'select id, first_name, last_name, unit_ids, state, arrived_at, facts, missing, languages from people.volunteer where organisation_id = $1 order by last_name',
        [of.id],
      )
    ).rows;
  const stored = async (id: string) =>
    (await product.database.admin.query('select * from people.import where id = $1', [id])).rows[0];
  const faults = async (id: string, who = coordinator) =>
    (await product.get(`/api/imports/${id}/faults`, who).expect(200)).body.items.map(
      ({ row, column, field, code }: Record<string, unknown>) => [row, column, field, code],
    );

  it('of volunteers are tried first, and nothing is written until they are confirmed', async () => {
    const { body } = await upload(windows1252(THREE.join('\r\n'))).expect(201);
    expect(body).toMatchObject({
      kind: 'volunteers',
      state: 'checked',
      fileName: 'Väinön lista.csv',
      missing: [],
      rowCount: 3,
      freshCount: 3,
      knownCount: 0,
      failedCount: 0,
    });
    expect(body.columns.map(({ field }: { field: string }) => field)).toEqual([
      'firstName',
      'lastName',
      'email',
      'phone',
      'arrivedOn',
    ]);
    expect(body.columns[0].samples).toEqual(['Väinö', 'Aino', 'Eino']);
    expect(await volunteers()).toEqual([]);
    const done = await confirm(body).expect(200);
    expect(done.body).toMatchObject({ state: 'confirmed', freshCount: 3, fileName: null, columns: [] });
    const rows = await volunteers();
    expect(rows.map((row) => `${row.first_name} ${row.last_name}`)).toEqual([
      'Eino Laine',
      'Aino Mäki',
      'Väinö Åström',
    ]);
    expect(rows[2]).toMatchObject({ unit_ids: [organisation.units[0]], state: 'received' });
    expect(rows[2].arrived_at.toISOString()).toBe('2026-02-01T10:00:00.000Z');
    expect(rows[2].missing).toContain('TRAINING_MISSING');
    const { body: told } = await product.get(`/api/volunteers/${rows[2].id}`, coordinator);
    expect(told).toMatchObject({ phone: '+358401234567', email: 'vaino@esimerkki.invalid' });
    expect(await product.audited(organisation, 'volunteer.created')).toBe(3);
    expect(await product.audited(organisation, 'import.confirmed')).toBe(1);
  });

  it('make the same volunteer that recording by hand makes', async () => {
    const [unit] = organisation.units;
    const consent = { textVersion: '2026-1', day: '2026-02-02', how: 'written' };
    const told = { birthYear: 1970, municipality: '853', languages: [{ code: 'fi', level: 'fluent' }] };
    const named = {
      firstName: 'Aino',
      lastName: 'Mäki',
      email: 'kasin.kirjattu@esimerkki.invalid',
      units: [unit],
    };
    await product
      .post('/api/volunteers', coordinator)
      .send({ ...named, ...told, consent })
      .expect(201);
    const heads =
      'First name,Last name,E-mail,Consent given,Consent text,How consented,Birth year,Municipality,Languages';
    const file = `${heads}\nAino,Mäki,b@esimerkki.invalid,2.2.2026,2026-1,written,1970,Turku,suomi\n`;
    const { body } = await upload(file).expect(201);
    await confirm(body).expect(200);
    const { rows } = await product.database.admin.query(
      `select to_jsonb(v) - 'id' - 'email_sealed' - 'email_print' as volunteer,
         (select jsonb_agg(to_jsonb(c) - 'id' - 'volunteer_id' - 'created_at') from people.volunteer_consent c where c.volunteer_id = v.id) as consents
       from people.volunteer v where organisation_id = $1`,
      [organisation.id],
    );
    const same = rows.map(({ volunteer: { created_at, ...volunteer }, consents }) => ({
      volunteer,
      consents,
      created_at: typeof created_at,
    }));
    expect(same[0]).toEqual(same[1]);
    expect(same[0]?.consents).toHaveLength(1);
  });

  it('brought twice change nothing the second time, in whatever unit the volunteer is', async () => {
    await confirm((await upload(THREE.join('\n'))).body).expect(200);
    const before = await volunteers();
    const again = await upload(
      `${THREE.join('\n').replace('aino@', 'AINO@')}\nUusi;Tulokas;uusi@esimerkki.invalid;;\n`,
    );
    expect(again.body).toMatchObject({ freshCount: 1, knownCount: 3, failedCount: 0 });
    await confirm(again.body).expect(200);
    expect(await volunteers()).toEqual([
      before[0],
      before[1],
      expect.objectContaining({ last_name: 'Tulokas' }),
      before[2],
    ]);
    const neighbour = await product.signedIn(organisation, 'coordinator', { units: [organisation.units[1]] });
    expect((await upload(THREE.join('\n'), 'volunteers', neighbour)).body).toMatchObject({
      freshCount: 0,
      knownCount: 3,
    });
    const elsewhere = await product.signedIn(await product.organisation(), 'coordinator');
    expect((await upload(THREE.join('\n'), 'volunteers', elsewhere)).body).toMatchObject({
      freshCount: 3,
      knownCount: 0,
    });
  });

  it('with errors say each by row and column, and write only what is left when that is wanted', async () => {
    const file = [...THREE, ';Nimetön;ei osoite;123;31.2.2026', 'Aino;Toinen;aino@esimerkki.invalid;;'].join(
      '\n',
    );
    const { body } = await upload(file).expect(201);
    expect(body).toMatchObject({ rowCount: 5, freshCount: 3, failedCount: 2 });
    expect(await faults(body.id)).toEqual([
      [5, 1, 'firstName', 'REQUIRED'],
      [5, 3, 'email', 'NOT_AN_EMAIL'],
      [5, 4, 'phone', 'NOT_A_PHONE_NUMBER'],
      [5, 5, 'arrivedOn', 'NOT_A_DAY'],
      [6, 3, 'email', 'REPEATED'],
    ]);
    const failed = await product.get(`/api/imports/${body.id}/failed-rows`, coordinator).expect(200);
    expect(failed.body).toMatchObject({ total: 2, headings: HEADS.split(';') });
    expect(failed.body.items[0]).toMatchObject({
      row: 5,
      cells: ['', 'Nimetön', 'ei osoite', '123', '31.2.2026'],
    });
    expect(failed.body.items[1].faults[0]).toMatchObject({ code: 'REPEATED', earlierRow: 3 });
    const refused = await confirm(body).expect(409);
    expect(refused.body).toMatchObject({ code: 'IMPORT_HAS_FAULTS', details: { failed: 2 } });
    expect(await volunteers()).toEqual([]);
    await confirm(body, coordinator, { leaveOutFailed: true }).expect(200);
    expect(await volunteers()).toHaveLength(3);
  });

  it('write nothing at all when a row has become invalid since the trial', async () => {
    const rows = [`${HEADS};Yksikkö`, ...THREE.slice(1).map((row) => `${row};Erotyö`)];
    const { body } = await upload(rows.join('\n')).expect(201);
    expect(body.failedCount).toBe(0);
    await product.database.admin.query('update platform.unit set name = $1 where id = $2', [
      'Muu',
      organisation.units[0],
    ]);
    const refused = await confirm(body).expect(409);
    expect(refused.body.code).toBe('IMPORT_OUTDATED');
    expect(await volunteers()).toEqual([]);
    expect(await product.audited(organisation, 'volunteer.created')).toBe(0);
    expect(await product.audited(organisation, 'import.failed')).toBe(1);
    const now = await product.get(`/api/imports/${body.id}`, coordinator).expect(200);
    expect(now.body.state).toBe('failed');
    const columns = now.body.columns.map(({ field }: { field: string | null }) => field ?? '');
    const again = await product
      .patch(`/api/imports/${body.id}`, coordinator)
      .set('If-Match', `"${now.body.version}"`)
      .send({ columns })
      .expect(200);
    expect(again.body).toMatchObject({ state: 'checked', failedCount: 3 });
    expect((await faults(body.id))[0]).toEqual([2, 6, 'unit', 'NOT_FOUND']);
  });

  it('write nothing at all when the database refuses a row', async () => {
    const { body } = await upload(THREE.join('\n')).expect(201);
    await product.database.admin.query(`create function people.refuse() returns trigger language plpgsql as $$
      begin if new.last_name = 'Laine' then raise exception 'no' using errcode = '23514'; end if; return new; end $$;
      create trigger refuse before insert on people.volunteer for each row execute function people.refuse()`);
    await confirm(body).expect(422);
    await product.database.admin.query(
      'drop trigger refuse on people.volunteer; drop function people.refuse()',
    );
    expect(await volunteers()).toEqual([]);
    expect(
      (
        await product.database.admin.query('select 1 from platform.person_key where organisation_id = $1', [
          organisation.id,
        ])
      ).rows,
    ).toEqual([]);
    await confirm(body).expect(200);
    expect(await volunteers()).toHaveLength(3);
  });

  it('take a table as text, and what each column means from whoever knows better', async () => {
    const told = { kind: 'volunteers', text: THREE.join('\n').replace('Sähköposti', 'X') };
    const { body } = await product.post('/api/imports', coordinator).send(told).expect(201);
    expect(body).toMatchObject({ fileName: null, missing: ['email'], freshCount: 0, failedCount: 0 });
    expect((await confirm(body).expect(409)).body.code).toBe('IMPORT_INCOMPLETE');
    const map = (columns: string[], version = body.version) =>
      product.patch(`/api/imports/${body.id}`, coordinator).set('If-Match', `"${version}"`).send({ columns });
    const wrong = async (columns: string[]) => (await map(columns).expect(422)).body.errors[0];
    expect(await wrong(['firstName', 'nonsense'])).toEqual({
      pointer: '/columns/1',
      code: 'NOT_ALLOWED_VALUE',
    });
    expect(await wrong(['firstName', 'course'])).toEqual({
      pointer: '/columns/1',
      code: 'NOT_ALLOWED_VALUE',
    });
    expect(await wrong(['email', 'email'])).toEqual({ pointer: '/columns/1', code: 'REPEATED' });
    const mapped = await map(['firstName', 'lastName', 'email', '', '']).expect(200);
    expect(mapped.body).toMatchObject({ missing: [], freshCount: 3 });
    await map([], body.version).expect(412);
    const mapping = 'firstName,lastName,email';
    const second = await product
      .post('/api/imports', coordinator)
      .send({ ...told, mapping })
      .expect(201);
    expect(second.body).toMatchObject({ missing: [], freshCount: 3 });
  });

  it('of training records find volunteers by their address and courses by name, once for each day', async () => {
    await confirm((await upload(THREE.join('\n'))).body).expect(200);
    await aCourse(product, organisation);
    const day = { type: Date, format: 'dd/mm/yyyy', value: new Date('2026-03-01T00:00:00Z') } as const;
    const text = (value: string) => ({ type: String, value });
    const bytes = await writeXlsxFile([
      ['E-post', 'Kurs', 'Slutförd', 'Status', 'Ursprung', 'Tidigare utbildning', 'Timmar'].map(text),
      [text('VAINO@esimerkki.invalid'), text(COURSE), day, text('godkänd')],
      [
        text('aino@esimerkki.invalid'),
        text('grundkurs'),
        text('2.3.2026'),
        null,
        text('motsvarande'),
        text('Opisto'),
        { type: Number, value: 12.5 },
      ],
      [text('eino@esimerkki.invalid'), text(COURSE), day],
      [text('eino@esimerkki.invalid'), text(COURSE), text('1.3.2026')],
      [text('kuka@esimerkki.invalid'), text('Keramiikka'), text('1.3.2099')],
      [text('kuka@esimerkki.invalid'), text(COURSE), text('1.3.2026')],
    ]).toBuffer();
    const { body } = await upload(bytes, 'training_records', reviewer, 'a.xlsx').expect(201);
    expect(body).toMatchObject({ rowCount: 6, freshCount: 3, failedCount: 3 });
    expect(await faults(body.id, reviewer)).toEqual([
      [5, 3, 'completedOn', 'REPEATED'],
      [6, 2, 'course', 'NOT_FOUND'],
      [6, 3, 'completedOn', 'IN_FUTURE'],
      [7, 1, 'email', 'NOT_FOUND'],
    ]);
    await confirm(body, reviewer, { leaveOutFailed: true }).expect(200);
    const listed = await product.get('/api/training/records?sort=name', reviewer).expect(200);
    expect(
      listed.body.items.map((r: Record<string, unknown>) => [
        r.state,
        r.completedOn,
        r.origin,
        r.earlier,
        r.reviewedOn,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['approved', '2026-03-01', 'course', null, '2026-11-24'],
        ['attended', '2026-03-02', 'equivalent', 'Opisto, 12,5 h', null],
        ['attended', '2026-03-01', 'course', null, null],
      ]),
    );
    const [, , vaino] = await volunteers();
    expect(vaino.missing).not.toContain('TRAINING_MISSING');
    expect(vaino.facts.trainings).toMatchObject([{ courseKind: 'basic', state: 'approved' }]);
    const again = await upload(bytes, 'training_records', reviewer, 'a.xlsx').expect(201);
    expect(again.body).toMatchObject({ freshCount: 0, knownCount: 3, failedCount: 3 });
  });

  it('do not let a reviewer approve their own training', async () => {
    await confirm((await upload(THREE.join('\n'))).body).expect(200);
    await aCourse(product, organisation);
    const { admin } = product.database;
    await admin.query('update people.volunteer set account_id = $1 where organisation_id = $2', [
      reviewer.actor.accountId,
      organisation.id,
    ]);
    const file = `Sähköposti;Kurssi;Suoritettu;Tila\naino@esimerkki.invalid;${COURSE};1.3.2026;hyväksytty\neino@esimerkki.invalid;${COURSE};1.3.2026;\n`;
    const { body } = await upload(file, 'training_records', reviewer).expect(201);
    expect(await faults(body.id, reviewer)).toEqual([[2, 4, 'recordState', 'OWN_RECORD']]);
  });

  it('are of those who may write each one by one, and are seen by who uploaded them only', async () => {
    await upload(THREE.join('\n'), 'volunteers', reviewer).expect(403);
    await upload(THREE.join('\n'), 'training_records', coordinator).expect(403);
    const administrator = await product.signedIn(organisation, 'organisation_administrator');
    await upload(THREE.join('\n'), 'volunteers', administrator).expect(403);
    const { body } = await upload(THREE.join('\n')).expect(201);
    const colleague = await product.signedIn(organisation, 'coordinator');
    const elsewhere = await product.signedIn(await product.organisation(), 'coordinator');
    const { accountId } = coordinator.actor;
    const elsewhereTheSame = await product.signedIn(await product.organisation(), 'coordinator', {
      accountId,
    });
    const asReviewer = await product.signedIn(organisation, 'training_reviewer', { accountId });
    for (const who of [colleague, elsewhere, elsewhereTheSame, asReviewer, reviewer]) {
      for (const path of ['', '/faults', '/failed-rows', '/progress'])
        await product.get(`/api/imports/${body.id}${path}`, who).expect(404);
      await confirm(body, who).expect(404);
      await product.delete(`/api/imports/${body.id}`, who).expect(404);
    }
    expect(await volunteers()).toEqual([]);
    await product
      .get(`/api/imports/${body.id}/progress`, coordinator)
      .expect(200, { state: 'checked', percent: null });
  });

  it('lie sealed, and are gone when they are confirmed, given up or a day old', async () => {
    const { body: first } = await upload(THREE.join('\n')).expect(201);
    const { body: second } = await upload(THREE.join('\n')).expect(201);
    const { body: third } = await upload(`${THREE.join('\n')}\n;virhe;;;`).expect(201);
    const dump = JSON.stringify(await stored(third.id), (_, value: unknown) =>
      typeof value === 'object' && value !== null && 'data' in value
        ? Buffer.from(value.data as number[]).toString('latin1')
        : value,
    );
    for (const word of ['Mäki', 'aino@', 'virhe', 'lista']) expect(dump).not.toContain(word);
    await product.delete(`/api/imports/${first.id}`, coordinator).expect(204);
    expect(await stored(first.id)).toBeUndefined();
    await confirm(second).expect(200);
    expect(await stored(second.id)).toMatchObject({
      content_sealed: null,
      findings_sealed: null,
      wrapped_key: null,
      file_name_sealed: null,
    });
    await product.app.get(Jobs).run('forget_imports');
    expect(await stored(third.id)).toBeDefined();
    const { admin } = product.database;
    await admin.query(
      `update people.import set created_at = created_at - interval '25 hours' where organisation_id = $1`,
      [organisation.id],
    );
    await product.get(`/api/imports/${third.id}`, coordinator).expect(404);
    await confirm(third, coordinator, { leaveOutFailed: true }).expect(404);
    await product.app.get(Jobs).run('forget_imports');
    expect([await stored(second.id), await stored(third.id)]).toEqual([undefined, undefined]);
    expect(await product.audited(organisation, 'import.dropped')).toBe(2);
  });

  it('leave no name, address or file name in the audit', async () => {
    const { body } = await upload(`${THREE.join('\n')}\n;virhe;;;`).expect(201);
    await faults(body.id);
    await confirm(body, coordinator, { leaveOutFailed: true }).expect(200);
    const { rows } = await product.database.admin.query(
      'select details::text as text from oversight.audit_entry where organisation_id = $1',
      [organisation.id],
    );
    const all = rows.map(({ text }) => text).join('\n');
    for (const word of ['Mäki', 'Aino', 'esimerkki', 'lista', 'virhe', '+358'])
      expect(all).not.toContain(word);
  });

  it('are confirmed once, by the version that was seen', async () => {
    const { body } = await upload(THREE.join('\n')).expect(201);
    await product.post(`/api/imports/${body.id}/confirm`, coordinator).send({}).expect(428);
    await confirm({ ...body, version: 7 }).expect(412);
    await confirm(body).expect(200);
    await confirm(body).expect(412);
    expect((await confirm({ ...body, version: body.version + 1 }).expect(409)).body.code).toBe(
      'TRANSITION_NOT_ALLOWED',
    );
    expect(await volunteers()).toHaveLength(3);
  });

  it('are written one at a time in an association', async () => {
    const { body } = await upload(THREE.join('\n')).expect(201);
    const { admin } = product.database;
    const turn = [`people.import|${organisation.id}`];
    await admin.query('select pg_advisory_lock(hashtextextended($1, 28))', turn);
    const refused = await confirm(body).expect(409);
    expect(refused.body.code).toBe('ALREADY_IN_PROGRESS');
    await admin.query('select pg_advisory_unlock(hashtextextended($1, 28))', turn);
    await confirm(body).expect(200);
    expect(await volunteers()).toHaveLength(3);
  });

  it('refuse what is no table, what is too large, and forms of another make', async () => {
    const codeOf = async (content: Buffer | string) => {
      const { status, body } = await upload(content);
      return `${status} ${body.errors?.[0]?.pointer ?? ''} ${body.errors?.[0]?.code ?? body.code}`;
    };
    expect(await codeOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]))).toBe('422 /file NOT_A_TABLE');
    expect(await codeOf('')).toBe('422 /file REQUIRED');
    expect(await codeOf('Etunimi;Sukunimi\n')).toBe('422 /file REQUIRED');
    expect(await codeOf(Buffer.alloc(limits.importFileBytes + 1, 65))).toBe('413  TOO_LARGE');
    await product.post('/api/imports', coordinator).send({ kind: 'volunteers' }).expect(422);
    await product.post('/api/imports', coordinator).field('kind', 'volunteers').expect(422);
    await upload(THREE.join('\n'), 'seekers').expect(422);
    await product
      .post('/api/imports', coordinator)
      .field('kind', 'volunteers')
      .attach('other', Buffer.from('a'), 'a.csv')
      .expect(422);
    await product
      .post('/api/imports', coordinator)
      .field('kind', 'volunteers')
      .field('more', 'x')
      .attach('file', Buffer.from('A\n1'), 'a.csv')
      .expect(422);
    await upload(THREE.join('\n')).set('Sec-Fetch-Site', 'cross-site').expect(403);
    await product.post('/api/volunteers', coordinator).field('firstName', 'x').expect(403);
  });
});
