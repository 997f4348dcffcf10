import { Passwords } from '@rinnakkain/platform-api';
import { anInvitation, serial } from '../fresh';
import { type Makers, match } from './maker';

const PASSWORD = 'kolme sinistä venettä rannassa';

/** Sessions, associations, units, accounts, invitations and tasks. */
export const ofPlatform: Makers = {
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
  'POST /api/password-links': [
    async (_, fresh) => ({
      who: 'nobody',
      path: '/api/password-links',
      body: { email: (await fresh.someone('group_leader')).email },
    }),
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
  'POST /api/public-site': [
    () => ({ who: 'administrator', path: '/api/public-site', body: { exitAddress: 'https://saa.example' } }),
  ],
  'POST /api/public-intake': [
    ({ here, actors }) => ({
      who: 'administrator',
      path: '/api/public-intake',
      body: {
        unitId: here.units[0],
        receiverId: actors.coordinator.actor?.accountId,
        takesSeekers: true,
        takesVolunteers: true,
      },
    }),
  ],
  'POST /api/public-texts': [
    () => ({ who: 'administrator', path: '/api/public-texts', body: { kind: 'safe_browsing' } }),
  ],
  'PATCH /api/public-texts/:id': [
    async (_, fresh) => {
      const made = await fresh.publicText();
      const body = { texts: { fi: 'Näin selaat.', sv: 'Så surfar du.', en: 'How to browse.' } };
      return { who: 'administrator', path: `/api/public-texts/${made.id}`, body, headers: match(made) };
    },
  ],
  'POST /api/public-texts/:id/publish': [
    async (_, fresh) => {
      const made = await fresh.publicText();
      const path = `/api/public-texts/${made.id}/publish`;
      return { who: 'administrator', path, body: { appliesFrom: '2099-01-01' }, headers: match(made) };
    },
  ],
  'POST /api/page-feedback/answers': [
    async (_, fresh) => ({
      who: 'coordinator',
      path: '/api/page-feedback/answers',
      body: { feedbackId: await fresh.pageFeedback() },
    }),
  ],
};
