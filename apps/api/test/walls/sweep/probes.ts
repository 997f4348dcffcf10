import { randomUUID } from 'node:crypto';
import type { ActorName, Thing, TwinWorld } from '../world';

/** What goes with a path; the route's decorators take it, and it changes nothing when the thing is reached. */
export interface Probe {
  readonly body?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

type Of = (about: { readonly role: string | null; readonly thing: Thing | null }) => Probe;

/** A version that nothing has: whoever reaches the thing is told that it has changed. */
const STALE = { 'if-match': '"999999"' };
const FUTURE = '2099-01-01';

const stale =
  (body: Readonly<Record<string, unknown>>): Of =>
  () => ({ body, headers: STALE });
const just =
  (body: Readonly<Record<string, unknown>>): Of =>
  () => ({ body });
const consent = just({ textVersion: '2026-1', day: FUTURE, how: 'spoken' });
/** Asked with an empty body, which no such route takes. */
const EMPTY = just({});

const BACKWARDS = {
  firstDay: FUTURE,
  lastDay: '2098-01-01',
  every: 'week',
  weekday: 1,
  start: '10:00',
  minutes: 60,
} as const;

/** For every route that writes: a request that gets as far as its thing, and is then refused or changes nothing. */
const PROBES: Readonly<Record<string, Of>> = {
  'POST /api/sign-in': EMPTY,
  'POST /api/password-links': EMPTY,
  'POST /api/sign-out': EMPTY,
  'POST /api/act-as': EMPTY,
  'POST /api/setup/look': EMPTY,
  'POST /api/setup': EMPTY,
  'POST /api/invitations/look': EMPTY,
  'POST /api/invitations/accept': EMPTY,
  'POST /api/organisations': EMPTY,
  'POST /api/units': EMPTY,
  'POST /api/accounts': EMPTY,
  'POST /api/invitations': EMPTY,
  'POST /api/tasks': EMPTY,
  'POST /api/volunteers': EMPTY,
  'POST /api/training/courses': EMPTY,
  'POST /api/training/records': EMPTY,
  'POST /api/training/requirements': EMPTY,
  'POST /api/training/requirements/preview': EMPTY,
  'POST /api/training/exemptions': EMPTY,
  'POST /api/training/guidance': EMPTY,
  'POST /api/volunteer-meetings': EMPTY,
  'POST /api/volunteer-meetings/:id/attendance': stale({ volunteerIds: [] }),
  'POST /api/volunteer-meetings/:id/cancel': () => ({ headers: STALE }),
  'POST /api/training/records/reviews': EMPTY,
  'POST /api/imports': EMPTY,
  'POST /api/seekers': EMPTY,
  'POST /api/fellowships': EMPTY,
  'PATCH /api/fellowships/:id': stale({}),
  'POST /api/listings': EMPTY,
  'POST /api/listings/verifications': EMPTY,
  'PATCH /api/listings/:id': stale({}),
  'POST /api/listings/:id/transitions': stale({ action: 'verify' }),
  'POST /api/listing-sources': EMPTY,
  // Puts back what it takes away: see `Undo`.
  'DELETE /api/listing-sources/:id': () => ({}),
  'POST /api/listing-imports': EMPTY,
  'POST /api/listing-imports/:id/confirm': stale({}),
  'POST /api/relationships': EMPTY,
  'POST /api/public-site': EMPTY,
  'POST /api/public-intake': EMPTY,
  'POST /api/page-feedback/answers': EMPTY,
  'POST /pages/ask': EMPTY,
  'POST /pages/volunteer': EMPTY,
  'POST /pages/feedback': EMPTY,
  'POST /api/events': EMPTY,
  'POST /api/groups': EMPTY,
  // As it is already.
  'POST /api/accounts/:id/transitions': ({ thing }) => ({
    body: { action: thing?.relation === 'disabled' ? 'disable' : 'enable' },
  }),
  'PATCH /api/volunteers/:id': stale({}),
  'POST /api/volunteers/:id/transitions': stale({ action: 'pause' }),
  'POST /api/volunteers/:id/interviews': just({
    day: FUTURE,
    recommended: true,
    ownCrisisProcessed: true,
    identitySeen: true,
  }),
  'POST /api/volunteers/:id/papers': just({ kind: 'pledge', textVersion: '2026-1', day: FUTURE }),
  'POST /api/paper-texts': EMPTY,
  'PATCH /api/paper-texts/:id': stale({ texts: {} }),
  'POST /api/paper-texts/:id/publish': stale({ appliesFrom: FUTURE }),
  'POST /api/public-texts': EMPTY,
  'PATCH /api/public-texts/:id': stale({ texts: {} }),
  'POST /api/public-texts/:id/publish': stale({ appliesFrom: FUTURE }),
  'POST /api/papers': EMPTY,
  'POST /api/certificates': EMPTY,
  'PATCH /api/certificates/:id': stale({ shows: [] }),
  'POST /api/certificates/:id/revoke': stale({}),
  'POST /api/volunteers/:id/consents': consent,
  'POST /api/volunteers/:id/consents/:consentId/withdraw': just({ day: FUTURE }),
  'POST /api/volunteers/:id/background-checks': () => ({
    body: { taskId: randomUUID(), consentOn: FUTURE, issuedOn: FUTURE, checkedOn: FUTURE },
  }),
  // A link more that nobody is given.
  'POST /api/volunteers/:id/invitation': just({ email: 'joku@esimerkki.invalid' }),
  'PATCH /api/training/courses/:id': stale({}),
  'POST /api/training/courses/:id/runs': just({
    dates: [{ day: FUTURE, start: '12:00', end: '10:00' }],
    capacity: 1,
  }),
  'PATCH /api/training/runs/:id': stale({}),
  'POST /api/training/runs/:id/cancel': stale({}),
  'POST /api/training/runs/:id/enrolments': () => ({ body: { volunteerId: randomUUID() } }),
  'POST /api/training/runs/:id/enrolments/cancel': stale({}),
  // Another address of one’s own: the earlier one is known to nobody.
  'POST /api/training/calendar-feed': EMPTY,
  'POST /api/training/calendar-feed/revoke': EMPTY,
  // Of no run that is over.
  'POST /api/training/runs/:id/feedback': just({ useful: 3, trainers: 3, pace: 3, recommend: 3 }),
  'POST /api/training/runs/:id/attendance': () => ({
    body: { marks: [{ recordId: randomUUID(), moduleId: randomUUID(), minutes: 1 }] },
  }),
  'POST /api/training/runs/:id/attendance/approve': EMPTY,
  'POST /api/training/records/:id/transitions': stale({ action: 'cancel' }),
  'POST /api/training/records/:id/review': stale({ decision: 'return' }),
  'POST /api/training/exemptions/:id/end': () => ({ headers: STALE }),
  'PATCH /api/imports/:id': stale({ columns: [] }),
  'POST /api/imports/:id/confirm': stale({}),
  // Puts back what it takes away: see `Undo`.
  'DELETE /api/imports/:id': () => ({}),
  'PATCH /api/seekers/:id': stale({}),
  'POST /api/seekers/:id/transitions': stale({ action: 'contact' }),
  'POST /api/seekers/:id/contact-opening': EMPTY,
  'POST /api/seekers/:id/protected-opening': just({ reason: 'Sovittu soitto' }),
  'POST /api/seekers/:id/consents': consent,
  'POST /api/seekers/:id/consents/:consentId/withdraw': just({ day: FUTURE }),
  'POST /api/seekers/:id/notes': just({ kind: 'other', at: `${FUTURE}T10:00:00.000Z` }),
  'POST /api/seekers/:id/exclusions': EMPTY,
  // Puts back what it takes away: see `Undo`.
  'DELETE /api/seekers/:id/exclusions/:exclusionId': () => ({}),
  'DELETE /api/relationships/:id/releases/:releaseId': () => ({}),
  'POST /api/relationships/:id/transitions': ({ role }) => ({
    body: { action: role === 'volunteer' ? 'volunteer_agrees' : 'withdraw' },
    headers: STALE,
  }),
  'POST /api/relationships/:id/releases': just({ fields: ['phone'], until: '2000-01-01' }),
  'POST /api/relationships/:id/sessions': () => ({
    body: { day: FUTURE, start: '10:00', minutes: 30, form: 'phone', outcome: 'held' },
    headers: { 'idempotency-key': randomUUID() },
  }),
  'PATCH /api/groups/:id': stale({}),
  'POST /api/groups/:id/transitions': stale({ action: 'cancel' }),
  'POST /api/groups/:id/settings-check': () => ({ headers: STALE }),
  // Of a kind of which neither is counted.
  'POST /api/groups/:id/conversations': just({ day: '2026-11-23', duration: 'short', conversations: 1 }),
  'POST /api/groups/:id/members': just({ day: '2026-11-23', members: 1 }),
  // A season that ends before it begins.
  'POST /api/groups/:id/meetings/preview': just(BACKWARDS),
  'POST /api/groups/:id/meetings': just(BACKWARDS),
  // Groups of the world are over: nobody joins them.
  'POST /api/groups/:id/participants': just({ alias: 'Kuutar' }),
  'POST /api/participants/:id/transitions': stale({ action: 'interrupt' }),
  'POST /api/meetings/:id/transitions': stale({ action: 'cancel' }),
  'POST /api/meetings/:id/attendance': stale({ participantIds: [] }),
  'POST /api/meetings/:id/acknowledge': EMPTY,
  // Of a meeting that has been, or that is not held any more.
  'POST /api/meetings/:id/substitutions': EMPTY,
  'POST /api/substitutions/:id/take': stale({}),
  'POST /api/substitutions/:id/undo': stale({}),
  'POST /api/sessions/:id/transitions': ({ role }) => ({
    body: { action: role === 'volunteer' ? 'correct' : 'acknowledge' },
    headers: STALE,
  }),
};

/** Routes that write and have a probe. */
export const routesWithProbe = (): string[] => Object.keys(PROBES);

/** What goes with a route's path when somebody asks for a thing; nothing with a GET. */
export function probe(world: TwinWorld, route: string, who: ActorName, thing: Thing | null): Probe {
  const of = PROBES[route];
  if (!of && !route.startsWith('GET ')) throw new Error(`${route} has no probe: tell probes.ts.`);
  return of?.({ role: world.actors[who].role, thing }) ?? {};
}

/** Tables whose rows a probe can take away or change when it is allowed to. */
const TABLES = {
  exclusion: 'people.exclusion',
  import: 'people.import',
  listing_source: 'groups.listing_source',
  release: 'support.release',
} as const;

/** Puts a thing back as it was. */
export class Undo {
  private constructor(
    private readonly world: TwinWorld,
    private readonly table: string,
    private readonly id: string,
    private readonly row: string,
  ) {}

  /** Remembers a thing that the route could change; undefined when it changes nothing. */
  static async before(world: TwinWorld, route: string, thing: Thing | null): Promise<Undo | undefined> {
    if (!route.startsWith('DELETE ') || !thing) return undefined;
    const table = TABLES[thing.kind as keyof typeof TABLES];
    if (!table) throw new Error(`Nobody puts back a ${thing.kind}: tell probes.ts.`);
    const { rows } = await world.product.database.admin.query<{ row: string }>(
      `select t::text as row from ${table} t where id = $1`,
      [thing.id],
    );
    return new Undo(world, table, thing.id, rows[0]?.row ?? '');
  }

  /** Puts it back. */
  async undo(): Promise<void> {
    const { admin } = this.world.product.database;
    await admin.query(`delete from ${this.table} where id = $1`, [this.id]);
    await admin.query(`insert into ${this.table} select ($1::text::${this.table}).*`, [this.row]);
  }
}
