import { CONSENT, type Fresh, RECENTLY } from '../fresh';
import type { ActorName, TwinWorld } from '../types';
import { aboutThing, type Makers, match } from './maker';

const accountOf = (world: TwinWorld, who: ActorName): string => world.actors[who].actor?.accountId ?? '';

const aSeekerFor = async (world: TwinWorld, fresh: Fresh): Promise<Readonly<Record<string, unknown>>> => ({
  firstName: 'Uusi',
  unitId: world.here.units[0],
  taskId: await fresh.task(),
  coordinatorId: accountOf(world, 'coordinator'),
  deputyId: accountOf(world, 'deputy'),
  consent: CONSENT,
});

/** Seekers and what belongs to them. */
export const ofSeekers: Makers = {
  'POST /api/seekers': [async (world, fresh) => aboutThing('/api/seekers', await aSeekerFor(world, fresh))],
  'PATCH /api/seekers/:id': [
    async (world, fresh) => {
      const made = await fresh.seeker();
      const { consent: _consent, ...fields } = await aSeekerFor(world, fresh);
      return aboutThing(`/api/seekers/${made.id}`, fields, match(made));
    },
  ],
  'POST /api/seekers/:id/transitions': [
    async (_, fresh) => {
      const made = await fresh.seeker();
      return aboutThing(`/api/seekers/${made.id}/transitions`, { action: 'contact' }, match(made));
    },
  ],
  'POST /api/seekers/:id/contact-opening': [
    async (_, fresh) => aboutThing(`/api/seekers/${(await fresh.seeker()).id}/contact-opening`, {}),
  ],
  'POST /api/seekers/:id/protected-opening': [
    async (_, fresh) => {
      const { id } = await fresh.seeker({ protected: true, municipality: null });
      return aboutThing(`/api/seekers/${id}/protected-opening`, { reason: 'Soitan sovittuun aikaan' });
    },
  ],
  'POST /api/seekers/:id/consents': [
    async (_, fresh) => aboutThing(`/api/seekers/${(await fresh.seeker()).id}/consents`, CONSENT),
  ],
  'POST /api/seekers/:id/consents/:consentId/withdraw': [
    async (_, fresh) => {
      const made = await fresh.seeker();
      const path = `/api/seekers/${made.id}/consents/${await fresh.consentOf(made)}/withdraw`;
      return aboutThing(path, { day: RECENTLY });
    },
  ],
  'POST /api/seekers/:id/notes': [
    async (_, fresh) => aboutThing(`/api/seekers/${(await fresh.seeker()).id}/notes`, { kind: 'other' }),
  ],
  'POST /api/seekers/:id/exclusions': [
    async (_, fresh) => {
      const body = { volunteerId: (await fresh.volunteer()).id };
      return aboutThing(`/api/seekers/${(await fresh.seeker()).id}/exclusions`, body);
    },
    async (_, fresh) => {
      const body = { accountId: (await fresh.someone('coordinator')).actor.accountId };
      return aboutThing(`/api/seekers/${(await fresh.seeker()).id}/exclusions`, body);
    },
  ],
  'DELETE /api/seekers/:id/exclusions/:exclusionId': [
    async (_, fresh) => {
      const made = await fresh.seeker();
      const path = `/api/seekers/${made.id}/exclusions/${await fresh.exclusion(made)}`;
      return { who: 'coordinator', path };
    },
  ],
};
