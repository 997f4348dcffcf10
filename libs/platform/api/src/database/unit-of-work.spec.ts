import { Controller, Get, Module, Post } from '@nestjs/common';
import { type TestActor, type TestOrganisation, TestProduct } from '../testing';
import { randomUUID } from 'node:crypto';
import { Requires, SignedIn } from '../access/requires';
import { currentContext } from '../context/request-context';
import { IdField, ListField, TextField } from '../messages/fields';
import { Returns } from '../messages/returns';
import { OrganisationRow, UnitRow } from '../organisations/organisation.entity';
import { Idempotency } from './idempotency';
import { notFound } from '../problems/problem';
import { scoped } from './scope';
import { sql } from './sql';
import { Statements } from './statements';
import { UnitOfWork } from './unit-of-work';
import type { Work } from './work';

/** Ends as a statement does that somebody cancels. */
const CANCELLED = 'do $$ begin raise query_canceled; end $$';

class UnitName {
  @IdField('Unit')
  organisation: string;
  @TextField('Name', { max: 80 })
  name: string;
}

class UnitNames {
  @ListField('Units', () => UnitName)
  items: UnitName[];
}

@Controller('api/soak')
class Soak {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Get()
  @SignedIn()
  @Returns(UnitNames)
  async read(): Promise<UnitNames> {
    const work = this.unitOfWork.current;
    await work.rows(sql`select pg_sleep(0.002)`);
    const items = await work.rows<UnitName>(
      sql`select u.organisation_id as organisation, u.name from ${scoped('platform.unit', 'u')}`,
    );
    return { items };
  }

  @Get('missing')
  @SignedIn()
  @Returns(null)
  async missing(): Promise<void> {
    const own = await this.unitOfWork.current.row(sql`select 1 from ${scoped('platform.unit', 'u')}`);
    if (!own) throw notFound();
  }

  @Get('cut-off')
  @SignedIn()
  @Returns(null)
  async cutOff(): Promise<void> {
    await this.unitOfWork.current.rows(sql`select pg_terminate_backend(pg_backend_pid())`);
  }

  @Post('unrecorded')
  @Requires('unit.create')
  @Returns(null)
  async write(): Promise<void> {
    await this.unitOfWork.current.insert(UnitRow, { name: 'Unrecorded' });
  }
}

@Module({ controllers: [Soak] })
class SoakModule {}

describe('the unit of work', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let administrator: TestActor;

  beforeAll(async () => {
    product = await TestProduct.start([SoakModule], []);
    organisation = await product.organisation();
    administrator = await product.signedIn(organisation, 'organisation_administrator');
  });
  afterAll(() => product.stop());

  it('says that it is not available when the connection goes, and goes on with another', async () => {
    const answer = await product.get('/api/soak/cut-off', administrator);
    expect([answer.status, answer.body.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    expect((await product.get('/api/soak', administrator)).body.items).toHaveLength(2);
  });

  it.each([
    ['before it has begun', `${CANCELLED}; begin`],
    ['once it has begun', `begin; ${CANCELLED}`],
  ])(
    'asks to try again when the beginning is cancelled %s, whatever else went out with it',
    async (_, begin) => {
      const cancelled = (): void => {
        const control = Statements.prototype.control;
        jest.spyOn(Statements.prototype, 'control').mockImplementationOnce(function (this: Statements) {
          return control.call(this, begin);
        });
      };
      for (const path of ['/api/soak', '/api/soak/missing']) {
        cancelled();
        const answer = await product.get(path, administrator);
        expect([path, answer.status, answer.body.code]).toEqual([path, 503, 'SERVICE_UNAVAILABLE']);
      }
      cancelled();
      const answer = await product.post('/api/soak/unrecorded', administrator);
      expect([answer.status, await units('Unrecorded')]).toEqual([503, 0]);
      cancelled();
      const asked = jest.fn();
      await expect(product.app.get(UnitOfWork).runAs(null, asked)).rejects.toThrow(/cancel/i);
      expect(asked).not.toHaveBeenCalled();
      jest.restoreAllMocks();
      expect((await product.get('/api/soak', administrator)).body.items).toHaveLength(2);
    },
  );

  const units = async (name: string): Promise<number> => {
    const { rows } = await product.database.admin.query<{ n: number }>(
      'select count(*)::integer as n from platform.unit where name = $1',
      [name],
    );
    return rows[0]?.n ?? 0;
  };
  const record = (work: Work): void => work.record({ action: 'unit.created', objectType: 'unit' });

  it('commits a write with its record, in one transaction', async () => {
    const before = await product.audited(organisation, 'unit.created');
    await product.as(administrator, async (work) => {
      await work.insert(UnitRow, { name: 'Recorded' });
      record(work);
      expect(await product.audited(organisation, 'unit.created')).toBe(before);
    });
    expect([await units('Recorded'), await product.audited(organisation, 'unit.created')]).toEqual([
      1,
      before + 1,
    ]);
  });

  it('cannot commit a write that nobody recorded', async () => {
    await expect(
      product.as(administrator, (work) => work.insert(UnitRow, { name: 'Unrecorded' })),
    ).rejects.toThrow(/unrecorded write/);
    const answer = await product.post('/api/soak/unrecorded', administrator);
    expect([answer.status, await units('Unrecorded')]).toEqual([500, 0]);
  });

  it('cannot borrow the record of another transaction', async () => {
    await product.as(administrator, async (work) => record(work));
    await expect(
      product.as(administrator, (work) =>
        work.updateWhere(UnitRow, sql`t.name = 'Erotyö'`, null, { name: 'Borrowed' }),
      ),
    ).rejects.toThrow(/unrecorded write/);
  });

  it('takes everything back when something fails, the record and what was to follow too', async () => {
    const before = await product.audited(organisation, 'unit.created');
    let followed = false;
    await expect(
      product.as(administrator, async (work) => {
        await work.insert(UnitRow, { name: 'Half' });
        record(work);
        work.afterCommit(() => void (followed = true));
        throw new Error('half way');
      }),
    ).rejects.toThrow('half way');
    expect([await units('Half'), await product.audited(organisation, 'unit.created'), followed]).toEqual([
      0,
      before,
      false,
    ]);
  });

  it('does what follows once it has committed, outside of the transaction', async () => {
    let seen = -1;
    await product.as(administrator, async (work) => {
      await work.insert(UnitRow, { name: 'Followed' });
      record(work);
      work.afterCommit(async () => {
        seen = await units('Followed');
      });
    });
    expect(seen).toBe(1);
  });

  it('shows nothing without somebody who acts', async () => {
    const unitOfWork = product.app.get(UnitOfWork);
    await expect(
      unitOfWork.runAs(null, (work) => work.rows(sql`select 1 from ${scoped('platform.unit', 'u')}`)),
    ).rejects.toThrow('Nobody acts');
    await expect(unitOfWork.run(async () => undefined)).rejects.toThrow('No request context');
    expect(() => currentContext()).toThrow('No request context');
  });

  it('has no scope for a table that nobody declared', async () => {
    await expect(
      product.as(administrator, async (work) =>
        work.rows(sql`select 1 from ${scoped('platform.session', 's')}`),
      ),
    ).rejects.toThrow('No scope is defined');
  });

  it('refuses an actor that is not one before anything is sent', async () => {
    const bad = { ...administrator.actor, organisationId: "'; drop table platform.unit; --" };
    await expect(product.app.get(UnitOfWork).runAs(bad, async () => 1)).rejects.toThrow('Not an actor');
  });

  it('loads, changes and raises the version only of what is visible', async () => {
    const other = await product.organisation();
    const theirs = other.units[0];
    const inOther = (task: (work: Work) => Promise<unknown>): Promise<unknown> =>
      product.as(administrator, task).catch((error: { status?: number }) => error.status);
    expect(await inOther((work) => work.load(UnitRow, theirs))).toBe(404);
    expect(await inOther((work) => work.update(UnitRow, theirs, null, { name: 'Taken' }))).toBe(404);
    expect(await inOther((work) => work.deleteWhere(UnitRow, sql`t.id = ${theirs}::uuid`))).toBe(0);
    await expect(
      product.as(administrator, (work) => work.load(OrganisationRow, organisation.id)),
    ).rejects.toThrow('No scope is defined');
  });

  it('gives an organisation of its own to whatever is written', async () => {
    const other = await product.organisation();
    const id = await product.as(administrator, async (work) => {
      record(work);
      return work.insert(UnitRow, { name: 'Mine', organisationId: other.id });
    });
    const { rows } = await product.database.admin.query(
      'select organisation_id from platform.unit where id = $1',
      [id],
    );
    expect(rows).toEqual([{ organisation_id: organisation.id }]);
  });

  it('never mixes organisations: 500 requests of many at once on one pool', async () => {
    const actors: TestActor[] = [];
    for (let i = 0; i < 10; i++)
      actors.push(await product.signedIn(await product.organisation(`Soak ${i}`), 'volunteer'));
    const wrong: string[] = [];
    let answered = 0;
    const ask = async (i: number): Promise<void> => {
      const who = actors[i % actors.length] as TestActor;
      const { status, body } = await product.get('/api/soak', who);
      const { items = [] } = body as UnitNames;
      answered++;
      if (
        status !== 200 ||
        items.length !== 2 ||
        items.some((each) => each.organisation !== who.actor.organisationId)
      )
        wrong.push(`${i}: ${status} ${JSON.stringify(items)}`);
    };
    for (let round = 0; round < 10; round++)
      await Promise.all(Array.from({ length: 50 }, (_, i) => ask(round * 50 + i)));
    expect([answered, wrong]).toEqual([500, []]);
  });
});

describe('a request that is sent again', () => {
  let product: TestProduct;
  let who: TestActor;
  let colleague: TestActor;

  beforeAll(async () => {
    product = await TestProduct.start([], []);
    const organisation = await product.organisation();
    who = await product.signedIn(organisation, 'organisation_administrator');
    colleague = await product.signedIn(organisation, 'organisation_administrator');
  });
  afterAll(() => product.stop());

  let made = 0;
  const send = (key: string, content: object, actor = who): Promise<string> =>
    product.as(actor, async (work) => {
      work.record({ action: 'unit.created', objectType: 'unit' });
      return product.app.get(Idempotency).once(key, content, async () => {
        made++;
        return randomUUID();
      });
    });

  it('is done once and answers the same, at the same time too', async () => {
    made = 0;
    const answers = await Promise.all(Array.from({ length: 8 }, () => send('key-0001', { a: 1 })));
    expect([made, new Set(answers).size]).toEqual([1, 1]);
  });

  it('is refused with other content', async () => {
    await send('key-0002', { a: 1 });
    await expect(send('key-0002', { a: 2 })).rejects.toMatchObject({
      status: 422,
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('is another’s own with the same key', async () => {
    made = 0;
    const mine = await send('key-0003', { a: 1 });
    expect(await send('key-0003', { a: 1 }, colleague)).not.toBe(mine);
    expect(made).toBe(2);
  });

  it('can be sent anew when the first attempt failed', async () => {
    const failed = product.as(who, () =>
      product.app.get(Idempotency).once('key-0004', {}, async () => Promise.reject(new Error('failed'))),
    );
    await expect(failed).rejects.toThrow('failed');
    made = 0;
    await send('key-0004', {});
    expect(made).toBe(1);
  });
});
