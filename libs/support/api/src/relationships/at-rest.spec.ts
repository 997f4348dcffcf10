import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { PairStory } from '../testing/pair-story';
import { supportProduct } from '../testing/support-product';

const PLANTED = {
  firstName: 'Sinikellotar',
  alias: 'Peitenimi-77',
  phone: '+358409876123',
  email: 'sinikellotar@esimerkki.invalid',
};
const NOTES = ['Muistiinpano josta ei saa jäädä jälkeä', 'Korjattu muistiinpano salassa'];

describe('the tables of support, read without the key', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await supportProduct();
  });
  afterAll(() => product.stop());

  it('show nothing of a seeker, nor of what a volunteer wrote', async () => {
    const story = await PairStory.cast(product, { seeker: PLANTED });
    const id = await story.at('running');
    await product
      .post(`/api/relationships/${id}/releases`, story.coordinator)
      .send({ fields: ['firstName', 'phone', 'email'], until: '2027-01-01' });
    const { body } = await story.log(id, { note: NOTES[0] });
    await product
      .post(`/api/sessions/${body.id}/transitions`, story.volunteer)
      .set('If-Match', '"1"')
      .send({ action: 'correct', note: NOTES[1] });
    const seen = JSON.stringify((await story.page(id, story.volunteer)).body);
    expect(seen).toContain(PLANTED.phone);
    const dump: string[] = [];
    for (const table of [
      'support.relationship',
      'support.release',
      'support.session',
      'platform.outbox',
      'platform.idempotency_key',
      'oversight.audit_entry',
    ]) {
      const { rows } = await product.database.admin.query<{ row: string; bytes: string }>(
        `select t::text as row, encode(convert_to(t::text, 'UTF8'), 'escape') as bytes from ${table} t`,
      );
      dump.push(...rows.map(({ row, bytes }) => row + bytes));
    }
    const all = dump.join('\n');
    expect(all.length).toBeGreaterThan(1000);
    for (const value of [...Object.values(PLANTED), ...NOTES]) {
      expect(all).not.toContain(value);
      expect(all).not.toContain(Buffer.from(value, 'utf8').toString('hex'));
    }
  });
});
