import { Passwords } from '@rinnakkain/platform-api';
import type { TestActor } from '@rinnakkain/platform-api/testing';
import { longForm, wallsTimeout } from '../figures';
import { Arena, type Move } from './arena';
import { noGaps } from './numbering';
import { codeOf, judge, Tally } from './tally';

const RACES = longForm ? 1_000 : 60;
const PASSWORD = 'kolme sanaa riittää mainiosti';
const NEW_PASSWORD = 'neljä sanaa riittää paremmin';

/**
 * What holds of an account that is disabled or loses a role while its requests are under way: a request that begins
 * after the answer is refused; one that began before may still be answered, but nothing of it is kept, or put on
 * record, behind the disabling.
 */
describe('an account that is disabled while it acts', () => {
  let arena: Arena;
  let administrator: TestActor;
  let seekerId: string;
  let hash: string;

  beforeAll(async () => {
    arena = await Arena.start();
    administrator = await arena.product.signedIn(arena.organisation, 'organisation_administrator');
    seekerId = await arena.seeker();
    hash = await arena.product.app.get(Passwords).hash(PASSWORD);
  }, wallsTimeout);
  afterAll(() => arena.stop());

  const coordinator = (): Promise<TestActor> => arena.product.signedIn(arena.organisation, 'coordinator');
  const note = (who: TestActor): Move => ({
    who,
    path: `/api/seekers/${seekerId}/notes`,
    body: { kind: 'reached', text: 'Soitettu' },
  });
  const look = (who: TestActor): Move => ({ who, method: 'GET', path: `/api/seekers/${seekerId}` });
  const disable = ({ actor }: TestActor): Move => ({
    who: administrator,
    path: `/api/accounts/${actor.accountId}/transitions`,
    body: { action: 'disable' },
  });
  /** Somebody who can sign in by password. */
  async function withPassword(): Promise<TestActor> {
    const who = await coordinator();
    await arena.rows(
      'update platform.account set password_hash = $1 where id = $2',
      hash,
      who.actor.accountId,
    );
    return who;
  }
  const signIn = ({ email }: TestActor, password = PASSWORD): Move => ({
    who: null,
    path: '/api/sign-in',
    body: { email, password },
  });
  const after = (wave: number): number => [0, 10, 30][wave % 3] ?? 0;

  /** Notes and looks of somebody whom the administrator disables. */
  async function disabled(races: number): Promise<Tally> {
    const tally = new Tally();
    while (tally.races < races) {
      const who = await coordinator();
      const { replies, atOnce } = await arena.race([
        note(who),
        look(who),
        note(who),
        { ...disable(who), after: after(tally.races) },
        look(who),
        note(who),
      ]);
      const later = await Promise.all([note(who), look(who)].map(arena.send));
      const late = await arena.rows<{ action: string }>(
        `select e.action from oversight.audit_entry e join oversight.audit_entry d on d.action = 'account.disabled' and d.object_id = $1 and d.n < e.n
         where e.account_id = $1`,
        who.actor.accountId,
      );
      tally.add(1, atOnce, [
        ...late.map(({ action }) => `${action} after the disabling`),
        ...later.filter(({ status }) => status !== 401).map(({ status }) => `answered ${status} afterwards`),
        ...replies
          .map(codeOf)
          .filter((code, i) => !(i === 3 ? ['204'] : ['200', '201', 'NOT_SIGNED_IN']).includes(code))
          .map((code) => `told ${code}`),
      ]);
    }
    return tally;
  }

  /** The same for a role that is taken away by the hand of the database's owner, who takes the account as well. */
  async function revoked(races: number): Promise<Tally> {
    const tally = new Tally();
    while (tally.races < races) {
      const who = await coordinator();
      let last = 0;
      const { replies, atOnce } = await arena.raceWith(
        [note(who), look(who), note(who), look(who)],
        1 + (tally.races % 3),
        async (owner) => {
          await owner.query('begin');
          await owner.query('select platform.take_account($1)', [who.actor.accountId]);
          await owner.query('update platform.membership set ended_at = now() where id = $1', [
            who.actor.membershipId,
          ]);
          const { rows } = await owner.query<{ n: number }>(
            'select n::integer as n from oversight.audit_head where organisation_id = $1',
            [arena.organisation.id],
          );
          last = rows[0]?.n ?? 0;
          await owner.query('commit');
        },
      );
      const late = await arena.rows<{ action: string }>(
        'select action from oversight.audit_entry where account_id = $1 and n > $2',
        who.actor.accountId,
        last,
      );
      const later = await arena.send(look(who));
      tally.add(1, atOnce, [
        ...late.map(({ action }) => `${action} without the role`),
        ...(later.status === 401 ? [] : [`answered ${later.status} afterwards`]),
        ...replies
          .map(codeOf)
          .filter((code) => !['200', '201', 'NOT_SIGNED_IN'].includes(code))
          .map((code) => `told ${code}`),
      ]);
    }
    return tally;
  }

  /** Signing in, and taking up another role by an open invitation, while being disabled. */
  async function doors(races: number): Promise<Tally> {
    const tally = new Tally();
    while (tally.races < races) {
      const who = await withPassword();
      const { link } = await arena.ok<{ link: string }>({
        who: administrator,
        path: '/api/invitations',
        body: { name: 'Aino Esimerkki', email: who.email, role: 'training_reviewer' },
      });
      const { replies, atOnce } = await arena.race([
        signIn(who),
        {
          who: null,
          path: '/api/invitations/accept',
          body: { token: link.split('#')[1], password: PASSWORD },
        },
        // Passwords are slow on purpose: the disabling comes while they are checked, or when they have been.
        { ...disable(who), after: [0, 40, 150][(tally.races / 2) % 3] },
      ]);
      const [open] = await arena.rows<{ sessions: number; roles: number }>(
        `select (select count(*)::integer from platform.session where account_id = $1) as sessions,
           (select count(*)::integer from platform.membership where account_id = $1 and disabled_at is null) as roles`,
        who.actor.accountId,
      );
      tally.add(2, atOnce, [
        ...(open?.sessions === 0 ? [] : ['a session was left']),
        ...(open?.roles === 0 ? [] : ['a role was left']),
        ...(replies[2]?.status === 204 ? [] : [`told ${replies[2]?.status}`]),
      ]);
    }
    return tally;
  }

  /** Signing in with a password that is being replaced. */
  async function passwords(races: number): Promise<Tally> {
    const tally = new Tally();
    while (tally.races < races) {
      const who = await withPassword();
      const { link } = await arena.ok<{ link: string }>({
        who: administrator,
        path: '/api/invitations',
        body: { kind: 'password', accountId: who.actor.accountId },
      });
      const { replies, atOnce } = await arena.race([
        { ...signIn(who), after: [0, 40][tally.races % 2] },
        {
          who: null,
          path: '/api/invitations/accept',
          body: { token: link.split('#')[1], password: NEW_PASSWORD },
        },
      ]);
      const left = await arena.rows(
        'select from platform.session where account_id = $1',
        who.actor.accountId,
      );
      tally.add(1, atOnce, [
        ...left.map(() => 'a session of the old password was left'),
        ...(replies[1]?.status === 204 ? [] : [`told ${replies[1]?.status}`]),
      ]);
    }
    return tally;
  }

  const always = (signature: string): Promise<unknown> =>
    arena.rows(
      `create or replace function platform.${signature} returns boolean language sql security definer set search_path = pg_catalog as $$ select true $$`,
    );
  const neverTaken = (): Promise<unknown> =>
    arena.rows(
      'create or replace function platform.take_account(account uuid) returns void language sql set search_path = pg_catalog as $$ select $$',
    );

  it(
    'a session is not left by a password that was replaced',
    () =>
      judge(
        'replaced-password',
        longForm ? 1_000 : 20,
        passwords,
        'the second look at the password',
        async () => {
          await always('still_has_password(account uuid, hash text)');
        },
      ),
    wallsTimeout,
  );

  it(
    'no door is left open: neither a session nor another role',
    async () => {
      const take = await arena.rows<{ text: string }>(
        `select pg_get_functiondef('platform.take_account(uuid)'::regprocedure) as text`,
      );
      await judge('doors-of-disabled', longForm ? 1_000 : 40, doors, 'the turns', neverTaken);
      await arena.rows(take[0]?.text ?? '');
    },
    wallsTimeout,
  );

  it(
    'a role that is taken away: nothing is kept behind that',
    () =>
      judge('revoked-role', RACES, revoked, 'the look at the end', async () => {
        await arena.rows('alter function platform.still_acts(uuid) rename to still_acts_indeed');
        await always('still_acts(membership uuid)');
      }),
    wallsTimeout,
  );

  it(
    'nothing is kept behind the disabling, and nothing answered after it',
    async () => {
      await arena.rows('drop function platform.still_acts(uuid)');
      await arena.rows('alter function platform.still_acts_indeed(uuid) rename to still_acts');
      await judge('disabled-account', RACES, disabled, 'the look at the end', () =>
        always('still_acts(membership uuid)'),
      );
    },
    wallsTimeout,
  );

  it('and the audit is numbered without a gap', () => noGaps(arena, 'audit-of-accounts'));
});
