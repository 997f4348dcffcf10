import writeXlsxFile from 'write-excel-file/node';
import { aCourse } from '../testing';
import { ImportGround, THREE } from './testing';

const COURSE = 'Vertaistukijan peruskoulutus';

describe('imports', () => {
  const ground = new ImportGround();

  beforeAll(() => ground.start());
  beforeEach(() => ground.found());
  afterAll(() => ground.product.stop());

  it('of training records find volunteers by their address and courses by name, once for each day', async () => {
    await ground.confirm((await ground.upload(THREE.join('\n'))).body).expect(200);
    await aCourse(ground.product, ground.organisation);
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
    const { body } = await ground.upload(bytes, 'training_records', ground.reviewer, 'a.xlsx').expect(201);
    expect(body).toMatchObject({ rowCount: 6, freshCount: 3, failedCount: 3 });
    expect(await ground.faults(body.id, ground.reviewer)).toEqual([
      [5, 3, 'completedOn', 'REPEATED'],
      [6, 2, 'course', 'NOT_FOUND'],
      [6, 3, 'completedOn', 'IN_FUTURE'],
      [7, 1, 'email', 'NOT_FOUND'],
    ]);
    await ground.confirm(body, ground.reviewer, { leaveOutFailed: true }).expect(200);
    const listed = await ground.product.get('/api/training/records?sort=name', ground.reviewer).expect(200);
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
    const [, , vaino] = await ground.volunteers();
    expect(vaino.missing).not.toContain('TRAINING_MISSING');
    expect(vaino.facts.trainings).toMatchObject([{ courseKind: 'basic', state: 'approved' }]);
    const again = await ground.upload(bytes, 'training_records', ground.reviewer, 'a.xlsx').expect(201);
    expect(again.body).toMatchObject({ freshCount: 0, knownCount: 3, failedCount: 3 });
  });

  it('do not let a reviewer approve their own training', async () => {
    await ground.confirm((await ground.upload(THREE.join('\n'))).body).expect(200);
    await aCourse(ground.product, ground.organisation);
    const { admin } = ground.product.database;
    await admin.query('update people.volunteer set account_id = $1 where organisation_id = $2', [
      ground.reviewer.actor.accountId,
      ground.organisation.id,
    ]);
    const file = `Sähköposti;Kurssi;Suoritettu;Tila\naino@esimerkki.invalid;${COURSE};1.3.2026;hyväksytty\neino@esimerkki.invalid;${COURSE};1.3.2026;\n`;
    const { body } = await ground.upload(file, 'training_records', ground.reviewer).expect(201);
    expect(await ground.faults(body.id, ground.reviewer)).toEqual([[2, 4, 'recordState', 'OWN_RECORD']]);
  });
});
