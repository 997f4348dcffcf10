import { type Makers, match } from './maker';

/** Tables of volunteers: uploaded, understood anew, written and given up. */
export const ofImports: Makers = {
  'POST /api/imports': [
    (_, fresh) => ({
      who: 'coordinator',
      path: '/api/imports',
      body: { kind: 'volunteers', text: fresh.table() },
    }),
  ],
  'PATCH /api/imports/:id': [
    async (_, fresh) => {
      const made = await fresh.import();
      const body = { columns: ['lastName', 'firstName', 'email'] };
      return { who: 'coordinator', path: `/api/imports/${made.id}`, body, headers: match(made) };
    },
  ],
  'POST /api/imports/:id/confirm': [
    async (_, fresh) => {
      const made = await fresh.import();
      return { who: 'coordinator', path: `/api/imports/${made.id}/confirm`, body: {}, headers: match(made) };
    },
  ],
  'DELETE /api/imports/:id': [
    async (_, fresh) => ({ who: 'coordinator', path: `/api/imports/${(await fresh.import()).id}` }),
  ],
};
