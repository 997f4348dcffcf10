import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { aReadyVolunteer, aTask, aWaitingSeeker, supportProduct } from '../testing/support-product';

const ROUNDS = 20;

describe('the last place of a volunteer of two units', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await supportProduct();
  });
  afterAll(() => product.stop());

  it(`goes to exactly one of two coordinators, ${ROUNDS} times`, async () => {
    const organisation = await product.organisation();
    const taskId = await aTask(product, organisation);
    const coordinators = [
      await product.signedIn(organisation, 'coordinator', { units: [organisation.units[0]] }),
      await product.signedIn(organisation, 'coordinator', { units: [organisation.units[1]] }),
    ];
    for (let round = 0; round < ROUNDS; round++) {
      const volunteerId = await aReadyVolunteer(product, organisation, { units: organisation.units });
      const requests = [];
      for (const coordinator of coordinators) {
        const seekerId = await aWaitingSeeker(product, coordinator, taskId);
        requests.push(() => product.post('/api/relationships', coordinator).send({ seekerId, volunteerId }));
      }
      const answers = await Promise.all(requests.map((send) => send()));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(answers.find(({ status }) => status === 409)?.body.code).toBe('PLACE_TAKEN');
    }
    const { rows } = await product.database.admin.query<{ most: number }>(
      `select max(n)::integer as most from (select count(*) n from support.relationship where organisation_id = $1 group by volunteer_id) x`,
      [organisation.id],
    );
    expect(rows[0]?.most).toBe(1);
  }, 60_000);

  it('and one seeker is proposed to one volunteer only', async () => {
    const organisation = await product.organisation();
    const taskId = await aTask(product, organisation);
    const coordinator = await product.signedIn(organisation, 'coordinator');
    const seekerId = await aWaitingSeeker(product, coordinator, taskId);
    const volunteers = [
      await aReadyVolunteer(product, organisation),
      await aReadyVolunteer(product, organisation),
    ];
    const answers = await Promise.all(
      volunteers.map((volunteerId) =>
        product.post('/api/relationships', coordinator).send({ seekerId, volunteerId }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('RELATIONSHIP_OPEN');
  });
});
