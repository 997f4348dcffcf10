import { SeekerDirectory, VolunteerDirectory } from '@rinnakkain/people-api';
import { setTimeout as pause } from 'node:timers/promises';
import { longForm, wallsTimeout } from '../figures';
import { Arena, type Move } from './arena';
import { noGaps } from './numbering';
import { codeOf, judge, Tally } from './tally';

const LAST_PLACES = 1_000;
const OTHERS = longForm ? 1_000 : 60;
/** How many ask for the same volunteer; eight in all leave the pool two connections for those who ask who they are. */
const SHAPES = [
  [2, 2, 2, 2],
  [2, 2, 2, 2],
  [2, 2, 2, 2],
  [2, 3, 3],
  [4, 4],
];

describe('bringing people together at once', () => {
  let arena: Arena;
  let seekers: { id: string; who: Move['who'] }[];

  beforeAll(async () => {
    arena = await Arena.start();
    seekers = [];
    for (let i = 0; i < 8; i++) {
      const who = arena.coordinators[i % 2 === 0 ? 0 : 1];
      seekers.push({ id: await arena.seeker(who), who });
    }
  }, wallsTimeout);
  afterAll(() => arena.stop());
  afterEach(() => jest.restoreAllMocks());

  const propose = (i: number, volunteerId: string): Move => ({
    who: seekers[i]?.who ?? null,
    path: '/api/relationships',
    body: { seekerId: seekers[i]?.id, volunteerId },
  });

  /** Who is proposed to whom now; all of it is taken away, so that the seekers wait again. */
  const clear = (): Promise<{ volunteer: string; seeker: string }[]> =>
    arena.rows(
      `delete from support.relationship where state = 'proposed' returning volunteer_id as volunteer, seeker_id as seeker`,
    );

  /** Races for the last places of fresh volunteers: one pair each, everybody else is told why. */
  async function lastPlaces(races: number): Promise<Tally> {
    const tally = new Tally();
    const volunteers = await arena.volunteers(races + 4);
    for (let wave = 0; tally.races < races; wave++) {
      const asked = (SHAPES[wave % SHAPES.length] ?? []).map((many) => ({
        many,
        id: volunteers.pop() ?? '',
      }));
      const moves = asked
        .flatMap(({ many, id }) => Array.from({ length: many }, () => id))
        .map((id, i) => ({ id, move: propose(i, id) }));
      const { replies, atOnce } = await arena.race(moves.map(({ move }) => move));
      const pairs = await clear();
      const wrong = asked.flatMap(({ id, many }) => {
        const placed = pairs.filter(({ volunteer }) => volunteer === id).length;
        const told = replies
          .filter((_, i) => moves[i]?.id === id)
          .map(({ status, text }) => (status === 409 ? (JSON.parse(text) as { code: string }).code : status))
          .sort();
        const right = [201, ...Array.from({ length: many - 1 }, () => 'PLACE_TAKEN')];
        return placed === 1 && String(told) === String(right)
          ? []
          : [`${placed} placed, told ${String(told)}`];
      });
      tally.add(asked.length, atOnce, wrong);
    }
    return tally;
  }

  /** Two volunteers proposed to each of four seekers at once. */
  async function sameSeeker(races: number): Promise<Tally> {
    const tally = new Tally();
    const volunteers = await arena.volunteers(8, { places: 20 });
    while (tally.races < races) {
      const { replies, atOnce } = await arena.race(volunteers.map((id, i) => propose(i % 4, id)));
      const pairs = await clear();
      const wrong = [0, 1, 2, 3].flatMap((i) => {
        const open = pairs.filter(({ seeker }) => seeker === seekers[i]?.id).length;
        const told = replies
          .filter((_, n) => n % 4 === i)
          .map(codeOf)
          .sort();
        return open === 1 && String(told) === '201,RELATIONSHIP_OPEN'
          ? []
          : [`${open} open, told ${String(told)}`];
      });
      tally.add(4, atOnce, wrong);
    }
    return tally;
  }

  /** A proposal and an entry in the seeker's exclusion list that names the volunteer, at once, for each of four seekers. */
  async function excluded(races: number): Promise<Tally> {
    const tally = new Tally();
    const volunteers = await arena.volunteers(4, { places: 20 });
    while (tally.races < races) {
      const moves = volunteers.flatMap((volunteerId, i) => {
        const placing = propose(i, volunteerId);
        const exclusion = {
          ...placing,
          path: `/api/seekers/${seekers[i]?.id}/exclusions`,
          body: { volunteerId },
        };
        return tally.races % 8 === 0 ? [placing, exclusion] : [exclusion, placing];
      });
      const { replies, atOnce } = await arena.race(moves);
      const open = await clear();
      await arena.rows('delete from people.exclusion');
      const wrong = replies
        .map(codeOf)
        .filter(
          (code, i) => !(moves[i]?.path === '/api/relationships' ? ['201', 'OTHER'] : ['201']).includes(code),
        );
      tally.add(4, atOnce, [
        ...open.map(({ seeker }) => `a pair of ${seeker} with an exclusion is open`),
        ...wrong.map((code) => `told ${code}`),
      ]);
    }
    return tally;
  }

  /** A proposal while the volunteer goes on a break: what comes after the break in the audit trail is no proposal. */
  async function paused(races: number): Promise<Tally> {
    const tally = new Tally();
    while (tally.races < races) {
      const volunteers = await arena.volunteers(4);
      const { replies, atOnce } = await arena.race(
        volunteers.flatMap((id, i) => [
          propose(i, id),
          {
            who: arena.coordinators[0],
            path: `/api/volunteers/${id}/transitions`,
            headers: { 'if-match': '"1"' },
            body: { action: 'pause' },
            after: tally.races % 8 === 0 ? 30 : 0,
          },
        ]),
      );
      await clear();
      const late = await arena.rows<{ id: string }>(
        `select p.details ->> 'volunteerId' as id from oversight.audit_entry p join oversight.audit_entry t
           on t.action = 'volunteer.transitioned' and t.object_id = (p.details ->> 'volunteerId')::uuid and t.n < p.n
         where p.action = 'relationship.created' and t.object_id = any ($1)`,
        volunteers,
      );
      const wrong = replies
        .map(codeOf)
        .filter((code, i) => !(i % 2 === 0 ? ['201', 'VOLUNTEER_NOT_READY'] : ['200']).includes(code));
      tally.add(4, atOnce, [
        ...late.map(({ id }) => `${id} was proposed on a break`),
        ...wrong.map((code) => `told ${code}`),
      ]);
    }
    return tally;
  }

  /** A new proposal, before which the due one of the same seeker expires, while what the card tells is changed. */
  async function expired(races: number): Promise<Tally> {
    const tally = new Tally();
    while (tally.races < races) {
      const volunteers = await arena.volunteers(8);
      for (const [i, id] of volunteers.slice(0, 4).entries()) await arena.ok(propose(i, id));
      await arena.rows(`update support.relationship set expires_on = '2026-11-01'`);
      const versions = await arena.rows<{ id: string; version: number }>(
        'select id, version from people.seeker',
      );
      const { replies, atOnce } = await arena.race(
        [0, 1, 2, 3].flatMap((i) => [
          propose(i, volunteers[i + 4] ?? ''),
          {
            who: seekers[i]?.who ?? null,
            method: 'PATCH',
            path: `/api/seekers/${seekers[i]?.id}`,
            headers: { 'if-match': `"${versions.find(({ id }) => id === seekers[i]?.id)?.version}"` },
            body: { municipality: tally.races % 8 === 0 ? '091' : '837' },
          },
        ]),
      );
      await arena.rows('delete from support.relationship');
      tally.add(
        4,
        atOnce,
        replies
          .map(codeOf)
          .filter((code, i) => code !== (i % 2 === 0 ? '201' : '200'))
          .map((code) => `told ${code}`),
      );
    }
    return tally;
  }

  const withoutVolunteersLock = (): unknown =>
    jest.spyOn(VolunteerDirectory.prototype, 'lock').mockImplementation(function (
      this: VolunteerDirectory,
      id: string,
    ) {
      return this.one(id);
    });
  const withoutSeekersLock = (): unknown =>
    jest.spyOn(SeekerDirectory.prototype, 'lock').mockResolvedValue(undefined);

  it(
    'a last place goes to one seeker only',
    () => judge('last-place', LAST_PLACES, lastPlaces, "the volunteer's lock", withoutVolunteersLock),
    wallsTimeout,
  );

  it(
    'nobody who is on the exclusion list at the end is in an open pair',
    () => judge('exclusion-and-placing', OTHERS, excluded, "the seeker's lock", withoutSeekersLock),
    wallsTimeout,
  );

  it(
    'nobody is proposed once they are on a break',
    () => judge('break-and-placing', OTHERS, paused, "the volunteer's lock", withoutVolunteersLock),
    wallsTimeout,
  );

  it(
    'a proposal that expires stands in nobody’s way',
    () =>
      judge('expiry-and-change', longForm ? 1_000 : 40, expired, 'the order of locks', () => {
        const { lock } = SeekerDirectory.prototype;
        jest.spyOn(SeekerDirectory.prototype, 'lock').mockImplementation(async function (
          this: SeekerDirectory,
          id: string,
        ) {
          await arena.expireDue();
          await pause(100);
          await lock.call(this, id);
        });
      }),
    wallsTimeout,
  );

  it(
    'a seeker has one open pair',
    () =>
      judge('one-seeker', OTHERS, sameSeeker, "the seeker's lock and the unique index", async () => {
        withoutSeekersLock();
        await arena.rows('drop index support.relationship_open_seeker_key');
      }),
    wallsTimeout,
  );

  it('and the audit is numbered without a gap', () => noGaps(arena, 'audit-of-places'));
});
