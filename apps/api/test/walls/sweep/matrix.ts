import { hashOf, SESSION_COOKIE } from '@rinnakkain/platform-api';
import { randomBytes, randomUUID } from 'node:crypto';
import type { MayRow } from '../../who-may';
import { ACTOR_NAMES, type ActorName, type Answer, type Thing, type TwinWorld } from '../world';
import { pathIds, SECRET } from './kinds';
import { patiently } from './patience';
import { probe, Undo } from './probes';
import { askedFor, nameOf, type Reach, type WhoReaches } from './reach';

/** How a request is answered, as far as the walls decide it. */
export type Outcome = 'open to all' | 'not signed in' | 'not allowed' | 'protected' | 'unknown' | 'reached';

/** Somebody who asks a route for a thing; null is an id that nothing has, or a route without an id. */
export interface Case {
  readonly route: string;
  readonly who: ActorName;
  readonly thing: Thing | null;
}

/** A case that was answered otherwise than expected. */
export interface Wrong extends Case {
  readonly expected: Outcome;
  readonly got: string;
}

/** Routes that tell colleagues of the unit no more of a protected seeker than that there is one (decision 30). */
const BRIEF: readonly string[] = ['GET /api/seekers/:id', 'GET /api/relationships/:id'];
/** A protected seeker's contact is opened with everything else and a reason, never by itself. */
const NEVER_OF_PROTECTED = 'POST /api/seekers/:id/contact-opening';
const PROTECTED: readonly string[] = [
  'protected',
  'protected_proposed',
  'of_colleague',
  'other_unit_protected',
];
const LANES = 8;

/** What is to come of each case, by the two hand-written tables alone. */
export class Expectation {
  private readonly rows: ReadonlyMap<string, MayRow>;

  constructor(
    private readonly world: TwinWorld,
    rows: readonly MayRow[],
    private readonly reaches: WhoReaches,
  ) {
    this.rows = new Map(rows.map((row) => [row.name, row]));
  }

  of({ route, who, thing }: Case): Outcome {
    const { cells } = this.row(route);
    // Open to whoever has the address: everybody else finds nothing there.
    if (pathOf(route).includes(SECRET)) return 'unknown';
    // For everybody, of what is published; nothing of the world is.
    if (cells.nobody === 'yes') return pathIds(pathOf(route)).length > 0 ? 'unknown' : 'open to all';
    if (!this.decides(who)) return 'not signed in';
    if (!this.may(route, who)) return 'not allowed';
    const path = pathOf(route);
    const kinds = pathIds(path).map(({ kind }) => kind);
    if (kinds.length === 0) return 'reached';
    if (!thing) return 'unknown';
    if (
      route === NEVER_OF_PROTECTED &&
      PROTECTED.includes(thing.relation) &&
      this.reach(who, thing) !== 'none'
    )
      return 'protected';
    const [first] = kinds;
    const whole = kinds.length > 1 && first ? this.wholeOf(thing, first) : thing;
    const reach = this.reach(who, whole);
    if (reach === 'open') return this.reach(who, thing) === 'open' ? 'reached' : 'unknown';
    if (reach === 'none' || whole.kind === 'account') return 'unknown';
    // Known to be there: a seeker, or the seeker of the pair, is protected from them.
    return BRIEF.includes(route) ? 'reached' : 'protected';
  }

  /** True when the role may call the route at all. */
  may(route: string, who: ActorName): boolean {
    const { role, actor } = this.world.actors[who];
    const cell = this.row(route).cells[role ?? 'nobody'];
    return cell === 'yes' || cell === 'own' || (cell === 'named' && (actor?.backgroundChecker ?? false));
  }

  /** True for those whose session is live. */
  decides(who: ActorName): boolean {
    return who !== 'nobody' && who !== 'disabled';
  }

  reach(who: ActorName, thing: Thing): Reach {
    return this.reaches.of(who, thing);
  }

  private wholeOf(part: Thing, kind: Thing['kind']): Thing {
    const whole = this.world.things.find((each) => each.kind === kind && each.id === part.parents[kind]);
    if (!whole) throw new Error(`${nameOf(this.world, part)} belongs to no ${kind}.`);
    return whole;
  }

  private row(route: string): MayRow {
    const row = this.rows.get(route);
    if (!row) throw new Error(`who-may.csv has no row for ${route}.`);
    return row;
  }
}

/** `/api/units` of `POST /api/units`. */
export const pathOf = (route: string): string => route.split(' ')[1] ?? '';

/** The path with a thing's id in the last place and its whole's before it; ids that nothing has where there is none. */
export function pathTo(route: string, thing: Thing | null): string {
  const path = pathOf(route);
  const ids = pathIds(path);
  const last = ids[ids.length - 1];
  return ids.reduce((filled, each) => {
    const id = each === last ? thing?.id : thing?.parents[each.kind];
    return filled.replace(each.name, id ?? randomUUID());
  }, path);
}

/** Every case there is; in short, things that differ to somebody, and one for whoever is refused before any is looked up. */
export function casesOf(
  world: TwinWorld,
  routes: readonly string[],
  expectation: Expectation,
  all: boolean,
): Case[] {
  return routes.flatMap((route) => {
    const kind = pathIds(pathOf(route)).pop()?.kind;
    const ofKind = kind ? world.thingsOf(kind) : [];
    return ACTOR_NAMES.flatMap((who) => {
      const things = [...askedFor(world, who)(ofKind), null];
      const looked = all || (expectation.decides(who) && expectation.may(route, who));
      return (looked ? things : things.slice(0, 1)).map((thing) => ({ route, who, thing }));
    });
  });
}

/** Tries every case and gives those that were answered otherwise than expected. */
export async function tryCases(
  world: TwinWorld,
  cases: readonly Case[],
  expectation: Expectation,
): Promise<Wrong[]> {
  const wrong: Wrong[] = [];
  const tryOne = async (each: Case): Promise<void> => {
    const expected = expectation.of(each);
    const answer = await ask(world, each);
    const got = outcomeOf(answer);
    if (!fits(expected, got))
      wrong.push({ ...each, expected, got: `${got}: ${answer.status} ${answer.text.slice(0, 120)}` });
  };
  const changing = cases.filter(({ route }) => route.startsWith('DELETE '));
  const waiting = cases.filter(({ route }) => !route.startsWith('DELETE ')).reverse();
  const lane = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await tryOne(next);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  for (const each of changing) {
    const undo = await Undo.before(world, each.route, each.thing);
    await tryOne(each);
    await undo?.undo();
  }
  return wrong;
}

const fits = (expected: Outcome, got: Outcome | 'failed'): boolean =>
  expected === got || (expected === 'open to all' && got === 'reached');

async function ask(world: TwinWorld, { route, who, thing }: Case): Promise<Answer> {
  const { body, headers } = probe(world, route, who, thing);
  const cookie = route === 'POST /api/sign-out' ? await anotherCookie(world, who) : undefined;
  const [method = ''] = route.split(' ');
  const path = pathTo(route, thing);
  return patiently(() => world.send(who, method, path, body, { ...headers, ...(cookie ? { cookie } : {}) }));
}

/** What an answer says of the walls. */
export function outcomeOf(answer: Answer): Outcome | 'failed' {
  const { status } = answer;
  if (status >= 500) return 'failed';
  // A page that shows a form again is no problem in JSON.
  const code = status >= 400 && !answer.text.startsWith('<') ? String(answer.json()['code']) : '';
  if (code === 'NOT_SIGNED_IN') return 'not signed in';
  if (status === 404) return 'unknown';
  if (code === 'PROTECTED_DETAILS') return 'protected';
  return status === 403 ? 'not allowed' : 'reached';
}

/** Another session of somebody, for a route that ends the one it comes with. */
async function anotherCookie({ actors, product }: TwinWorld, who: ActorName): Promise<string> {
  const { actor } = actors[who];
  if (!actor) return '';
  const token = randomBytes(32).toString('base64url');
  await product.database.admin.query(
    `insert into platform.session (token_hash, account_id, membership_id, created_at, seen_at, ends_at, idle_seconds)
     values ($1, $2, $3, $4, $4, $5, 3600)`,
    [hashOf(token), actor.accountId, actor.membershipId, product.clock.now(), new Date('2100-01-01')],
  );
  return `${SESSION_COOKIE}=${token}`;
}

/** How many cases are to come out how, in words. */
export function counted(cases: readonly Case[], expectation: Expectation): string {
  const groups = Map.groupBy(cases, (each) => expectation.of(each));
  return [...groups].map(([outcome, own]) => `${own.length} ${outcome}`).join(', ');
}

/** A wrong case in one line. */
export const told = (world: TwinWorld, { route, who, thing, expected, got }: Wrong): string =>
  `${who}: ${route} (${thing ? nameOf(world, thing) : 'nothing'}) should be ${expected}, was ${got}`;
