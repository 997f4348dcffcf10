import { GUIDANCE_SOME_TIME } from '../building';
import { CONSENT, RECENTLY, serial } from '../fresh';
import type { TwinWorld } from '../types';
import { aboutThing, type Makers, match } from './maker';

const aVolunteerFor = (world: TwinWorld): Readonly<Record<string, unknown>> => ({
  firstName: 'Uusi',
  lastName: `Vertainen ${serial()}`,
  units: [world.here.units[0]],
  consent: CONSENT,
});

const newVersion = (taskId: string): Readonly<Record<string, unknown>> => ({
  taskId,
  inForceFrom: '2026-12-01',
  keepMonths: 6,
  requirements: [{ ...GUIDANCE_SOME_TIME }],
});

const anExemption = (world: TwinWorld, volunteerId: string): Readonly<Record<string, unknown>> => ({
  volunteerId,
  taskId: world.thing('task', 'support', 'organisation').id,
  requirement: 'guidance',
  reason: 'Ryhmä alkaa keväällä',
  until: '2027-01-31',
});

const aMeeting = { kind: 'supervision', day: RECENTLY, start: '17:00', minutes: 90 } as const;

/** Volunteers and their training records. */
export const ofVolunteers: Makers = {
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
  'POST /api/training/requirements': [
    async (_, fresh) => ({
      who: 'administrator',
      path: '/api/training/requirements',
      body: newVersion(await fresh.task()),
      headers: { 'if-match': '"0"' },
    }),
  ],
  'POST /api/training/requirements/preview': [
    async (_, fresh) => ({
      who: 'administrator',
      path: '/api/training/requirements/preview',
      body: newVersion(await fresh.task()),
    }),
  ],
  'POST /api/training/exemptions': [
    async (world, fresh) =>
      aboutThing('/api/training/exemptions', anExemption(world, (await fresh.volunteer()).id)),
  ],
  'POST /api/training/exemptions/:id/end': [
    async (world, fresh) => {
      const body = anExemption(world, (await fresh.volunteer()).id);
      const made = await world.send('coordinator', 'POST', '/api/training/exemptions', body);
      const { id, version } = made.json() as { id: string; version: number };
      return { who: 'coordinator', path: `/api/training/exemptions/${id}/end`, headers: match({ version }) };
    },
  ],
  'POST /api/volunteer-meetings': [
    () => aboutThing('/api/volunteer-meetings', { ...aMeeting, ledBy: 'Outi Ohjaaja' }),
  ],
  'POST /api/volunteer-meetings/:id/attendance': [
    async (_, fresh) => {
      const volunteerIds = [(await fresh.volunteer()).id];
      const made = await fresh.volunteerMeeting(aMeeting);
      return aboutThing(`/api/volunteer-meetings/${made.id}/attendance`, { volunteerIds }, match(made));
    },
  ],
  'POST /api/volunteer-meetings/:id/cancel': [
    async (_, fresh) => {
      const made = await fresh.volunteerMeeting(aMeeting);
      return { who: 'coordinator', path: `/api/volunteer-meetings/${made.id}/cancel`, headers: match(made) };
    },
  ],
  'POST /api/training/guidance': [
    async (_, fresh) => {
      const volunteerIds = [(await fresh.volunteer()).id, (await fresh.volunteer()).id];
      return aboutThing('/api/training/guidance', {
        volunteerIds,
        day: RECENTLY,
        kind: 'group',
        minutes: 90,
      });
    },
  ],
};
