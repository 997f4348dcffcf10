import { randomUUID } from 'node:crypto';

const minutesOfDay = 24 * 60;

/** A day so many days before today, as the wire has it. */
const dayBefore = (days) => new Date(Date.now() - days * minutesOfDay * 60_000).toISOString().slice(0, 10);

/** The first thing of a list whose details are not protected, or a reason why there is none. */
async function firstOf(visitor, path) {
  const { status, body } = await visitor.get(path);
  if (status !== 200) throw new Error(`GET ${path}: ${status}`);
  const open = body.items?.find((item) => !item.protected);
  if (!open) throw new Error(`GET ${path}: nothing to open`);
  return open;
}

/**
 * What is measured, each { name, who, prepare?, ask }: `who` signs in, `prepare` looks up what is asked for, `ask` sends
 * the n-th request. What writes is asked one after the other (`alone`), since one person logs one session at a time.
 */
export const measures = [
  {
    name: 'volunteer list',
    who: 'koordinaattori',
    ask: (visitor) => visitor.get('/api/volunteers?pageSize=25'),
  },
  { name: 'seeker list', who: 'koordinaattori', ask: (visitor) => visitor.get('/api/seekers?pageSize=25') },
  {
    name: 'volunteer search',
    who: 'koordinaattori',
    ask: (visitor) => visitor.get('/api/volunteers?q=Kuvi'),
  },
  { name: 'seeker search', who: 'koordinaattori', ask: (visitor) => visitor.get('/api/seekers?q=Iida') },
  {
    name: 'shortlist',
    who: 'koordinaattori',
    prepare: async (visitor) => (await firstOf(visitor, '/api/seekers?state=waiting&pageSize=25')).id,
    ask: (visitor, seekerId) => visitor.get(`/api/seekers/${seekerId}/shortlist?limit=10`),
  },
  { name: 'today', who: 'koordinaattori', ask: (visitor) => visitor.get('/api/today') },
  {
    name: 'session save',
    who: 'vapaaehtoinen',
    alone: true,
    prepare: async (visitor) => (await firstOf(visitor, '/api/relationships?state=running&pageSize=1')).id,
    ask: (visitor, relationshipId, n) =>
      visitor.send(
        'POST',
        `/api/relationships/${relationshipId}/sessions`,
        // Ten minutes each, never at the same time as another.
        {
          day: dayBefore(1 + Math.floor(n / 60)),
          start: `${String(8 + Math.floor((n % 60) / 6)).padStart(2, '0')}:${(n % 6) * 10 || '00'}`,
          minutes: 10,
          form: 'phone',
          outcome: 'held',
        },
        { 'idempotency-key': randomUUID() },
      ),
  },
];
