import { constant, sql, UnitOfWork } from '@rinnakkain/platform-api';
import type { TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { aSeeker, seekersProduct, someNeed } from './testing';

describe('the walls around seekers', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  beforeAll(async () => {
    ({ product } = await seekersProduct());
    organisation = await product.organisation();
  });
  afterAll(() => product.stop());

  it('leave no row to any other role, unit or association', async () => {
    const coordinator = await product.signedIn(organisation, 'coordinator');
    const other = await product.organisation();
    const { id } = await aSeeker(product, organisation, coordinator, someNeed);
    await product.post(`/api/seekers/${id}/notes`, coordinator).send({ kind: 'reached' }).expect(201);
    await product
      .post(`/api/seekers/${id}/exclusions`, coordinator)
      .send({ phone: '+358401111111' })
      .expect(201);
    const units = organisation.units;
    const outsiders = [
      await product.signedIn(organisation, 'coordinator', { units: [units[1]] }),
      await product.signedIn(other, 'coordinator'),
      await product.signedIn(organisation, 'training_reviewer', { units }),
      await product.signedIn(organisation, 'organisation_administrator', { units }),
      await product.signedIn(organisation, 'data_protection_officer', { units }),
      await product.signedIn(organisation, 'volunteer', { units }),
      await product.signedIn(organisation, 'group_leader', { units }),
    ];
    for (const table of ['seeker', 'seeker_private', 'seeker_consent', 'contact_note', 'exclusion'])
      for (const who of [coordinator, ...outsiders]) {
        const rows = await product.app
          .get(UnitOfWork)
          .runAs(who.actor, (work) => work.rows(sql`select 1 from ${constant(`people.${table}`)}`));
        expect([table, who.actor.role, rows.length]).toEqual([
          table,
          who.actor.role,
          who === coordinator ? 1 : 0,
        ]);
      }
  });
});
