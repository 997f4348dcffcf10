import type { Fresh } from '../fresh';
import type { TwinWorld } from '../types';
import { aboutThing, type Makers, match } from './maker';

const SEASON = {
  firstDay: '2027-01-11',
  lastDay: '2027-02-28',
  every: 'week',
  weekday: 2,
  start: '18:00',
  minutes: 120,
  pauses: [{ from: '2027-02-01', backOn: '2027-02-08' }],
  without: [{ day: '2027-01-19' }],
};

/** An event with its parts and those who lead it. */
const eventOf = async (world: TwinWorld, fresh: Fresh) => ({
  unitId: fresh.unit,
  name: { fi: 'Teemailta' },
  parts: [{ by: 'professional', name: { fi: 'Alustus' }, minutes: 30 }],
  leaders: [
    { volunteerId: (await fresh.volunteer()).id },
    { accountId: world.actors.group_leader.actor?.accountId },
  ],
});

/** Groups, their meetings, and who registers. */
export const ofGroups: Makers = {
  'POST /api/events': [async (world, fresh) => aboutThing('/api/events', await eventOf(world, fresh))],
  'POST /api/groups': [
    async (world, fresh) => aboutThing('/api/groups', { type: 'event', ...(await eventOf(world, fresh)) }),
  ],
  'PATCH /api/groups/:id': [
    async (_, fresh) => {
      const made = await fresh.group();
      const body = {
        venue: 'Sali',
        published: true,
        leaders: [{ volunteerId: (await fresh.volunteer()).id }],
      };
      return aboutThing(`/api/groups/${made.id}`, body, match(made));
    },
  ],
  'POST /api/groups/:id/transitions': [
    async (_, fresh) => {
      const made = await fresh.group();
      return aboutThing(`/api/groups/${made.id}/transitions`, { action: 'start' }, match(made));
    },
  ],
  'POST /api/groups/:id/settings-check': [
    async (_, fresh) => {
      const made = await fresh.group({ type: 'social_media_group' });
      return { who: 'coordinator', path: `/api/groups/${made.id}/settings-check`, headers: match(made) };
    },
  ],
  'POST /api/groups/:id/conversations': [
    async (_, fresh) => {
      const { id } = await fresh.group({ type: 'chat' });
      const body = { day: '2026-11-23', duration: 'half', theme: 'alcohol', conversations: 3 };
      return aboutThing(`/api/groups/${id}/conversations`, body);
    },
  ],
  'POST /api/groups/:id/members': [
    async (_, fresh) => {
      const { id } = await fresh.group({ type: 'social_media_group' });
      return aboutThing(`/api/groups/${id}/members`, { day: '2026-11-23', members: 40 });
    },
  ],
  'POST /api/groups/:id/meetings/preview': [
    async (_, fresh) => aboutThing(`/api/groups/${(await fresh.group()).id}/meetings/preview`, SEASON),
  ],
  'POST /api/groups/:id/meetings': [
    async (_, fresh) => aboutThing(`/api/groups/${(await fresh.group()).id}/meetings`, SEASON),
  ],
  'POST /api/groups/:id/participants': [
    async (_, fresh) => {
      const body = { alias: 'Kuutar', phone: '+358401234567', email: 'kuutar@esimerkki.invalid' };
      return aboutThing(`/api/groups/${(await fresh.openGroup()).id}/participants`, body);
    },
  ],
  'POST /api/participants/:id/transitions': [
    async (_, fresh) => {
      const made = await fresh.participant();
      return aboutThing(`/api/participants/${made.id}/transitions`, { action: 'confirm' }, match(made));
    },
  ],
  'POST /api/meetings/:id/transitions': [
    async (_, fresh) => {
      const made = await fresh.meeting();
      const body = { action: 'move', day: '2026-12-01', start: '17:00' };
      return aboutThing(`/api/meetings/${made.id}/transitions`, body, match(made));
    },
  ],
  'POST /api/meetings/:id/attendance': [
    async (_, fresh) => {
      const { meeting, participant } = await fresh.listedMeeting();
      const body = { participantIds: [participant.id], note: 'Hyvä ilta', worry: true };
      return aboutThing(`/api/meetings/${meeting.id}/attendance`, body, match(meeting));
    },
    async (_, fresh) => {
      const made = await fresh.meetingOfOpenPlace();
      const body = { total: 7, newcomers: 2, returners: 5, note: 'Hyvä ilta', worry: true };
      return aboutThing(`/api/meetings/${made.id}/attendance`, body, match(made));
    },
  ],
  'POST /api/meetings/:id/substitutions': [
    async (_, fresh) => {
      const { meeting, volunteerId: awayVolunteerId } = await fresh.comingMeeting();
      const { volunteerId } = await fresh.trainedLeader();
      return aboutThing(`/api/meetings/${meeting.id}/substitutions`, { awayVolunteerId, volunteerId });
    },
    async (world, fresh) => {
      const { meeting } = await fresh.comingMeeting();
      const awayAccountId = world.actors.group_leader.actor?.accountId;
      return aboutThing(`/api/meetings/${meeting.id}/substitutions`, { awayAccountId });
    },
    async (world, fresh) => {
      const { meeting, volunteerId: awayVolunteerId } = await fresh.comingMeeting();
      const accountId = world.actors.colleague.actor?.accountId;
      return aboutThing(`/api/meetings/${meeting.id}/substitutions`, { awayVolunteerId, accountId });
    },
  ],
  'POST /api/substitutions/:id/take': [
    async (_, fresh) => {
      const made = await fresh.substitution();
      const { cookie, account } = await fresh.trainedLeader();
      const path = `/api/substitutions/${made.id}/take`;
      return { who: 'volunteer', path, headers: { cookie, ...match(made) }, account };
    },
  ],
  'POST /api/substitutions/:id/undo': [
    async (_, fresh) => {
      const made = await fresh.substitution();
      return { who: 'coordinator', path: `/api/substitutions/${made.id}/undo`, headers: match(made) };
    },
  ],
  'POST /api/meetings/:id/acknowledge': [
    async (_, fresh) => aboutThing(`/api/meetings/${(await fresh.worry()).id}/acknowledge`, {}),
  ],
};
