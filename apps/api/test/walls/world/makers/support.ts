import { randomUUID } from 'node:crypto';
import { aSession } from '../fresh';
import { aboutThing, type Makers, match } from './maker';

/** Pairs and their sessions. */
export const ofSupport: Makers = {
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
      path: `/api/relationships/${fresh.ownPair}/sessions`,
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
