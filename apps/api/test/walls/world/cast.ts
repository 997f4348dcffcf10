import type { Role } from '@rinnakkain/domain';
import { hashOf } from '@rinnakkain/platform-api';
import type { TestActor, TestOrganisation } from '@rinnakkain/platform-api/testing';
import type { Building } from './building';
import type { AccountSubject, Standing } from './model';
import type { ActorName, Place } from './types';

/** A role somebody of the cast is given. */
export interface Part {
  readonly organisation: TestOrganisation;
  readonly role: Role;
  readonly units?: readonly string[];
  readonly volunteerId?: string;
  readonly backgroundChecker?: boolean;
}

/** Gives an actor an account with a name and an address of their own, and one role or several; acts in the first. */
export async function enter(
  world: Building,
  name: ActorName,
  place: Place,
  parts: readonly [Part, ...Part[]],
): Promise<AccountSubject> {
  const standings: Standing[] = [];
  const account: AccountSubject = { kind: 'account', id: '', standings, pairs: [] };
  const row = world.book.row(account);
  const told = {
    name: row.words('platform.account.name', 'Kaisa'),
    email: row.email('platform.account.email_sealed'),
  };
  let acting: TestActor | undefined;
  for (const { organisation, role, ...more } of parts) {
    const given = {
      ...more,
      ...told,
      units: more.units ?? [],
      ...(account.id ? { accountId: account.id } : {}),
    };
    const signedIn = await world.alone(() => world.product.signedIn(organisation, role, given));
    acting ??= signedIn;
    const { accountId, membershipId, organisationId, unitIds } = signedIn.actor;
    account.id = accountId;
    const backgroundChecker = more.backgroundChecker ?? false;
    standings.push({ accountId, role, organisationId, unitIds, backgroundChecker });
    const of = { relation: name, place, organisationId, person: { kind: 'account', id: accountId } } as const;
    if (acting === signedIn) row.is(world.thing({ ...of, kind: 'account', id: accountId }));
    world.thing({ ...of, kind: 'membership', id: membershipId, parents: { account: accountId } });
  }
  if (!acting) throw new Error(`${name} has no role.`);
  world.accounts.set(name, account);
  world.book.readers.set(name, { name, standings });
  world.actors.set(name, {
    name,
    role: acting.actor.role,
    organisation: parts[0].organisation,
    actor: acting.actor,
    cookie: acting.cookie,
  });
  return account;
}

/** Somebody without a session. */
export function enterNobody(world: Building): void {
  world.book.readers.set('nobody', { name: 'nobody', standings: [] });
  world.actors.set('nobody', { name: 'nobody', role: null, organisation: null, actor: null, cookie: '' });
}

/** Puts the session of a disabled account back, as if ending it had been forgotten. */
export async function reviveSession(world: Building, name: ActorName): Promise<void> {
  const { actor, cookie } = world.actor(name);
  await world.product.database.admin.query(
    `insert into platform.session (token_hash, account_id, membership_id, created_at, seen_at, ends_at, idle_seconds)
     values ($1, $2, $3, $4, $4, $5, 2000000000)`,
    [
      hashOf(cookie.split('=')[1] ?? ''),
      actor?.accountId,
      actor?.membershipId,
      world.product.clock.now(),
      new Date('2100-01-01'),
    ],
  );
}
