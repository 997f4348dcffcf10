import { aCourse, aVolunteer } from '@rinnakkain/people-api/testing';
import { Work } from '@rinnakkain/platform-api';
import type { TestActor } from '@rinnakkain/platform-api/testing';
import { randomUUID } from 'node:crypto';
import { longForm, wallsTimeout } from '../figures';
import { Arena, type Move } from './arena';
import { noGaps } from './numbering';
import { codeOf, judge, Tally } from './tally';

const RACES = longForm ? 1_000 : 60;

describe('two decisions at once', () => {
  let arena: Arena;
  let reviewers: TestActor[];
  let courseId: string;

  beforeAll(async () => {
    arena = await Arena.start();
    const { product, organisation } = arena;
    reviewers = [
      await product.signedIn(organisation, 'training_reviewer'),
      await product.signedIn(organisation, 'training_reviewer'),
    ];
    courseId = await aCourse(product, organisation);
  }, wallsTimeout);
  afterAll(() => arena.stop());
  afterEach(() => jest.restoreAllMocks());

  const step = (who: TestActor | undefined, path: string, body: unknown): Move => ({
    who: who ?? null,
    path,
    headers: { 'if-match': '"1"' },
    body,
  });

  /** Rows are read without a lock and written without asking for their version. */
  function withoutVersions(): void {
    const { find, update } = Work.prototype;
    jest.spyOn(Work.prototype, 'find').mockImplementation(function (this: Work, entity, where, options) {
      return find.call(this, entity, where, { ...options, lock: false });
    } as typeof find);
    jest.spyOn(Work.prototype, 'update').mockImplementation(function (this: Work, entity, id, _, patch) {
      return update.call(this, entity, id, null, patch);
    } as typeof update);
  }

  /** Of each pair of replies one went through and the other was told that it came too late. */
  const unlike = (replies: readonly string[]): string[] =>
    Array.from({ length: replies.length / 2 }, (_, i) =>
      String(replies.slice(2 * i, 2 * i + 2).sort()),
    ).filter((told) => told !== '200,CHANGED_MEANWHILE');

  /** A volunteer is approved by one coordinator while another notes that they have withdrawn. */
  async function approvals(races: number): Promise<Tally> {
    const tally = new Tally();
    while (tally.races < races) {
      const volunteers = await arena.volunteers(4, { state: 'in_training' });
      const { replies, atOnce } = await arena.race(
        volunteers.flatMap((id) => [
          step(arena.coordinators[0], `/api/volunteers/${id}/transitions`, { action: 'approve' }),
          step(arena.coordinators[1], `/api/volunteers/${id}/transitions`, { action: 'withdraw' }),
        ]),
      );
      tally.add(4, atOnce, unlike(replies.map(codeOf)));
    }
    return tally;
  }

  /** A training record is approved by one reviewer and returned, or approved too, by another. */
  async function reviews(races: number): Promise<Tally> {
    const tally = new Tally();
    while (tally.races < races) {
      const volunteers = await arena.volunteers(4, { state: 'in_training' });
      const records = await arena.rows<{ id: string }>(
        `insert into people.training_record (organisation_id, volunteer_id, course_id, state, completed_on)
         select $1, v, $2, 'attended', '2026-11-01' from unnest($3::uuid[]) v returning id`,
        arena.organisation.id,
        courseId,
        volunteers,
      );
      const { replies, atOnce } = await arena.race(
        records.flatMap(({ id }, i) =>
          reviewers.map((who, n) =>
            step(who, `/api/training/records/${id}/review`, {
              decision: n === 1 && i % 2 === 1 ? 'return' : 'approve',
            }),
          ),
        ),
      );
      tally.add(4, atOnce, unlike(replies.map(codeOf)));
    }
    return tally;
  }

  /** A volunteer is approved while the approval of their training is taken back. */
  async function revocations(races: number): Promise<Tally> {
    const tally = new Tally();
    while (tally.races < races) {
      const volunteers: string[] = [];
      for (let i = 0; i < 4; i++)
        volunteers.push(
          await aVolunteer(arena.product, arena.organisation, { units: arena.organisation.units })
            .trained(30, { courseId })
            .interviewed()
            .signed()
            .in('in_training')
            .save(),
        );
      const records = await arena.rows<{ id: string; volunteer: string }>(
        'select id, volunteer_id as volunteer from people.training_record where volunteer_id = any ($1)',
        volunteers,
      );
      const { replies, atOnce } = await arena.race(
        records.flatMap(({ id, volunteer }) => [
          {
            ...step(arena.coordinators[0], `/api/volunteers/${volunteer}/transitions`, { action: 'approve' }),
            after: tally.races % 8 === 0 ? 0 : 30,
          },
          step(reviewers[0], `/api/training/records/${id}/transitions`, { action: 'undo_approval' }),
        ]),
      );
      const late = await arena.rows<{ id: string }>(
        `select a.object_id as id from oversight.audit_entry a join oversight.audit_entry t
           on t.action = 'training.record_reviewed' and t.details ->> 'volunteerId' = a.object_id::text and t.n < a.n
         where a.action = 'volunteer.transitioned' and a.object_id = any ($1)`,
        volunteers,
      );
      const wrong = replies
        .map(codeOf)
        .filter((code, i) => !(i % 2 === 0 ? ['200', 'VOLUNTEER_NOT_READY'] : ['200']).includes(code));
      tally.add(4, atOnce, [
        ...late.map(({ id }) => `${id} was approved without training`),
        ...wrong.map((code) => `told ${code}`),
      ]);
    }
    return tally;
  }

  /** An invitation's link is used twice. */
  async function acceptances(races: number): Promise<Tally> {
    const tally = new Tally();
    const administrator = await arena.product.signedIn(arena.organisation, 'organisation_administrator');
    while (tally.races < races) {
      const emails = [1, 2, 3].map(() => `kutsuttu-${randomUUID()}@esimerkki.invalid`);
      const moves: Move[] = [];
      for (const email of emails) {
        const { link } = await arena.ok<{ link: string }>({
          who: administrator,
          path: '/api/invitations',
          body: { name: 'Aino Esimerkki', email, role: 'training_reviewer' },
        });
        const accept = (password: string): Move => ({
          who: null,
          path: '/api/invitations/accept',
          body: { token: link.split('#')[1], password },
        });
        moves.push(accept('kolme sanaa riittää mainiosti'), accept('neljä sanaa riittää paremmin'));
      }
      const { replies, atOnce } = await arena.race(moves);
      const told = replies.map(codeOf);
      tally.add(
        3,
        atOnce,
        emails.flatMap((_, i) => {
          const pair = String(told.slice(2 * i, 2 * i + 2).sort());
          return pair === '204,INVITATION_EXPIRED' ? [] : [`told ${pair}`];
        }),
      );
    }
    return tally;
  }

  it(
    'on a volunteer: one is taken, the other comes too late',
    () => judge('approval', RACES, approvals, 'locks and versions', withoutVersions),
    wallsTimeout,
  );

  it(
    'on a training record: one is taken, the other comes too late',
    () => judge('training-review', RACES, reviews, 'locks and versions', withoutVersions),
    wallsTimeout,
  );

  it(
    'on a volunteer and on what the decision stands on: nobody is approved afterwards',
    () => judge('approval-and-revocation', RACES, revocations, 'locks and versions', withoutVersions),
    wallsTimeout,
  );

  it(
    'of one invitation: the link works once',
    () =>
      judge('invitation', longForm ? 1_000 : 30, acceptances, 'the mark that it was used', async () => {
        const [row] = await arena.rows<{ text: string }>(
          `select pg_get_functiondef('platform.accept_invitation(bytea, text, timestamptz)'::regprocedure) as text`,
        );
        const text = row?.text.replace('v.used_at is null and', '') ?? '';
        expect(text).not.toBe(row?.text);
        await arena.rows(text);
      }),
    wallsTimeout,
  );

  it('and the audit is numbered without a gap', () => noGaps(arena, 'audit-of-decisions'));
});
