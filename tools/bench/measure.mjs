import { atRate, inLanes, percentiles } from './load.mjs';
import { Visitor } from './client.mjs';
import { people } from './people.mjs';
import { serveFloor } from './serve.mjs';

const [alone, together, users, everySecond] = [100, 300, 10, 20];
/** What each of ten people asks before anything is measured: then every connection has its plans, as on any morning but the first. */
const warmUps = 40;

/** How the load is meant, for the head of the table. */
export const loads = {
  alone: `one after the other, ${alone} requests`,
  users: `ten people, ${everySecond} requests a second in all at random moments, ${together} requests (shortlist and today 5, sign-in 2, 100 requests)`,
  flatOut: `ten people who never pause, ${together} requests: how many a second`,
  floor:
    'node:http and pg, the same main statement in a transaction of the same context, one after the other',
};

/**
 * Measures one kind of request. Gives { name, goal, alone, users, flatOut, apart?, queries, rows, blocks, floor?,
 * failed? }: times in ms, `apart` what ten people of ten associations get, counts for one request.
 */
export async function measureOne(measure, { api, database, superuser }) {
  const found = { name: measure.name, goal: measure.goal, atLeast: measure.atLeast };
  const crowd = await people(api.url, superuser, measure.who, users);
  try {
    const send = await sender(measure, crowd);
    await inLanes(users, users * (measure.warmUps ?? warmUps), send);
    await superuser.query('select pg_stat_statements_reset()');
    const first = measure.few ?? alone;
    const one = await inLanes(1, first, send);
    Object.assign(found, await countsOf(superuser, first), { alone: percentiles(one.answers) });
    const few = measure.few ?? (measure.rate ? alone : together);
    const many = await atRate(measure.rate ?? everySecond, few, send);
    const unpaused = measure.most ?? few;
    const most = await inLanes(users, unpaused, send);
    Object.assign(found, {
      users: percentiles(many.answers),
      flatOut: unpaused ? unpaused / most.seconds : undefined,
    });
    found.failed = failureOf([...one.answers, ...many.answers, ...most.answers], measure.answers);
    found.floor = await floorOf(measure, { api, database, ask: send });
  } finally {
    crowd.forEach((visitor) => visitor.leave());
  }
  if (measure.spread) found.apart = await apart(measure, api, superuser);
  return found;
}

/** What sends the n-th request, each of the crowd in turn; everybody counts their own. */
async function sender(measure, crowd) {
  const subjects = [];
  for (const visitor of crowd) subjects.push(await measure.prepare?.(visitor));
  const counts = crowd.map(() => 0);
  let next = 0;
  return () => {
    const turn = next++;
    const i = turn % crowd.length;
    return measure.ask(crowd[i], subjects[i], measure.who === 'nobody' ? turn : counts[i]++);
  };
}

/** Ten people of ten associations who never pause. */
async function apart(measure, api, superuser) {
  const crowd = await people(api.url, superuser, measure.who, users, { spread: true });
  try {
    const send = await sender(
      { ...measure, ask: (v, subject, n) => measure.ask(v, subject, n + 1000) },
      crowd,
    );
    await inLanes(users, users * warmUps, send);
    const { seconds } = await inLanes(users, together, send);
    return together / seconds;
  } finally {
    crowd.forEach((visitor) => visitor.leave());
  }
}

/** What one request costs the database: statements, rows they gave, blocks of 8 kB they touched. */
async function countsOf(superuser, requests) {
  const { rows } = await superuser.query(
    `select sum(calls)::float8 as queries, sum(rows)::float8 as rows, sum(shared_blks_hit + shared_blks_read)::float8 as blocks
     from pg_stat_statements where userid = 'rinnakkain_runtime'::regrole`,
  );
  return Object.fromEntries(Object.entries(rows[0]).map(([name, sum]) => [name, (sum ?? 0) / requests]));
}

const failureOf = (answers, meant) => {
  const bad = answers.find(({ status }) => (meant ? status !== meant : status >= 300));
  return bad && `answered ${bad.status} ${bad.body?.code ?? ''}`;
};

/** The time of a bare handler that asks the same main statement. */
async function floorOf(measure, { api, database, ask }) {
  const statements = await api.statementsOf(ask);
  // Where nobody acts nothing is set: published things are asked for by functions.
  const begin = statements.find(({ text }) => text.startsWith('begin'));
  const asked = statements.filter(
    ({ text }) =>
      !/^(begin|commit)|use_session|still_acts|current_epoch|published_epochs|public_associations|oversight\./.test(
        text,
      ),
  );
  if (!begin || asked.length === 0) return undefined;
  const longest = asked.reduce((a, b) => ((b.milliseconds ?? 0) > (a.milliseconds ?? 0) ? b : a));
  const plan = { begin: begin.text, ...(measure.floor?.(asked) ?? { statements: [longest] }) };
  const floor = await serveFloor(database.runtimeUrl, { main: plan });
  const visitor = new Visitor(floor.url);
  try {
    await inLanes(1, warmUps, () => visitor.get('/main'));
    const { answers } = await inLanes(1, alone, () => visitor.get('/main'));
    const failed = failureOf(answers);
    return failed ? { failed } : percentiles(answers);
  } finally {
    visitor.leave();
    await floor.stop();
  }
}
