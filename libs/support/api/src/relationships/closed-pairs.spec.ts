import type { TestActor, TestProduct } from '@rinnakkain/platform-api/testing';
import { PairStory } from '../testing/pair-story';
import { supportProduct } from '../testing/support-product';

describe('a pair whose seeker is protected', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await supportProduct();
  });
  afterAll(() => product.stop());

  it('has a place in the list of colleagues that tells none of its days', async () => {
    const plain = await PairStory.cast(product);
    const shy = await PairStory.cast(product, {
      organisation: plain.organisation,
      coordinator: plain.coordinator,
      seeker: { protected: true },
      volunteer: { clearedForProtected: true },
    });
    const [open, closed] = [await plain.at('running'), await shy.at('running')];
    await product.database.admin.query(
      `update support.relationship set planned_end_on = '2026-12-01', started_on = '2026-01-01' where id = $1`,
      [closed],
    );
    const listed = async (who: TestActor, sort: string): Promise<string[]> =>
      (await product.get(`/api/relationships?sort=${sort}`, who)).body.items.map(
        (item: { id: string }) => item.id,
      );
    const colleague = await product.signedIn(plain.organisation, 'coordinator');
    for (const sort of ['planned_end', 'quiet']) {
      expect([sort, await listed(plain.coordinator, sort)]).toEqual([sort, [closed, open]]);
      expect([sort, await listed(colleague, sort)]).toEqual([sort, [open, closed]]);
    }
  });
});
