import { HEADS, ImportGround, THREE } from './testing';

describe('the writing of an import', () => {
  const ground = new ImportGround();

  beforeAll(() => ground.start());
  beforeEach(() => ground.found());
  afterAll(() => ground.product.stop());

  it('write nothing at all when a row has become invalid since the trial', async () => {
    const rows = [`${HEADS};Yksikkö`, ...THREE.slice(1).map((row) => `${row};Erotyö`)];
    const { body } = await ground.upload(rows.join('\n')).expect(201);
    expect(body.failedCount).toBe(0);
    await ground.product.database.admin.query('update platform.unit set name = $1 where id = $2', [
      'Muu',
      ground.organisation.units[0],
    ]);
    const refused = await ground.confirm(body).expect(409);
    expect(refused.body.code).toBe('IMPORT_OUTDATED');
    expect(await ground.volunteers()).toEqual([]);
    expect(await ground.product.audited(ground.organisation, 'volunteer.created')).toBe(0);
    expect(await ground.product.audited(ground.organisation, 'import.failed')).toBe(1);
    const now = await ground.product.get(`/api/imports/${body.id}`, ground.coordinator).expect(200);
    expect(now.body.state).toBe('failed');
    const columns = now.body.columns.map(({ field }: { field: string | null }) => field ?? '');
    const again = await ground.product
      .patch(`/api/imports/${body.id}`, ground.coordinator)
      .set('If-Match', `"${now.body.version}"`)
      .send({ columns })
      .expect(200);
    expect(again.body).toMatchObject({ state: 'checked', failedCount: 3 });
    expect((await ground.faults(body.id))[0]).toEqual([2, 6, 'unit', 'NOT_FOUND']);
  });

  it('write nothing at all when the database refuses a row', async () => {
    const { body } = await ground.upload(THREE.join('\n')).expect(201);
    await ground.product.database.admin
      .query(`create function people.refuse() returns trigger language plpgsql as $$
      begin if new.last_name = 'Laine' then raise exception 'no' using errcode = '23514'; end if; return new; end $$;
      create trigger refuse before insert on people.volunteer for each row execute function people.refuse()`);
    await ground.confirm(body).expect(422);
    await ground.product.database.admin.query(
      'drop trigger refuse on people.volunteer; drop function people.refuse()',
    );
    expect(await ground.volunteers()).toEqual([]);
    expect(
      (
        await ground.product.database.admin.query(
          'select 1 from platform.person_key where organisation_id = $1',
          [ground.organisation.id],
        )
      ).rows,
    ).toEqual([]);
    await ground.confirm(body).expect(200);
    expect(await ground.volunteers()).toHaveLength(3);
  });

  it('are confirmed once, by the version that was seen', async () => {
    const { body } = await ground.upload(THREE.join('\n')).expect(201);
    await ground.product.post(`/api/imports/${body.id}/confirm`, ground.coordinator).send({}).expect(428);
    await ground.confirm({ ...body, version: 7 }).expect(412);
    await ground.confirm(body).expect(200);
    await ground.confirm(body).expect(412);
    expect((await ground.confirm({ ...body, version: body.version + 1 }).expect(409)).body.code).toBe(
      'TRANSITION_NOT_ALLOWED',
    );
    expect(await ground.volunteers()).toHaveLength(3);
  });

  it('are written one at a time in an association', async () => {
    const { body } = await ground.upload(THREE.join('\n')).expect(201);
    const { admin } = ground.product.database;
    const turn = [`people.import|${ground.organisation.id}`];
    await admin.query('select pg_advisory_lock(hashtextextended($1, 28))', turn);
    const refused = await ground.confirm(body).expect(409);
    expect(refused.body.code).toBe('ALREADY_IN_PROGRESS');
    await admin.query('select pg_advisory_unlock(hashtextextended($1, 28))', turn);
    await ground.confirm(body).expect(200);
    expect(await ground.volunteers()).toHaveLength(3);
  });
});
