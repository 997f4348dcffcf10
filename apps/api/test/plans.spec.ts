import type { TestActor, TestProduct } from '@rinnakkain/platform-api/testing';
import { randomUUID } from 'node:crypto';
import { type Crowd, loadCrowd } from './plans/crowd';
import { DIRECTORY, directoryRequests } from './plans/directory';
import { Explaining } from './plans/explained';
import { type Statement, Statements } from './plans/statements';
import { startWholeProduct } from './whole-product';

/** What is asked all day long, and the indexes each cannot do without; `a|b` is one of the two. */
const HOT = {
  'the volunteers': ['relationship_volunteer_idx'],
  'volunteers by name': ['volunteer_name_search_idx|volunteer_name_idx|volunteer_state_idx'],
  'the seekers': ['seeker_private_pkey', 'person_key_pkey'],
  'a seeker by name': ['seeker_private_pkey', 'person_key_pkey'],
  'the relationships': ['session_relationship_idx', 'relationship_expiry_idx'],
  'a timeline': ['session_relationship_idx', 'person_key_pkey'],
  'a shortlist': ['relationship_expiry_idx', 'relationship_seeker_idx'],
  today: ['session_open_idx', 'relationship_expiry_idx'],
  'one’s own relationships': ['relationship_volunteer_idx', 'release_open_key'],
  'a session’s saving': ['session_overlap_excl|session_relationship_idx'],
  ...DIRECTORY,
} as const;
type Hot = keyof typeof HOT;

/** Further ones that are looked into at first only: what they gave is remembered. */
const AT_FIRST: Readonly<Partial<Record<Hot, readonly string[]>>> = { today: ['release_until_idx'] };

/** What an older server looks into instead: PostgreSQL 15 finds a few releases by their end. */
const OLDER = {
  before: 160_000,
  instead: { release_open_key: 'release_until_idx' } as Record<string, string>,
};

/** A table of so many rows is never gone through. */
const LARGE = 1_000;

/** Lists of every kind; each tells how many there are in all. */
const LISTS = [
  '/api/volunteers?sort=-name',
  '/api/volunteers?q=ai',
  '/api/seekers?sort=newest',
  '/api/relationships?sort=newest',
  '/api/relationships?sort=quiet',
  '/api/tasks?',
  '/api/training/courses?',
  '/api/training/records?',
  '/api/training/runs?which=coming',
  '/api/units?',
  '/api/accounts?',
];

describe('what is asked all day long', () => {
  let product: TestProduct;
  let crowd: Crowd;
  let statements: Statements;
  let explaining: Explaining;
  let large: Set<string>;
  let older: boolean;
  let requests: Record<Hot, () => Promise<unknown>>;
  let timeline: string;

  beforeAll(async () => {
    product = await startWholeProduct();
    statements = new Statements(product);
    crowd = await loadCrowd(product);
    explaining = await Explaining.open(product.database.runtimeUrl, process.env['TEST_SERVER'] ?? '');
    const version = await product.database.admin.query<{ server_version_num: string }>(
      'show server_version_num',
    );
    older = Number(version.rows[0]?.server_version_num) < OLDER.before;
    const { rows } = await product.database.admin.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and c.reltuples >= $1 and n.nspname <> 'pg_catalog'`,
      [LARGE],
    );
    large = new Set(rows.map(({ name }) => name));
    requests = await prepared();
  }, 180_000);
  afterAll(async () => {
    await explaining.close();
    await product.stop();
  });

  const read = async (path: string, who: TestActor): Promise<{ items: Listed[]; total: number }> => {
    const answer = await product.get(path, who);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.body as { items: Listed[]; total: number };
  };
  interface Listed {
    readonly id: string;
    readonly alias?: string;
    readonly closed?: boolean;
    readonly protected?: boolean;
  }

  async function prepared(): Promise<typeof requests> {
    const { coordinator, volunteer } = crowd;
    const first = async (path: string, who = coordinator): Promise<Listed> => {
      const found = (await read(path, who)).items.find((item) => !item.closed && !item.protected);
      if (!found) throw new Error(`${path}: nothing to open`);
      return found;
    };
    const pair = await first('/api/relationships?state=running&pageSize=50');
    const own = await first('/api/relationships?state=running', volunteer);
    const seeker = await first('/api/seekers?queue=true&pageSize=50');
    timeline = `/api/relationships/${pair.id}/sessions`;
    let minute = 0;
    const log = async (): Promise<void> => {
      const start = `0${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
      minute += 10;
      const answer = await product
        .post(`/api/relationships/${own.id}/sessions`, volunteer)
        .set('Idempotency-Key', randomUUID())
        .send({ day: '2026-11-20', start, minutes: 10, form: 'phone', outcome: 'held' });
      if (answer.status !== 201) throw new Error(answer.text);
    };
    return {
      'the volunteers': () => read('/api/volunteers', coordinator),
      'volunteers by name': () => read('/api/volunteers?q=Sofia%20Kuvi', coordinator),
      'the seekers': () => read('/api/seekers', coordinator),
      'a seeker by name': () => read(`/api/seekers?q=${encodeURIComponent(seeker.alias ?? '')}`, coordinator),
      'the relationships': () => read('/api/relationships?open=true', coordinator),
      'a timeline': () => read(`${timeline}?pageSize=20`, coordinator),
      'a shortlist': async () => product.get(`/api/seekers/${seeker.id}/shortlist`, coordinator).expect(200),
      today: async () => product.get('/api/today', coordinator).expect(200),
      'one’s own relationships': () => read('/api/relationships', volunteer),
      'a session’s saving': log,
      ...(await directoryRequests(product)),
    };
  }

  /** Expected indexes that nothing looked into, and tables or indexes of the large ones that were gone through. */
  const wrong = async (
    name: Hot,
    asked: readonly Statement[],
    {
      first,
      further = [],
      atFirst = false,
    }: { first?: string; further?: readonly string[] | undefined; atFirst?: boolean } = {},
  ): Promise<string[]> => {
    const { indexes, scanned, skipped } = await explaining.work(asked, first);
    return [
      ...[...HOT[name], ...further].filter(
        (either) => !either.split('|').some((index) => indexes.has((older && OLDER.instead[index]) || index)),
      ),
      ...[...scanned].filter((table) => large.has(table)),
      // At first everything of the association is read and remembered.
      ...(atFirst ? [] : skipped),
    ];
  };

  it.each(Object.keys(HOT) as Hot[])(
    '(%s) is found by its indexes, at first and again',
    async (name) => {
      const once = await statements.of(requests[name]);
      const again = await statements.of(requests[name]);
      expect([
        await wrong(name, once, { further: AT_FIRST[name], atFirst: true }),
        await wrong(name, again),
      ]).toEqual([[], []]);
      expect(again.length).toBeLessThanOrEqual(once.length);
    },
    60_000,
  );

  it('would be noticed without an index', async () => {
    const asked = await statements.of(requests['a timeline']);
    expect(
      await wrong('a timeline', asked, { first: 'drop index support.session_relationship_idx' }),
    ).toContain('session_relationship_idx');
    const withoutAny = `set local enable_indexscan = off; set local enable_indexonlyscan = off; set local enable_bitmapscan = off`;
    expect(await wrong('a timeline', asked, { first: withoutAny })).toEqual(
      expect.arrayContaining(['session_relationship_idx', 'support.session', 'platform.person_key']),
    );
    expect(large.size).toBeGreaterThan(6);
  }, 60_000);

  it('takes as many statements for a page of one as for a page of a hundred', async () => {
    const count = async (path: string): Promise<number> => {
      await read(path, crowd.coordinator);
      return (await statements.of(() => read(path, crowd.coordinator))).length;
    };
    for (const list of [...LISTS.slice(0, -1), `${timeline}?`])
      expect([list, await count(`${list}&pageSize=1`)]).toEqual([list, await count(`${list}&pageSize=100`)]);
    for (const limit of [1, 100])
      expect([limit, await count(`/api/today?limit=${limit}`)]).toEqual([limit, await count('/api/today')]);
  }, 60_000);

  it('tells how many there are in all on a page beyond the end as well', async () => {
    const administrator = await product.signedIn(crowd.organisation, 'organisation_administrator');
    for (const list of [...LISTS, `${timeline}?`]) {
      const who = list.startsWith('/api/accounts') ? administrator : crowd.coordinator;
      const { items, total } = await read(`${list}&pageSize=1`, who);
      const beyond = await read(`${list}&pageSize=1&page=99999`, who);
      expect([list, items.length, beyond.items, beyond.total]).toEqual([list, 1, [], total]);
      expect(total).toBeGreaterThan(0);
    }
  }, 60_000);
});
