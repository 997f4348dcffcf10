import { SCHEMAS } from '../../whole-product';
import type { ActorName, BuiltWorld } from '../world';
import { formsOf, routesWithMaker, validRequest, type ValidRequest } from '../world/bodies';

/** Others than those whose things they are: of another unit, association or relationship. */
const OTHERS: readonly ActorName[] = [
  'other_unit',
  'two_associations',
  'elsewhere',
  'administrator_elsewhere',
  'reviewer_elsewhere',
  'volunteer_elsewhere',
  'idle_volunteer',
  'ended_volunteer',
  'group_leader',
  'platform_administrator',
];

/** What belongs to the whole association and is nobody's: of others is who is of another one. */
const OF_THE_WHOLE =
  /^\w+ \/api\/(fellowships|listings|listing-imports|listing-sources|volunteer-meetings)\//;
const OF_ANOTHER: readonly ActorName[] = [
  'elsewhere',
  'administrator_elsewhere',
  'reviewer_elsewhere',
  'volunteer_elsewhere',
  'platform_administrator',
];

/** Groups and their meetings, which the group leader of the world leads. */
const OF_THE_LEADER = /^\w+ \/api\/(groups|meetings)\//;

const isOther = (who: ActorName, route: string): boolean =>
  !(OF_THE_WHOLE.test(route) && !OF_ANOTHER.includes(who)) &&
  !(OF_THE_LEADER.test(route) && who === 'group_leader');

/** Routes that make something of somebody named in the body. */
const NAMING = [
  'POST /api/training/records',
  'POST /api/training/records/reviews',
  'POST /api/relationships',
  'POST /api/volunteers',
  'POST /api/seekers',
];

/** What is written by being asked at all: entries, sessions, keys of repeated requests, counters. */
const KEPT_OF_REQUESTS = [
  'audit_entry',
  'audit_head',
  'session',
  'idempotency_key',
  'epoch',
  'sign_in_failure',
];

/** A request that would change something, were it sent by whom it is for. */
export interface Change extends ValidRequest {
  readonly route: string;
  readonly method: string;
}

/** A request that succeeds for every route that changes somebody's data, one after the other; nobody has sent it yet. */
export async function* changesIn(world: BuiltWorld): AsyncGenerator<Change> {
  for (const route of routesWithMaker().filter((each) => /:\w+/.test(each) || NAMING.includes(each)))
    for (let form = 0; form < formsOf(route); form++)
      yield { ...(await validRequest(world, route, form)), route, method: route.split(' ')[0] ?? '' };
}

/** Every row there is, but for what is written by being asked. */
async function rowsOf({ product: { database } }: BuiltWorld): Promise<Set<string>> {
  const tables = await database.admin.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = any ($1) and c.relname <> all ($2)`,
    [SCHEMAS, KEPT_OF_REQUESTS],
  );
  const { rows } = await database.admin.query<{ row: string }>(
    tables.rows.map(({ name }) => `select '${name} ' || t::text as row from ${name} t`).join(' union all '),
  );
  return new Set(rows.map(({ row }) => row));
}

/** Has others send these changes as they are; answers with every row that is another afterwards. */
export async function tryChanges(
  world: BuiltWorld,
  made: readonly Change[],
  senders: readonly ActorName[] = OTHERS,
): Promise<{ sent: number; taken: string[]; changed: string[] }> {
  const before = await rowsOf(world);
  const taken: string[] = [];
  let sent = 0;
  for (const { route, method, path, body, headers: { cookie: _, ...headers } = {}, who: owner } of made)
    for (const who of senders.filter((each) => each !== owner && isOther(each, route))) {
      sent += 1;
      const { status } = await world.send(who, method, path, body, headers);
      if (status < 300) taken.push(`${who}: ${route}`);
    }
  const after = await rowsOf(world);
  const changed = [
    ...[...before].filter((row) => !after.has(row)).map((row) => `gone: ${row}`),
    ...[...after].filter((row) => !before.has(row)).map((row) => `new: ${row}`),
  ];
  return { sent, taken, changed };
}
