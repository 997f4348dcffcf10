import { type TestActor, type TestOrganisation, TestProduct } from '../testing';
import { UnitRow } from '../organisations/organisation.entity';
import { UnitOfWork } from '../database/unit-of-work';
import { Outbox } from './outbox';

describe('the outbox', () => {
  let product: TestProduct;
  let outbox: Outbox;
  let organisation: TestOrganisation;
  let administrator: TestActor;
  let broken = false;
  let handled: string[] = [];

  beforeAll(async () => {
    product = await TestProduct.start([], []);
    outbox = product.app.get(Outbox);
    organisation = await product.organisation();
    administrator = await product.signedIn(organisation, 'organisation_administrator');
    outbox.on('unit.wanted', async ({ name }) => {
      if (broken) throw new Error('not now');
      const work = product.app.get(UnitOfWork).current;
      handled.push(`${name} as ${work.actor.role}`);
      const objectId = await work.insert(UnitRow, { name: name ?? '' });
      work.record({ action: 'unit.created', objectType: 'unit', objectId });
    });
  });
  beforeEach(() => {
    broken = false;
    handled = [];
  });
  afterAll(() => product.stop());

  const publish = (name: string, failing = false): Promise<void> =>
    product.as(administrator, async (work) => {
      work.record({ action: 'unit.created', objectType: 'unit' });
      await outbox.publish('unit.wanted', { name });
      if (failing) throw new Error('the change failed');
    });
  const open = async (): Promise<number> => {
    const { rows } = await product.database.admin.query<{ n: number }>(
      'select count(*)::integer as n from platform.outbox where done_at is null',
    );
    return rows[0]?.n ?? -1;
  };

  it('handles an event after the commit, as who made the change', async () => {
    await publish('First');
    expect([handled, await open()]).toEqual([['First as organisation_administrator'], 0]);
  });

  it('forgets an event with its change', async () => {
    await expect(publish('Never', true)).rejects.toThrow('the change failed');
    expect([handled, await open()]).toEqual([[], 0]);
  });

  it('keeps an event whose handler failed, without failing the change, and handles it later, once', async () => {
    broken = true;
    await publish('Later');
    expect([handled, await open()]).toEqual([[], 1]);
    broken = false;
    await outbox.handlePending();
    await outbox.handlePending();
    expect([handled, await open()]).toEqual([['Later as organisation_administrator'], 0]);
  });

  it('handles what an earlier process left behind once, even when two begin at the same time', async () => {
    broken = true;
    await publish('Left behind');
    broken = false;
    await Promise.all([outbox.handlePending(), outbox.handlePending(), outbox.handlePending()]);
    expect([handled, await open()]).toEqual([['Left behind as organisation_administrator'], 0]);
  });

  it('keeps an event that nothing handles', async () => {
    await product.as(administrator, async (work) => {
      work.record({ action: 'unit.created', objectType: 'unit' });
      await outbox.publish('nobody.listens', {});
    });
    expect(await open()).toBe(1);
    await product.database.admin.query('delete from platform.outbox where done_at is null');
  });

  it('has one handler for a kind', () => {
    expect(() => outbox.on('unit.wanted', async () => undefined)).toThrow('already has a handler');
  });
});
