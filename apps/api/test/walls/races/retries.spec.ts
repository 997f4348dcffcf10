import { Idempotency, Work } from '@rinnakkain/platform-api';
import { randomUUID } from 'node:crypto';
import { longForm, reportFigure, wallsTimeout } from '../figures';
import { Arena, type Move, type Pair } from './arena';
import { noGaps } from './numbering';
import type { Reply } from './requests';
import { codeOf, judge, Tally } from './tally';

const RACES = longForm ? 1_000 : 60;

describe('the same request, or one like it, several times at once', () => {
  let arena: Arena;
  let pairs: Pair[];
  let minute = 0;

  beforeAll(async () => {
    arena = await Arena.start();
    pairs = [];
    for (let i = 0; i < 4; i++) pairs.push(await arena.pair());
  }, wallsTimeout);
  afterAll(() => arena.stop());
  afterEach(() => jest.restoreAllMocks());

  const session = (pair: Pair | undefined, key: string, more: object = {}, abortAfter?: number): Move => ({
    who: pair?.volunteer ?? null,
    path: `/api/relationships/${pair?.id}/sessions`,
    headers: { 'idempotency-key': key },
    body: { day: '2026-11-24', start: '08:00', minutes: 0, form: 'phone', outcome: 'no_show', ...more },
    ...(abortAfter === undefined ? {} : { abortAfter }),
  });

  /** How many sessions, keys and records a key has left behind. */
  const leftBy = async (key: string, ids: readonly string[]): Promise<string> => {
    const [row] = await arena.rows<{ sessions: number; keys: number; records: number }>(
      `select (select count(*)::integer from support.session where note_sealed is null and id = any ($2)) as sessions,
         (select count(*)::integer from platform.idempotency_key where key = $1) as keys,
         (select count(*)::integer from oversight.audit_entry where action = 'session.created' and object_id = any ($2)) as records`,
      key,
      ids,
    );
    return `${row?.sessions} ${row?.keys} ${row?.records}`;
  };
  const idsOf = (replies: readonly Reply[]): string[] => [
    ...new Set(
      replies.filter(({ status }) => status === 201).map((reply) => reply.body<{ id: string }>().id),
    ),
  ];

  /** One key sent two to four times at once, for two pairs. */
  async function sameKey(races: number): Promise<Tally> {
    const tally = new Tally();
    while (tally.races < races) {
      const before = await countSessions();
      const many = 2 + ((tally.races / 2) % 3);
      const keys = [randomUUID(), randomUUID()];
      const moves = keys.flatMap((key, i) => Array.from({ length: many }, () => session(pairs[i], key)));
      const { replies, atOnce } = await arena.race(moves);
      const wrong: string[] = [];
      for (const [i, key] of keys.entries()) {
        const own = replies.slice(i * many, (i + 1) * many);
        const ids = idsOf(own);
        const told = new Set(own.map(({ status, text }) => `${status} ${text}`));
        const left = await leftBy(key, ids);
        if (told.size !== 1 || ids.length !== 1 || left !== '1 1 1')
          wrong.push(`${told.size} answers, ${ids.length} sessions, left ${left}`);
      }
      const made = (await countSessions()) - before;
      if (made !== 2) wrong.push(`${made} sessions for 2 keys`);
      tally.add(2, atOnce, wrong);
    }
    return tally;
  }

  const countSessions = async (): Promise<number> =>
    (await arena.rows<{ n: number }>('select count(*)::integer as n from support.session'))[0]?.n ?? 0;

  /** One key with two contents: whoever comes first keeps it, the other is refused. */
  async function otherContent(races: number): Promise<Tally> {
    const tally = new Tally();
    while (tally.races < races) {
      const keys = [randomUUID(), randomUUID()];
      const moves = keys.flatMap((key, i) =>
        [0, 1, 0, 1].map((callMe) => session(pairs[i], key, { callMe: callMe === 1 })),
      );
      const { replies, atOnce } = await arena.race(moves);
      const wrong = keys.flatMap((_, i) => {
        const own = replies.slice(4 * i, 4 * i + 4);
        const told = own.map(codeOf);
        const right =
          idsOf(own).length === 1 &&
          [
            ['201', 'IDEMPOTENCY_KEY_REUSED', '201', 'IDEMPOTENCY_KEY_REUSED'],
            ['IDEMPOTENCY_KEY_REUSED', '201', 'IDEMPOTENCY_KEY_REUSED', '201'],
          ].some((each) => String(each) === String(told));
        return right ? [] : [`told ${String(told)}`];
      });
      tally.add(2, atOnce, wrong);
    }
    return tally;
  }

  /** Four different requests for the same hour of a pair: one is logged. */
  async function overlaps(races: number): Promise<Tally> {
    const tally = new Tally();
    while (tally.races < races) {
      minute += 1;
      const at = (more: number): string => {
        const m = minute * 2 + more;
        return `${String(Math.trunc(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
      };
      const moves = [0, 1].flatMap((i) =>
        [0, 1, 0, 1].map((more) =>
          session(pairs[i], randomUUID(), { start: at(more), minutes: 1 + (1 - more), outcome: 'held' }),
        ),
      );
      const { replies, atOnce } = await arena.race(moves);
      const wrong = [0, 1].flatMap((i) => {
        const told = replies
          .slice(4 * i, 4 * i + 4)
          .map(codeOf)
          .sort();
        return String(told) === '201,SESSION_OVERLAPS,SESSION_OVERLAPS,SESSION_OVERLAPS'
          ? []
          : [String(told)];
      });
      tally.add(2, atOnce, wrong);
    }
    return tally;
  }

  it(
    'one key is one session, and every answer the same',
    () =>
      judge('same-key', RACES, sameKey, 'the look at the key', () =>
        jest
          .spyOn(Idempotency.prototype, 'once')
          .mockImplementation((_key: string, _content: unknown, make: () => Promise<string>) => make()),
      ),
    wallsTimeout,
  );

  it(
    'one key with two contents is refused for the second',
    () =>
      judge('key-reused', RACES, otherContent, 'the look at the key', () =>
        jest
          .spyOn(Idempotency.prototype, 'once')
          .mockImplementation((_key: string, _content: unknown, make: () => Promise<string>) => make()),
      ),
    wallsTimeout,
  );

  it(
    'whoever hangs up and sends it again has logged it once',
    async () => {
      const many = longForm ? 1_000 : 80;
      let aborted = 0;
      const one = async (i: number): Promise<{ key: string; reply: Reply }> => {
        const key = randomUUID();
        const pair = pairs[i % 4];
        for (const wait of [i % 40, (i * 7) % 60]) {
          const reply = await arena.send(session(pair, key, {}, wait));
          if (reply.status === 0) aborted++;
        }
        return { key, reply: await arena.send(session(pair, key)) };
      };
      const before = await countSessions();
      const sent: { key: string; reply: Reply }[] = [];
      for (let i = 0; i < many; i += 4)
        sent.push(...(await Promise.all([0, 1, 2, 3].map((more) => one(i + more)))));
      const wrong: string[] = [];
      for (const { key, reply } of sent) {
        const left = reply.status === 201 ? await leftBy(key, idsOf([reply])) : codeOf(reply);
        if (left !== '1 1 1') wrong.push(left);
      }
      const made = (await countSessions()) - before;
      if (made !== many) wrong.push(`${made} sessions for ${many} keys`);
      reportFigure('F17', {
        part: 'aborted-and-again',
        tried: many,
        failed: wrong.length,
        note: `${aborted} answers never arrived; the control is that of same-key`,
      });
      expect(wrong).toEqual([]);
      expect(aborted).toBeGreaterThan(0);
    },
    wallsTimeout,
  );

  it(
    'sessions of a pair do not overlap',
    () =>
      judge('session-overlap', RACES, overlaps, 'turns and the exclusion constraint', async () => {
        await arena.rows('alter table support.session drop constraint session_overlap_excl');
        const { rows } = Work.prototype;
        jest.spyOn(Work.prototype, 'rows').mockImplementation(function (this: Work, query) {
          return query.compile().text.includes('pg_advisory_xact_lock')
            ? Promise.resolve([])
            : rows.call(this, query);
        } as typeof rows);
      }),
    wallsTimeout,
  );

  it('and the audit is numbered without a gap', () => noGaps(arena, 'audit-of-retries'));
});
