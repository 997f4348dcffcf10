import { ROLES, type Role } from '@rinnakkain/domain';
import { scoped, scopedTables, sql } from '@rinnakkain/platform-api';
import { type TestActor, type TestProduct } from '@rinnakkain/platform-api/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { Planting } from './planted-rows';
import { startWholeProduct } from './whole-product';

/** Where rows are planted: one's own, a colleague's of the same unit, the other unit's, another association's. */
const PLOTS = ['own', 'colleague', 'otherUnit', 'elsewhere'] as const;
type PlotName = (typeof PLOTS)[number];

/** What a role sees of a table, in words of who-sees.csv. */
const SEES: Readonly<Record<string, readonly PlotName[]>> = {
  none: [],
  own: ['own'],
  // A colleague's seeker is protected: only who is named sees the details.
  named: ['own'],
  unit: ['own', 'colleague'],
  organisation: ['own', 'colleague', 'otherUnit'],
};

/** Which plots each role sees of each table; hand-written from the security page. */
function whoSees(): Map<string, Record<Role, readonly PlotName[]>> {
  const [head = [], ...lines] = readFileSync(join(import.meta.dirname, 'who-sees.csv'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  return new Map(
    lines.map(([table = '', ...cells]) => [
      table,
      Object.fromEntries(
        head.slice(1).map((role, i) => [role, SEES[cells[i] ?? ''] ?? []]),
      ) as unknown as Record<Role, readonly PlotName[]>,
    ]),
  );
}

describe('rows of others', () => {
  const expected = whoSees();
  let product: TestProduct;
  let runtime: Client;
  let planted: Map<string, Record<PlotName, string>>;
  let actors: Record<Role, TestActor>;
  let elsewhere: string;

  beforeAll(async () => {
    product = await startWholeProduct();
    const [here, there] = [await product.organisation(), await product.organisation()];
    elsewhere = there.id;
    const found: [Role, TestActor][] = [];
    for (const role of ROLES) found.push([role, await product.signedIn(here, role)]);
    actors = Object.fromEntries(found) as Record<Role, TestActor>;
    const strangers: string[] = [];
    for (let i = 0; i < 3; i++)
      strangers.push((await product.signedIn(there, 'training_reviewer')).actor.accountId);
    const [first = '', second = '', third = ''] = strangers;
    const planting = await Planting.begin(product.database.admin, scopedTables());
    const plots = {
      own: {
        organisationId: here.id,
        unitId: here.units[0],
        staffId: actors.coordinator.actor.accountId,
        volunteerAccountId: actors.volunteer.actor.accountId,
      },
      colleague: {
        organisationId: here.id,
        unitId: here.units[0],
        staffId: first,
        volunteerAccountId: first,
        protected: true,
      },
      otherUnit: {
        organisationId: here.id,
        unitId: here.units[1],
        staffId: second,
        volunteerAccountId: second,
      },
      elsewhere: {
        organisationId: there.id,
        unitId: there.units[0],
        staffId: third,
        volunteerAccountId: third,
      },
    };
    planted = new Map(planting.tables.map((table) => [table, {} as Record<PlotName, string>]));
    for (const plot of PLOTS)
      for (const [table, text] of await planting.plant(plots[plot])) {
        const of = planted.get(table);
        if (of) of[plot] = text;
      }
    const { rows } = await product.database.admin.query<{ id: string }>(
      'select id from people.volunteer where account_id = $1',
      [actors.volunteer.actor.accountId],
    );
    const volunteerId = rows[0]?.id ?? null;
    actors.volunteer = { ...actors.volunteer, actor: { ...actors.volunteer.actor, volunteerId } };
    runtime = new Client({ connectionString: product.database.runtimeUrl });
    await runtime.connect();
  });
  afterAll(async () => {
    await runtime.end();
    await product.stop();
  });

  /** Which planted rows are among those that were read; anything of another association counts. */
  const plotsAmong = (table: string, texts: readonly string[]): PlotName[] =>
    PLOTS.filter(
      (plot) =>
        texts.includes(planted.get(table)?.[plot] ?? '-') ||
        (plot === 'elsewhere' && texts.some((text) => text.includes(elsewhere))),
    );

  /** Runs something as the runtime login with the context of an actor, and undoes it. */
  const asRuntime = async <T>(who: TestActor, run: () => Promise<T>): Promise<T> => {
    const { organisationId, accountId, role, unitIds } = who.actor;
    await runtime.query('begin');
    try {
      await runtime.query(
        `select set_config('app.organisation_id', $1, true), set_config('app.account_id', $2, true), set_config('app.role', $3, true), set_config('app.unit_ids', $4, true)`,
        [organisationId, accountId, role, `{${unitIds.join(',')}}`],
      );
      return await run();
    } finally {
      await runtime.query('rollback');
    }
  };

  it('are planted in every table, and the table of who sees them names every one', () => {
    expect([...expected.keys()].sort()).toEqual(scopedTables());
    for (const table of scopedTables())
      expect([table, Object.keys(planted.get(table) ?? {}).length]).toEqual([table, PLOTS.length]);
  });

  it.each(ROLES)(
    'stay out of sight of %s by the third wall alone: plain SQL of the runtime login',
    async (role) => {
      const seen: Record<string, PlotName[]> = {};
      for (const table of expected.keys()) {
        const { rows } = await asRuntime(actors[role], () =>
          runtime.query<{ text: string }>(`select t::text as text from ${table} t`),
        );
        seen[table] = plotsAmong(
          table,
          rows.map(({ text }) => text),
        );
      }
      expect(seen).toEqual(Object.fromEntries([...expected].map(([table, by]) => [table, by[role]])));
    },
  );

  it('are invisible without a context', async () => {
    for (const table of expected.keys()) {
      const { rows } = await runtime.query<{ n: number }>(`select count(*)::integer as n from ${table}`);
      expect([table, rows[0]?.n]).toEqual([table, 0]);
    }
  });

  it.each(ROLES)('cannot be changed, deleted or brought in by %s', async (role) => {
    for (const table of expected.keys()) {
      const text = planted.get(table)?.elsewhere ?? '';
      const write = (statement: string, ...values: unknown[]): Promise<string> =>
        asRuntime(actors[role], () => runtime.query(statement, values)).then(
          ({ rowCount }) => `${rowCount} rows`,
          (error: { code?: string }) => error.code ?? 'failed',
        );
      const results = [
        await write(
          `update ${table} t set organisation_id = organisation_id where t.organisation_id = $1`,
          elsewhere,
        ),
        await write(`delete from ${table} t where t.organisation_id = $1`, elsewhere),
        await write(`insert into ${table} select ($1::text::${table}).*`, text),
        await write(`update ${table} t set organisation_id = $1`, elsewhere),
      ];
      // 42501: refused by a grant or a policy; 23503 never, since the policy is asked first.
      expect([table, results.filter((each) => each !== '42501' && each !== '0 rows')]).toEqual([table, []]);
    }
  });

  it('of colleagues are checked by name for background checks', async () => {
    const named = await product.signedIn(
      { id: actors.coordinator.actor.organisationId, units: [actors.coordinator.actor.unitIds[0] ?? '', ''] },
      'coordinator',
      { backgroundChecker: true },
    );
    const { rows } = await asRuntime(named, () =>
      runtime.query<{ text: string }>('select t::text as text from people.background_check t'),
    );
    expect(
      plotsAmong(
        'people.background_check',
        rows.map(({ text }) => text),
      ),
    ).toEqual(['own', 'colleague']);
  });

  describe('with row security switched off', () => {
    beforeAll(async () => {
      for (const table of planted.keys())
        await product.database.admin.query(`alter table ${table} disable row level security`);
    });

    it('would be in sight of plain SQL, so this test can see', async () => {
      const { rows } = await runtime.query<{ text: string }>(
        'select t::text as text from people.volunteer t',
      );
      expect(
        plotsAmong(
          'people.volunteer',
          rows.map(({ text }) => text),
        ),
      ).toEqual([...PLOTS]);
    });

    it.each(ROLES)(
      'stay out of sight of %s by the second wall alone: the scope of every query',
      async (role) => {
        const seen: Record<string, PlotName[]> = {};
        for (const table of expected.keys()) {
          const rows = await product.as(actors[role], (work) =>
            work.rows<{ text: string }>(sql`select t::text as text from ${scoped(table, 't')}`),
          );
          seen[table] = plotsAmong(
            table,
            rows.map(({ text }) => text),
          );
        }
        expect(seen).toEqual(Object.fromEntries([...expected].map(([table, by]) => [table, by[role]])));
      },
    );
  });
});
