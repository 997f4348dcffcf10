import { randomUUID } from 'node:crypto';
import { type TestActor, type TestOrganisation, TestProduct } from '../testing';
import { Remembered } from './remembered';
import { sql } from './sql';

describe('what is remembered', () => {
  let product: TestProduct;
  let remembered: Remembered;
  let here: TestOrganisation;
  let coordinator: TestActor;

  beforeAll(async () => {
    product = await TestProduct.start([], []);
    remembered = product.app.get(Remembered);
  });
  beforeEach(async () => {
    here = await product.organisation();
    coordinator = await product.signedIn(here, 'coordinator');
  });
  afterAll(() => product.stop());

  /** What somebody is given, and whether it was found out anew. */
  const ask = async (who: TestActor, unitId?: string): Promise<[string, boolean]> => {
    let fresh = false;
    const load = async (): Promise<string[]> => {
      fresh = true;
      return [who.actor.accountId];
    };
    const found = await product.as(who, () =>
      unitId ? remembered.ofUnit(unitId, 'what', load) : remembered.ofActor('what', load),
    );
    return [found[0] ?? '', fresh];
  };
  /** A volunteer comes to the association, as somebody with the right to would write it. */
  const change = (): Promise<unknown> =>
    product.database.admin.query(
      `insert into people.volunteer (organisation_id, unit_ids, first_name, last_name, arrived_at) values ($1, array[$2]::uuid[], 'Aino', 'Malli', now())`,
      [here.id, here.units[0]],
    );

  it('is used again until people or pairs of the organisation change', async () => {
    const { accountId } = coordinator.actor;
    expect(await ask(coordinator)).toEqual([accountId, true]);
    expect(await ask(coordinator)).toEqual([accountId, false]);
    await change();
    expect(await ask(coordinator)).toEqual([accountId, true]);
    expect(await ask(coordinator)).toEqual([accountId, false]);
  });

  it('is never another account’s, role’s, unit’s or organisation’s', async () => {
    await ask(coordinator);
    const colleague = await product.signedIn(here, 'coordinator');
    const { accountId } = coordinator.actor;
    const asReviewer = await product.signedIn(here, 'training_reviewer', { accountId });
    const moved = { ...coordinator, actor: { ...coordinator.actor, unitIds: [here.units[1]] } };
    const elsewhere = await product.signedIn(await product.organisation(), 'coordinator', { accountId });
    for (const who of [colleague, asReviewer, moved, elsewhere])
      expect(await ask(who)).toEqual([who.actor.accountId, true]);
  });

  it('of a unit is for its coordinators alone; anybody else is never given it and leaves nothing behind', async () => {
    const [unit] = here.units;
    expect(await ask(coordinator, unit)).toEqual([coordinator.actor.accountId, true]);
    const colleague = await product.signedIn(here, 'coordinator');
    expect(await ask(colleague, unit)).toEqual([coordinator.actor.accountId, false]);
    const ofOther = await product.signedIn(here, 'coordinator', { units: [here.units[1]] });
    const reviewer = await product.signedIn(here, 'training_reviewer', { units: [unit] });
    const elsewhere = await product.signedIn(await product.organisation(), 'coordinator', { units: [unit] });
    for (const who of [ofOther, reviewer, elsewhere])
      expect(await ask(who, unit)).toEqual([who.actor.accountId, true]);
    expect(await ask(colleague, unit)).toEqual([coordinator.actor.accountId, false]);
  });

  it('is left aside by a transaction that has changed something itself, committed or not', async () => {
    await ask(coordinator);
    const changing = product.as(coordinator, async (work) => {
      work.record({ action: 'volunteer.changed', objectType: 'volunteer', objectId: randomUUID() });
      const found = await remembered.ofActor('what', async () => ['under way']);
      expect(found).toEqual(['under way']);
      throw new Error('taken back');
    });
    await expect(changing).rejects.toThrow('taken back');
    expect(await ask(coordinator)).toEqual([coordinator.actor.accountId, false]);
  });

  it('gives the ids of a query in its order, and asks once for the same one', async () => {
    const [a, b] = [randomUUID(), randomUUID()].sort();
    const query = (...ids: (string | undefined)[]) =>
      sql`select t.id from unnest(${ids}::uuid[]) t (id) order by t.id desc`;
    const statements = (...ids: (string | undefined)[]): Promise<[readonly string[], number]> =>
      product.as(coordinator, async (work) => [await remembered.ids(query(...ids)), work.statements]);
    expect(await statements(a, b)).toEqual([[b, a], 2]);
    expect(await statements(a, b)).toEqual([[b, a], 1]);
    expect(await statements(a)).toEqual([[a], 2]);
    expect(await statements()).toEqual([[], 2]);
  });
});
