import { FORM_HEADER, limits } from '@rinnakkain/domain';
import { Jobs } from '@rinnakkain/platform-api';
import { ImportGround, THREE } from './testing';

describe('what is imported', () => {
  const ground = new ImportGround();

  beforeAll(() => ground.start());
  beforeEach(() => ground.found());
  afterAll(() => ground.product.stop());

  it('are of those who may write each one by one, and are seen by who uploaded them only', async () => {
    await ground.upload(THREE.join('\n'), 'volunteers', ground.reviewer).expect(403);
    await ground.upload(THREE.join('\n'), 'training_records', ground.coordinator).expect(403);
    const administrator = await ground.product.signedIn(ground.organisation, 'organisation_administrator');
    await ground.upload(THREE.join('\n'), 'volunteers', administrator).expect(403);
    const { body } = await ground.upload(THREE.join('\n')).expect(201);
    const colleague = await ground.product.signedIn(ground.organisation, 'coordinator');
    const elsewhere = await ground.product.signedIn(await ground.product.organisation(), 'coordinator');
    const { accountId } = ground.coordinator.actor;
    const elsewhereTheSame = await ground.product.signedIn(
      await ground.product.organisation(),
      'coordinator',
      {
        accountId,
      },
    );
    const asReviewer = await ground.product.signedIn(ground.organisation, 'training_reviewer', { accountId });
    for (const who of [colleague, elsewhere, elsewhereTheSame, asReviewer, ground.reviewer]) {
      for (const path of ['', '/faults', '/failed-rows', '/progress'])
        await ground.product.get(`/api/imports/${body.id}${path}`, who).expect(404);
      await ground.confirm(body, who).expect(404);
      await ground.product.delete(`/api/imports/${body.id}`, who).expect(404);
    }
    expect(await ground.volunteers()).toEqual([]);
    await ground.product
      .get(`/api/imports/${body.id}/progress`, ground.coordinator)
      .expect(200, { state: 'checked', percent: null });
  });

  it('lie sealed, and are gone when they are confirmed, given up or a day old', async () => {
    const { body: first } = await ground.upload(THREE.join('\n')).expect(201);
    const { body: second } = await ground.upload(THREE.join('\n')).expect(201);
    const { body: third } = await ground.upload(`${THREE.join('\n')}\n;virhe;;;`).expect(201);
    const dump = JSON.stringify(await ground.stored(third.id), (_, value: unknown) =>
      typeof value === 'object' && value !== null && 'data' in value
        ? Buffer.from(value.data as number[]).toString('latin1')
        : value,
    );
    for (const word of ['Mäki', 'aino@', 'virhe', 'lista']) expect(dump).not.toContain(word);
    await ground.product.delete(`/api/imports/${first.id}`, ground.coordinator).expect(204);
    expect(await ground.stored(first.id)).toBeUndefined();
    await ground.confirm(second).expect(200);
    expect(await ground.stored(second.id)).toMatchObject({
      content_sealed: null,
      findings_sealed: null,
      wrapped_key: null,
      file_name_sealed: null,
    });
    await ground.product.app.get(Jobs).run('forget_imports');
    expect(await ground.stored(third.id)).toBeDefined();
    const { admin } = ground.product.database;
    await admin.query(
      `update people.import set created_at = created_at - interval '25 hours' where organisation_id = $1`,
      [ground.organisation.id],
    );
    await ground.product.get(`/api/imports/${third.id}`, ground.coordinator).expect(404);
    await ground.confirm(third, ground.coordinator, { leaveOutFailed: true }).expect(404);
    await ground.product.app.get(Jobs).run('forget_imports');
    expect([await ground.stored(second.id), await ground.stored(third.id)]).toEqual([undefined, undefined]);
    expect(await ground.product.audited(ground.organisation, 'import.dropped')).toBe(2);
  });

  it('leave no name, address or file name in the audit', async () => {
    const { body } = await ground.upload(`${THREE.join('\n')}\n;virhe;;;`).expect(201);
    await ground.faults(body.id);
    await ground.confirm(body, ground.coordinator, { leaveOutFailed: true }).expect(200);
    const { rows } = await ground.product.database.admin.query(
      'select details::text as text from oversight.audit_entry where organisation_id = $1',
      [ground.organisation.id],
    );
    const all = rows.map(({ text }) => text).join('\n');
    for (const word of ['Mäki', 'Aino', 'esimerkki', 'lista', 'virhe', '+358'])
      expect(all).not.toContain(word);
  });

  it('refuse what is no table, what is too large, and forms of another make', async () => {
    const codeOf = async (content: Buffer | string) => {
      const { status, body } = await ground.upload(content);
      return `${status} ${body.errors?.[0]?.pointer ?? ''} ${body.errors?.[0]?.code ?? body.code}`;
    };
    expect(await codeOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]))).toBe('422 /file NOT_A_TABLE');
    expect(await codeOf('')).toBe('422 /file REQUIRED');
    expect(await codeOf('Etunimi;Sukunimi\n')).toBe('422 /file REQUIRED');
    expect(await codeOf(Buffer.alloc(limits.importFileBytes + 1, 65))).toBe('413  TOO_LARGE');
    await ground.product.post('/api/imports', ground.coordinator).send({ kind: 'volunteers' }).expect(422);
    await ground.product
      .post('/api/imports', ground.coordinator)
      .set(FORM_HEADER, 'file')
      .field('kind', 'volunteers')
      .expect(422);
    await ground.upload(THREE.join('\n'), 'seekers').expect(422);
    await ground.product
      .post('/api/imports', ground.coordinator)
      .set(FORM_HEADER, 'file')
      .field('kind', 'volunteers')
      .attach('other', Buffer.from('a'), 'a.csv')
      .expect(422);
    await ground.product
      .post('/api/imports', ground.coordinator)
      .set(FORM_HEADER, 'file')
      .field('kind', 'volunteers')
      .field('more', 'x')
      .attach('file', Buffer.from('A\n1'), 'a.csv')
      .expect(422);
    await ground.upload(THREE.join('\n')).set('Sec-Fetch-Site', 'cross-site').expect(403);
    await ground.upload(THREE.join('\n')).unset(FORM_HEADER).expect(403);
    await ground.product.post('/api/volunteers', ground.coordinator).field('firstName', 'x').expect(403);
  });
});
