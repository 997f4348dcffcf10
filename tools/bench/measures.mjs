import { randomUUID } from 'node:crypto';
import { directoryMeasures } from './directory.mjs';

const dayMilliseconds = 24 * 60 * 60_000;

/** A day so many days before today, as the wire has it. */
const dayBefore = (days) => new Date(Date.now() - days * dayMilliseconds).toISOString().slice(0, 10);

/** The first thing of a list whose details are not protected, or a reason why there is none. */
async function firstOf(visitor, path) {
  const { status, body } = await visitor.get(path);
  if (status !== 200) throw new Error(`GET ${path}: ${status}`);
  const open = body.items?.find((item) => !item.protected && !item.closed);
  if (!open) throw new Error(`GET ${path}: nothing to open`);
  return open;
}

/** Ten minutes of the night, where no invented session is; another time for every n of a volunteer. */
function sessionTime(n) {
  const [slots, minutes] = [48, 10];
  const slot = (n % slots) * minutes;
  return {
    day: dayBefore(1 + Math.floor(n / slots)),
    start: `${String(Math.floor(slot / 60)).padStart(2, '0')}:${String(slot % 60).padStart(2, '0')}`,
    minutes,
  };
}

const isInsert = ({ text }) => text.startsWith('insert into support.session (');
const columnsOf = ({ text }) => /\(([^)]*)\)/.exec(text)[1].split(', ');
/** The floor keeps no audit: it says that this transaction was recorded. */
const recorded = { text: `select set_config('app.audited', pg_current_xact_id()::text, true)`, values: [] };

/**
 * What is measured, each { name, goal (ms, p95), who, ask, prepare?, floor?, rate?, warmUps?, spread? }: `who` is the kind of
 * account, `prepare` looks up what is asked for, `ask` sends the n-th request. `floor` picks what the bare handler asks
 * of everything the product asked (else the statement that took longest). `rate` is how many requests a second ten
 * people send, `warmUps` how many each of them sends before, `few` how many are sent otherwise,
 * `most` how many without a pause, `atLeast` how many of those a
 * second are the goal, `answers` the status that is meant (200 and its like unless told), `spread` also has them belong to ten associations, since entries of the audit trail take turns within one.
 */
export const measures = [
  { name: 'volunteer list', goal: 25, who: 'coordinator', ask: (v) => v.get('/api/volunteers?pageSize=25') },
  { name: 'seeker list', goal: 25, who: 'coordinator', ask: (v) => v.get('/api/seekers?pageSize=25') },
  {
    name: 'volunteer search',
    goal: 25,
    who: 'coordinator',
    ask: (v) => v.get('/api/volunteers?q=Sofia%20Kuvi'),
  },
  {
    name: 'seeker search',
    goal: 25,
    who: 'coordinator',
    // The name of somebody who is there: of a thousand seekers many share one, so the number is asked for.
    prepare: async (v) => (await firstOf(v, '/api/seekers?queue=true&pageSize=25')).alias,
    ask: (v, alias) => v.get(`/api/seekers?q=${encodeURIComponent(alias)}`),
  },
  {
    name: 'timeline',
    goal: 25,
    who: 'coordinator',
    spread: true,
    prepare: async (v) => (await firstOf(v, '/api/relationships?state=running&pageSize=25')).id,
    ask: (v, id) => v.get(`/api/relationships/${id}/sessions?pageSize=20`),
  },
  {
    name: 'shortlist',
    goal: 60,
    who: 'coordinator',
    rate: 5,
    prepare: async (v) => (await firstOf(v, '/api/seekers?state=waiting&pageSize=25')).id,
    ask: (v, id) => v.get(`/api/seekers/${id}/shortlist?limit=20`),
  },
  {
    name: 'training status',
    goal: 100,
    who: 'reviewer',
    rate: 5,
    prepare: async (v) => (await firstOf(v, '/api/tasks?pageSize=100')).id,
    ask: (v, id) => v.get(`/api/training/status?task=${id}&pageSize=50`),
  },
  { name: 'today', goal: 100, who: 'coordinator', rate: 5, ask: (v) => v.get('/api/today') },
  {
    name: 'session save',
    goal: 40,
    who: 'volunteer',
    spread: true,
    prepare: async (v) => (await firstOf(v, '/api/relationships?state=running&pageSize=1')).id,
    ask: (v, id, n) =>
      v.send(
        'POST',
        `/api/relationships/${id}/sessions`,
        { ...sessionTime(n), form: 'phone', outcome: 'held' },
        { 'idempotency-key': randomUUID() },
      ),
    floor: (statements) => {
      const insert = statements.find(isInsert);
      // The same row, not held, so that none stands in the way of the next.
      const values = insert.values.map((value) => (value === 'held' ? 'no_show' : value));
      const fresh = insert.values[columnsOf(insert).indexOf('"id"')];
      return { statements: [{ ...insert, values }, recorded], fresh };
    },
  },
  ...directoryMeasures,
  {
    name: 'sign-in',
    who: 'nobody',
    rate: 2,
    warmUps: 4,
    prepare: (v) => v.emails,
    ask: (v, emails, n) =>
      v.send('POST', '/api/sign-in', { email: emails[n % emails.length], password: 'rinnakkain-demo' }),
  },
];
