import { SeekerDirectory } from '@rinnakkain/people-api';
import { Work } from '@rinnakkain/platform-api';
import { longForm, wallsTimeout } from '../figures';
import { Arena, type Move, type Pair } from './arena';
import { noGaps } from './numbering';
import { codeOf, judge, Tally } from './tally';

const RACES = longForm ? 1_000 : 60;

describe('releases of a seeker’s values', () => {
  let arena: Arena;
  let pairs: Pair[];

  beforeAll(async () => {
    arena = await Arena.start();
    pairs = [];
    for (let i = 0; i < 4; i++) pairs.push(await arena.pair());
  }, wallsTimeout);
  afterAll(() => arena.stop());
  afterEach(() => jest.restoreAllMocks());

  const release = (pair: Pair, until: string): Move => ({
    who: arena.coordinators[0],
    path: `/api/relationships/${pair.id}/releases`,
    body: { fields: ['phone'], until },
  });

  /** A release renewed by two at once: one of them stands, and both ended the earlier. */
  async function renewals(races: number): Promise<Tally> {
    const tally = new Tally();
    while (tally.races < races) {
      const { replies, atOnce } = await arena.race(
        pairs.flatMap((pair) => [release(pair, '2026-12-01'), release(pair, '2026-12-02')]),
      );
      const open = await arena.rows<{ n: number }>(
        'select count(*)::integer as n from support.release where withdrawn_at is null group by relationship_id',
      );
      tally.add(4, atOnce, [
        ...open.filter(({ n }) => n !== 1).map(({ n }) => `${n} open releases of one value`),
        ...replies
          .map(codeOf)
          .filter((code) => code !== '201')
          .map((code) => `told ${code}`),
      ]);
    }
    return tally;
  }

  /** A number is released while it is changed: the volunteer sees the new one. */
  async function changes(races: number): Promise<Tally> {
    const tally = new Tally();
    while (tally.races < races) {
      await arena.rows('update support.release set withdrawn_at = now() where withdrawn_at is null');
      const versions = await arena.rows<{ id: string; version: number }>(
        'select id, version from people.seeker',
      );
      const phone = `+35840${1_000_000 + tally.races}`;
      const { replies, atOnce } = await arena.race(
        pairs.flatMap((pair) => [
          release(pair, '2026-12-01'),
          {
            who: arena.coordinators[0],
            method: 'PATCH',
            path: `/api/seekers/${pair.seekerId}`,
            headers: { 'if-match': `"${versions.find(({ id }) => id === pair.seekerId)?.version}"` },
            body: { phone },
          },
        ]),
      );
      const wrong = replies
        .map(codeOf)
        .filter((code) => !['200', '201'].includes(code))
        .map((code) => `told ${code}`);
      for (const { id, volunteer } of pairs) {
        const page = await arena.ok<{ releases: { items?: unknown } }>({
          who: volunteer,
          method: 'GET',
          path: `/api/relationships/${id}`,
        });
        if (!JSON.stringify(page).includes(phone))
          wrong.push(`the volunteer sees ${JSON.stringify(page.releases)}`);
      }
      tally.add(4, atOnce, wrong);
    }
    return tally;
  }

  it(
    'a released value is the present one',
    () =>
      judge('release-and-change', RACES, changes, "the seeker's lock", () =>
        jest.spyOn(SeekerDirectory.prototype, 'lock').mockResolvedValue(undefined),
      ),
    wallsTimeout,
  );

  it(
    'a release renewed twice stands once',
    () =>
      judge('release-renewed', RACES, renewals, 'locks and the unique index', async () => {
        const { find } = Work.prototype;
        jest.spyOn(Work.prototype, 'find').mockImplementation(function (this: Work, entity, where, options) {
          return find.call(this, entity, where, { ...options, lock: false });
        } as typeof find);
        await arena.rows('drop index support.release_open_key');
      }),
    wallsTimeout,
  );

  it('and the audit is numbered without a gap', () => noGaps(arena, 'audit-of-releases'));
});
