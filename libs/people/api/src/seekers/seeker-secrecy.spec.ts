import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { aSeeker, seekersProduct, someConsent } from './testing';

const planted = {
  firstName: 'Zqetunimi',
  alias: 'Zqalias',
  phone: '+358499876543',
  email: 'zqposti@esimerkki.invalid',
  times: 'Zqaika',
  codeWord: 'Zqkoodi',
  safeNote: 'Zqohje',
  priorityReason: 'Zqkiire',
  note: 'Zqmerkinta',
  opening: 'Zqavaus',
  excludedName: 'Zqkielletty',
  excludedPhone: '+358491112223',
  excludedEmail: 'zqkielletty@esimerkki.invalid',
  search: 'Zqhaku',
};

describe('what is written about a seeker', () => {
  let product: TestProduct;
  beforeAll(async () => {
    ({ product } = await seekersProduct());
  });
  afterAll(() => product.stop());

  it('is nowhere in the clear, in no table', async () => {
    const organisation = await product.organisation();
    const who = await product.signedIn(organisation, 'coordinator');
    const { id } = await aSeeker(product, organisation, who, {
      firstName: planted.firstName,
      alias: planted.alias,
      phone: planted.phone,
      email: planted.email,
      safeContact: {
        allowedChannels: ['phone'],
        times: planted.times,
        voicemail: false,
        smsMayNameOrganisation: false,
        codeWord: planted.codeWord,
        note: planted.safeNote,
      },
      priority: 'urgent',
      priorityReason: planted.priorityReason,
      consent: someConsent,
    });
    const path = `/api/seekers/${id}`;
    await product.post(`${path}/notes`, who).send({ kind: 'other', text: planted.note }).expect(201);
    await product
      .post(`${path}/exclusions`, who)
      .send({ firstName: planted.excludedName, lastName: planted.excludedName, birthYear: 1970 })
      .expect(201);
    await product.post(`${path}/exclusions`, who).send({ phone: planted.excludedPhone }).expect(201);
    await product.post(`${path}/exclusions`, who).send({ email: planted.excludedEmail }).expect(201);
    await product.patch(path, who).set('If-Match', '"1"').send({ protected: true }).expect(200);
    await product.post(`${path}/protected-opening`, who).send({ reason: planted.opening }).expect(200);
    await product.get(`/api/seekers?q=${planted.search}`, who).expect(200);

    const { admin } = product.database;
    const tables = await admin.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname in ('platform', 'people', 'support', 'oversight')`,
    );
    expect(tables.rows.length).toBeGreaterThan(20);
    for (const { name } of tables.rows) {
      const { rows } = await admin.query<{ text: string }>(`select t::text from ${name} t`);
      // Bytes are shown as hexadecimal, so look for the words in both writings.
      const dump = rows
        .map((row) => Object.values(row).join())
        .join('\n')
        .toLowerCase();
      for (const value of Object.values(planted)) {
        const written = value.toLowerCase();
        const inHex = Buffer.from(value).toString('hex');
        expect([name, value, dump.includes(written) || dump.includes(inHex)]).toEqual([name, value, false]);
      }
    }
    const opened = await product.post(`${path}/protected-opening`, who).send({ reason: 'vielä kerran' });
    expect(opened.body).toMatchObject({
      firstName: planted.firstName,
      priorityReason: planted.priorityReason,
    });
  });

  it('is gone for ever with the person’s key, and the list still works', async () => {
    const organisation = await product.organisation();
    const who = await product.signedIn(organisation, 'coordinator');
    const { id } = await aSeeker(product, organisation, who);
    await product.database.admin.query('delete from platform.person_key where person_id = $1', [id]);
    const read = await product.get(`/api/seekers/${id}`, who);
    expect([read.status, read.body.alias, read.body.firstName, read.body.phoneMasked]).toEqual([
      200,
      null,
      null,
      null,
    ]);
    expect((await product.get('/api/seekers', who)).body.items).toEqual([
      expect.objectContaining({ id, alias: null }),
    ]);
  });
});
