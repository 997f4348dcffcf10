import { Client } from 'pg';
import { type TestActor, type TestOrganisation, TestProduct } from '../testing';
import { UnitOfWork } from '../database/unit-of-work';
import { UnitRow } from '../organisations/organisation.entity';
import { type Job, Jobs } from './jobs';

/** A promise that a test resolves. */
function signal(): { readonly promise: Promise<void>; readonly give: () => void } {
  let give = (): void => undefined;
  const promise = new Promise<void>((resolve) => (give = resolve));
  return { promise, give };
}

describe('jobs', () => {
  let product: TestProduct;
  let second: TestProduct;
  let organisation: TestOrganisation;
  let administrator: TestActor;
  let task: Job['run'] = async () => undefined;

  const job: Job = { name: 'review_digest', cron: '0 8 * * 1', run: (actor) => task(actor) };

  beforeAll(async () => {
    product = await TestProduct.start([], []);
    second = await TestProduct.start([], [], undefined, { beside: product });
    organisation = await product.organisation();
    administrator = await product.signedIn(organisation, 'organisation_administrator');
    for (const each of [product, second]) {
      each.app.get(Jobs).register(job);
      await each.app.get(Jobs).start();
    }
  });
  afterAll(async () => {
    await second.stop();
    await product.stop();
  });

  const status = async (who: TestActor = administrator) => {
    const { body } = await product.get('/api/jobs', who).expect(200);
    return (body.items as { name: string }[]).find(({ name }) => name === job.name);
  };

  it('runs once, as the product itself within one association, although two processes take jobs', async () => {
    const seen: string[] = [];
    const done = signal();
    task = async (actor) => {
      await product.app.get(UnitOfWork).runAs(actor, async (work) => {
        const objectId = await work.insert(UnitRow, { name: `Yksikkö ${seen.length}` });
        work.record({ action: 'unit.created', objectType: 'unit', objectId });
      });
      seen.push(actor.organisationId);
      done.give();
    };
    // Both ask at the same time, again and again, and neither takes a second one of what waits already.
    await Promise.all(
      [product, second, product, second].map((each) => each.app.get(Jobs).wake('review_digest')),
    );
    await done.promise;
    await product.app.get(Jobs).beforeApplicationShutdown();
    await second.app.get(Jobs).beforeApplicationShutdown();
    expect(seen).toEqual([organisation.id]);
    for (const each of [product, second]) await each.app.get(Jobs).start();
  });

  it('tells its administrator when it ran last, and how it failed, by code alone', async () => {
    product.clock.set('2026-11-30T06:00:00.000Z');
    task = async () => undefined;
    await product.app.get(Jobs).run('review_digest');
    expect(await status()).toMatchObject({
      ranAt: '2026-11-30T06:00:00.000Z',
      failedAt: null,
      failure: null,
    });

    product.clock.passSeconds(60);
    task = async () => Promise.reject(Object.assign(new Error('Aino Esimerkki'), { code: 'ECONNREFUSED' }));
    await expect(product.app.get(Jobs).run('review_digest')).rejects.toThrow('review_digest failed for 1');
    expect(await status()).toEqual({
      name: 'review_digest',
      schedule: '0 8 * * 1',
      ranAt: '2026-11-30T06:00:00.000Z',
      failedAt: '2026-11-30T06:01:00.000Z',
      failure: 'ECONNREFUSED',
    });
    expect(await product.audited(organisation, 'job.failed')).toBe(1);
  });

  it('that fails for one association still runs for the others, and tells each its own', async () => {
    const other = await product.organisation();
    const there = await product.signedIn(other, 'organisation_administrator');
    task = async ({ organisationId }) => {
      if (organisationId === organisation.id) throw new RangeError('out');
    };
    await expect(product.app.get(Jobs).run('review_digest')).rejects.toThrow();
    expect(await status(there)).toMatchObject({ failure: null });
    expect(await status()).toMatchObject({ failure: 'RangeError' });
  });

  it('are for the administrator alone to see', async () => {
    const coordinator = await product.signedIn(organisation, 'coordinator');
    await product.get('/api/jobs', coordinator).expect(403);
  });

  it('are taken again by a process whose connections to the database were cut', async () => {
    const server = new Client({ connectionString: process.env['TEST_SERVER'] });
    await server.connect();
    const { rows } = await server.query<{ n: number }>(
      `select count(pg_terminate_backend(pid))::integer as n from pg_stat_activity
       where datname = $1 and application_name = 'rinnakkain-jobs'`,
      [new URL(product.database.runtimeUrl).pathname.slice(1)],
    );
    await server.end();
    expect(rows[0]?.n).toBeGreaterThan(0);
    const done = signal();
    task = async () => done.give();
    await product.app.get(Jobs).wake('review_digest');
    await second.app.get(Jobs).wake('review_digest');
    await done.promise;
  });

  it('that was being done when the stop began is finished, and no other is begun', async () => {
    const begun = signal();
    const mayEnd = signal();
    let ended = 0;
    task = async () => {
      begun.give();
      await mayEnd.promise;
      ended++;
    };
    await second.app.get(Jobs).beforeApplicationShutdown();
    await product.app.get(Jobs).wake('review_digest');
    await begun.promise;
    const stopping = product.app.get(Jobs).beforeApplicationShutdown();
    mayEnd.give();
    await stopping;
    expect(ended).toBeGreaterThan(0);
  });

  it('has one meaning for a name', () => {
    expect(() => product.app.get(Jobs).register(job)).toThrow('registered already');
  });
});
