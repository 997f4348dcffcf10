import { HEADS, ImportGround, THREE, windows1252 } from './testing';

describe('imports', () => {
  const ground = new ImportGround();

  beforeAll(() => ground.start());
  beforeEach(() => ground.found());
  afterAll(() => ground.product.stop());

  it('of volunteers are tried first, and nothing is written until they are confirmed', async () => {
    const { body } = await ground.upload(windows1252(THREE.join('\r\n'))).expect(201);
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
    expect(await ground.volunteers()).toEqual([]);
    const done = await ground.confirm(body).expect(200);
    expect(done.body).toMatchObject({ state: 'confirmed', freshCount: 3, fileName: null, columns: [] });
    const rows = await ground.volunteers();
    expect(rows.map((row) => `${row.first_name} ${row.last_name}`)).toEqual([
      'Eino Laine',
      'Aino Mäki',
      'Väinö Åström',
    ]);
    expect(rows[2]).toMatchObject({ unit_ids: [ground.organisation.units[0]], state: 'received' });
    expect(rows[2].arrived_at.toISOString()).toBe('2026-02-01T10:00:00.000Z');
    expect(rows[2].missing).toContain('TRAINING_MISSING');
    const { body: told } = await ground.product.get(`/api/volunteers/${rows[2].id}`, ground.coordinator);
    expect(told).toMatchObject({ phone: '+358401234567', email: 'vaino@esimerkki.invalid' });
    expect(await ground.product.audited(ground.organisation, 'volunteer.created')).toBe(3);
    expect(await ground.product.audited(ground.organisation, 'import.confirmed')).toBe(1);
  });

  it('make the same volunteer that recording by hand makes', async () => {
    const [unit] = ground.organisation.units;
    const consent = { textVersion: '2026-1', day: '2026-02-02', how: 'written' };
    const told = { birthYear: 1970, municipality: '853', languages: [{ code: 'fi', level: 'fluent' }] };
    const named = {
      firstName: 'Aino',
      lastName: 'Mäki',
      email: 'kasin.kirjattu@esimerkki.invalid',
      units: [unit],
    };
    await ground.product
      .post('/api/volunteers', ground.coordinator)
      .send({ ...named, ...told, consent })
      .expect(201);
    const heads =
      'First name,Last name,E-mail,Consent given,Consent text,How consented,Birth year,Municipality,Languages';
    const file = `${heads}\nAino,Mäki,b@esimerkki.invalid,2.2.2026,2026-1,written,1970,Turku,suomi\n`;
    const { body } = await ground.upload(file).expect(201);
    await ground.confirm(body).expect(200);
    const { rows } = await ground.product.database.admin.query(
      `select to_jsonb(v) - 'id' - 'email_sealed' - 'email_print' as volunteer,
         (select jsonb_agg(to_jsonb(c) - 'id' - 'volunteer_id' - 'created_at') from people.volunteer_consent c where c.volunteer_id = v.id) as consents
       from people.volunteer v where organisation_id = $1`,
      [ground.organisation.id],
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
    await ground.confirm((await ground.upload(THREE.join('\n'))).body).expect(200);
    const before = await ground.volunteers();
    const again = await ground.upload(
      `${THREE.join('\n').replace('aino@', 'AINO@')}\nUusi;Tulokas;uusi@esimerkki.invalid;;\n`,
    );
    expect(again.body).toMatchObject({ freshCount: 1, knownCount: 3, failedCount: 0 });
    await ground.confirm(again.body).expect(200);
    expect(await ground.volunteers()).toEqual([
      before[0],
      before[1],
      expect.objectContaining({ last_name: 'Tulokas' }),
      before[2],
    ]);
    const neighbour = await ground.product.signedIn(ground.organisation, 'coordinator', {
      units: [ground.organisation.units[1]],
    });
    expect((await ground.upload(THREE.join('\n'), 'volunteers', neighbour)).body).toMatchObject({
      freshCount: 0,
      knownCount: 3,
    });
    const elsewhere = await ground.product.signedIn(await ground.product.organisation(), 'coordinator');
    expect((await ground.upload(THREE.join('\n'), 'volunteers', elsewhere)).body).toMatchObject({
      freshCount: 3,
      knownCount: 0,
    });
  });

  it('with errors say each by row and column, and write only what is left when that is wanted', async () => {
    const file = [...THREE, ';Nimetön;ei osoite;123;31.2.2026', 'Aino;Toinen;aino@esimerkki.invalid;;'].join(
      '\n',
    );
    const { body } = await ground.upload(file).expect(201);
    expect(body).toMatchObject({ rowCount: 5, freshCount: 3, failedCount: 2 });
    expect(await ground.faults(body.id)).toEqual([
      [5, 1, 'firstName', 'REQUIRED'],
      [5, 3, 'email', 'NOT_AN_EMAIL'],
      [5, 4, 'phone', 'NOT_A_PHONE_NUMBER'],
      [5, 5, 'arrivedOn', 'NOT_A_DAY'],
      [6, 3, 'email', 'REPEATED'],
    ]);
    const failed = await ground.product
      .get(`/api/imports/${body.id}/failed-rows`, ground.coordinator)
      .expect(200);
    expect(failed.body).toMatchObject({ total: 2, headings: HEADS.split(';') });
    expect(failed.body.items[0]).toMatchObject({
      row: 5,
      cells: ['', 'Nimetön', 'ei osoite', '123', '31.2.2026'],
    });
    expect(failed.body.items[1].faults[0]).toMatchObject({ code: 'REPEATED', earlierRow: 3 });
    const refused = await ground.confirm(body).expect(409);
    expect(refused.body).toMatchObject({ code: 'IMPORT_HAS_FAULTS', details: { failed: 2 } });
    expect(await ground.volunteers()).toEqual([]);
    await ground.confirm(body, ground.coordinator, { leaveOutFailed: true }).expect(200);
    expect(await ground.volunteers()).toHaveLength(3);
  });

  it('take a table as text, and what each column means from whoever knows better', async () => {
    const told = { kind: 'volunteers', text: THREE.join('\n').replace('Sähköposti', 'X') };
    const { body } = await ground.product.post('/api/imports', ground.coordinator).send(told).expect(201);
    expect(body).toMatchObject({ fileName: null, missing: ['email'], freshCount: 0, failedCount: 0 });
    expect((await ground.confirm(body).expect(409)).body.code).toBe('IMPORT_INCOMPLETE');
    const map = (columns: string[], version = body.version) =>
      ground.product
        .patch(`/api/imports/${body.id}`, ground.coordinator)
        .set('If-Match', `"${version}"`)
        .send({ columns });
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
    const second = await ground.product
      .post('/api/imports', ground.coordinator)
      .send({ ...told, mapping })
      .expect(201);
    expect(second.body).toMatchObject({ missing: [], freshCount: 3 });
  });
});
