import { Passwords } from '@rinnakkain/platform-api';
import { randomUUID } from 'node:crypto';
import { aSession, anInvitation, CONSENT, Fresh, RECENTLY, serial } from './fresh';
import type { ActorName, TwinWorld } from './types';

/** A request that the product takes: sent once, it succeeds. */
export interface ValidRequest {
  readonly who: ActorName;
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  /** Besides those of our own pages; a cookie where the request ends the session it comes with. */
  readonly headers?: Readonly<Record<string, string>>;
}

type Maker = (world: TwinWorld, fresh: Fresh) => ValidRequest | Promise<ValidRequest>;

const PASSWORD = 'kolme sinistä venettä rannassa';
const match = Fresh.match;
const accountOf = (world: TwinWorld, who: ActorName): string => world.actors[who].actor?.accountId ?? '';

/** A request of the `coordinator` about one thing. */
const aboutThing = (
  path: string,
  body: Readonly<Record<string, unknown>>,
  headers?: Readonly<Record<string, string>>,
): ValidRequest => ({ who: 'coordinator', path, body, headers });

const aVolunteerFor = (world: TwinWorld): Readonly<Record<string, unknown>> => ({
  firstName: 'Uusi',
  lastName: `Vertainen ${serial()}`,
  units: [world.here.units[0]],
  consent: CONSENT,
});

const aSeekerFor = async (world: TwinWorld, fresh: Fresh): Promise<Readonly<Record<string, unknown>>> => ({
  firstName: 'Uusi',
  unitId: world.here.units[0],
  taskId: await fresh.task(),
  coordinatorId: accountOf(world, 'coordinator'),
  deputyId: accountOf(world, 'deputy'),
  consent: CONSENT,
});

/**
 * A request that succeeds, for every route that writes; what it uses up is made for it. A route that has several forms
 * has several makers. Together they name every id that a body can hold.
 */
const MAKERS: Readonly<Record<string, readonly Maker[]>> = {
  'POST /api/sign-in': [
    async ({ product }, fresh) => {
      const { actor, email } = await fresh.someone('group_leader');
      await product.database.admin.query('update platform.account set password_hash = $1 where id = $2', [
        await product.app.get(Passwords).hash(PASSWORD),
        actor.accountId,
      ]);
      // Who it becomes: the answer tells the names of the own association.
      const headers = { cookie: '' };
      return { who: 'group_leader', path: '/api/sign-in', body: { email, password: PASSWORD }, headers };
    },
  ],
  'POST /api/sign-out': [
    async (_, fresh) => ({
      who: 'group_leader',
      path: '/api/sign-out',
      headers: { cookie: (await fresh.someone('group_leader')).cookie },
    }),
  ],
  'POST /api/act-as': [
    async (_, fresh) => {
      const { actor, cookie } = await fresh.someone('group_leader');
      const body = { membershipId: actor.membershipId };
      return { who: 'group_leader', path: '/api/act-as', body, headers: { cookie } };
    },
  ],
  'POST /api/invitations/look': [
    async (_, fresh) => ({
      who: 'nobody',
      path: '/api/invitations/look',
      body: { token: await fresh.linkToken() },
    }),
  ],
  'POST /api/invitations/accept': [
    async (_, fresh) => ({
      who: 'nobody',
      path: '/api/invitations/accept',
      body: { token: await fresh.linkToken(), password: PASSWORD },
    }),
  ],
  'POST /api/organisations': [
    () => ({
      who: 'platform_administrator',
      path: '/api/organisations',
      body: {
        name: `Uusi yhdistys ${serial()}`,
        unitName: 'Tuki',
        administratorName: 'Uusi Ylläpitäjä',
        administratorEmail: `uusi${serial()}@esimerkki.invalid`,
      },
    }),
  ],
  'POST /api/units': [
    () => ({ who: 'administrator', path: '/api/units', body: { name: `Yksikkö ${serial()}` } }),
  ],
  'POST /api/accounts': [
    ({ here }) => ({
      who: 'administrator',
      path: '/api/accounts',
      body: { ...anInvitation(), role: 'coordinator', unitIds: [here.units[0]] },
    }),
  ],
  'POST /api/accounts/:id/transitions': [
    async (_, fresh) => ({
      who: 'administrator',
      path: `/api/accounts/${(await fresh.someone('group_leader')).actor.accountId}/transitions`,
      body: { action: 'disable' },
    }),
  ],
  'POST /api/invitations': [
    ({ here }) => ({
      who: 'administrator',
      path: '/api/invitations',
      body: { ...anInvitation(), role: 'coordinator', unitIds: [here.units[0]] },
    }),
    async (_, fresh) => ({
      who: 'administrator',
      path: '/api/invitations',
      body: { kind: 'password', accountId: (await fresh.someone('group_leader')).actor.accountId },
    }),
  ],
  'POST /api/tasks': [
    () => ({
      who: 'administrator',
      path: '/api/tasks',
      body: { name: { fi: `Tehtävä ${serial()}`, sv: 'Uppgift', en: 'Task' }, forms: ['phone'] },
    }),
  ],
  'POST /api/volunteers': [(world) => aboutThing('/api/volunteers', aVolunteerFor(world))],
  'PATCH /api/volunteers/:id': [
    async (world, fresh) => {
      const made = await fresh.volunteer();
      const body = { units: [world.here.units[0]], alias: 'Tammi' };
      return aboutThing(`/api/volunteers/${made.id}`, body, match(made));
    },
  ],
  'POST /api/volunteers/:id/transitions': [
    async (_, fresh) => {
      const made = await fresh.volunteer();
      return aboutThing(`/api/volunteers/${made.id}/transitions`, { action: 'pause' }, match(made));
    },
  ],
  'POST /api/volunteers/:id/interviews': [
    async (_, fresh) => {
      const body = { day: RECENTLY, recommended: true, ownCrisisProcessed: true, identitySeen: true };
      return aboutThing(`/api/volunteers/${(await fresh.volunteer()).id}/interviews`, body);
    },
  ],
  'POST /api/volunteers/:id/papers': [
    async (_, fresh) => {
      const body = { kind: 'pledge', textVersion: '2026-1', day: RECENTLY };
      return aboutThing(`/api/volunteers/${(await fresh.volunteer()).id}/papers`, body);
    },
  ],
  'POST /api/volunteers/:id/consents': [
    async (_, fresh) => aboutThing(`/api/volunteers/${(await fresh.volunteer()).id}/consents`, CONSENT),
  ],
  'POST /api/volunteers/:id/consents/:consentId/withdraw': [
    async (_, fresh) => {
      const made = await fresh.volunteer();
      const consentId = await fresh.consentOfVolunteer(made);
      return aboutThing(`/api/volunteers/${made.id}/consents/${consentId}/withdraw`, { day: RECENTLY });
    },
  ],
  'POST /api/volunteers/:id/background-checks': [
    async ({ product, here }, fresh) => {
      const more = { backgroundChecker: true };
      const checker = await product.signedIn(here, 'coordinator', more);
      const days = { consentOn: '2026-11-01', issuedOn: '2026-11-10', checkedOn: RECENTLY };
      const path = `/api/volunteers/${(await fresh.volunteer()).id}/background-checks`;
      return aboutThing(path, { taskId: await fresh.task(true), ...days }, { cookie: checker.cookie });
    },
  ],
  'POST /api/volunteers/:id/invitation': [
    async (_, fresh) => {
      const body = { email: `uusi${serial()}@esimerkki.invalid` };
      return aboutThing(`/api/volunteers/${(await fresh.volunteer()).id}/invitation`, body);
    },
  ],
  'POST /api/training/records': [
    async (_, fresh) => {
      const body = { volunteerId: (await fresh.volunteer()).id, courseId: await fresh.course() };
      return aboutThing('/api/training/records', { ...body, state: 'enrolled' });
    },
  ],
  'POST /api/training/records/:id/transitions': [
    async (_, fresh) => {
      const made = await fresh.record({ state: 'enrolled', completedOn: null });
      const path = `/api/training/records/${made.id}/transitions`;
      return aboutThing(path, { action: 'attend', completedOn: RECENTLY }, match(made));
    },
  ],
  'POST /api/training/records/:id/review': [
    async (_, fresh) => {
      const made = await fresh.record();
      const path = `/api/training/records/${made.id}/review`;
      return { who: 'reviewer', path, body: { decision: 'approve' }, headers: match(made) };
    },
  ],
  'POST /api/seekers': [async (world, fresh) => aboutThing('/api/seekers', await aSeekerFor(world, fresh))],
  'PATCH /api/seekers/:id': [
    async (world, fresh) => {
      const made = await fresh.seeker();
      const { consent: _consent, ...fields } = await aSeekerFor(world, fresh);
      return aboutThing(`/api/seekers/${made.id}`, fields, match(made));
    },
  ],
  'POST /api/seekers/:id/transitions': [
    async (_, fresh) => {
      const made = await fresh.seeker();
      return aboutThing(`/api/seekers/${made.id}/transitions`, { action: 'contact' }, match(made));
    },
  ],
  'POST /api/seekers/:id/contact-opening': [
    async (_, fresh) => aboutThing(`/api/seekers/${(await fresh.seeker()).id}/contact-opening`, {}),
  ],
  'POST /api/seekers/:id/protected-opening': [
    async (_, fresh) => {
      const { id } = await fresh.seeker({ protected: true, municipality: null });
      return aboutThing(`/api/seekers/${id}/protected-opening`, { reason: 'Soitan sovittuun aikaan' });
    },
  ],
  'POST /api/seekers/:id/consents': [
    async (_, fresh) => aboutThing(`/api/seekers/${(await fresh.seeker()).id}/consents`, CONSENT),
  ],
  'POST /api/seekers/:id/consents/:consentId/withdraw': [
    async (_, fresh) => {
      const made = await fresh.seeker();
      const path = `/api/seekers/${made.id}/consents/${await fresh.consentOf(made)}/withdraw`;
      return aboutThing(path, { day: RECENTLY });
    },
  ],
  'POST /api/seekers/:id/notes': [
    async (_, fresh) => aboutThing(`/api/seekers/${(await fresh.seeker()).id}/notes`, { kind: 'other' }),
  ],
  'POST /api/seekers/:id/exclusions': [
    async (_, fresh) => {
      const body = { volunteerId: (await fresh.volunteer()).id };
      return aboutThing(`/api/seekers/${(await fresh.seeker()).id}/exclusions`, body);
    },
    async (_, fresh) => {
      const body = { accountId: (await fresh.someone('coordinator')).actor.accountId };
      return aboutThing(`/api/seekers/${(await fresh.seeker()).id}/exclusions`, body);
    },
  ],
  'DELETE /api/seekers/:id/exclusions/:exclusionId': [
    async (_, fresh) => {
      const made = await fresh.seeker();
      const path = `/api/seekers/${made.id}/exclusions/${await fresh.exclusion(made)}`;
      return { who: 'coordinator', path };
    },
  ],
  'POST /api/relationships': [
    async (_, fresh) => {
      const [seeker, volunteer] = [await fresh.waiting(), await fresh.volunteer()];
      const ids = { seekerId: seeker.id, volunteerId: volunteer.id, taskId: await fresh.task() };
      return aboutThing('/api/relationships', ids);
    },
  ],
  'POST /api/relationships/:id/transitions': [
    async (_, fresh) => {
      const made = await fresh.proposal();
      const path = `/api/relationships/${made.id}/transitions`;
      return aboutThing(path, { action: 'volunteer_agrees', how: 'phone' }, match(made));
    },
  ],
  'POST /api/relationships/:id/releases': [
    async (_, fresh) => {
      const body = { fields: ['phone'], until: '2026-12-01' };
      return aboutThing(`/api/relationships/${(await fresh.pair()).id}/releases`, body);
    },
  ],
  'DELETE /api/relationships/:id/releases/:releaseId': [
    async (_, fresh) => {
      const made = await fresh.pair();
      const path = `/api/relationships/${made.id}/releases/${await fresh.release(made)}`;
      return { who: 'coordinator', path };
    },
  ],
  'POST /api/relationships/:id/sessions': [
    async (_, fresh) => ({
      who: 'volunteer',
      path: `/api/relationships/${await fresh.ownPair()}/sessions`,
      body: aSession(),
      headers: { 'idempotency-key': randomUUID() },
    }),
  ],
  'POST /api/sessions/:id/transitions': [
    async (_, fresh) => {
      const made = await fresh.session();
      return aboutThing(`/api/sessions/${made.id}/transitions`, { action: 'acknowledge' }, match(made));
    },
  ],
};

/** Routes of the first start, which succeed only where no organisation is yet. */
export const FIRST_START: readonly string[] = ['POST /api/setup/look', 'POST /api/setup'];

/** The routes that have a maker. */
export const routesWithMaker = (): string[] => Object.keys(MAKERS);

/** How many forms a route's requests have. */
export const formsOf = (route: string): number => MAKERS[route]?.length ?? 0;

/** Makes a request that succeeds, with everything it names; `form` is one of the route's forms. */
export async function validRequest(world: TwinWorld, route: string, form = 0): Promise<ValidRequest> {
  const maker = MAKERS[route]?.[form];
  if (!maker) throw new Error(`${route} has no maker of a valid request in bodies.ts.`);
  return maker(world, new Fresh(world));
}
