import { RECENTLY } from '../fresh';
import { aboutThing, type Makers, match, type ValidRequest } from './maker';

const NAME = { fi: 'Uusi kurssi', sv: 'Ny kurs', en: 'New course' };
const DATES = [{ day: '2027-02-06', start: '10:00', end: '16:00' }];

const byReviewer = (
  path: string,
  body: Readonly<Record<string, unknown>>,
  headers?: Readonly<Record<string, string>>,
): ValidRequest => ({ ...aboutThing(path, body, headers), who: 'reviewer' });

/** Courses, their runs, and who takes part. */
export const ofCourses: Makers = {
  'POST /api/training/courses': [
    () =>
      byReviewer('/api/training/courses', { name: NAME, kind: 'basic', contactHours: 8, validityMonths: 24 }),
  ],
  'PATCH /api/training/courses/:id': [
    async (_, fresh) =>
      byReviewer(`/api/training/courses/${await fresh.course()}`, { place: 'Sali' }, match({ version: 1 })),
  ],
  'POST /api/training/courses/:id/runs': [
    async (_, fresh) =>
      byReviewer(`/api/training/courses/${await fresh.course()}/runs`, { dates: DATES, capacity: 5 }),
  ],
  'PATCH /api/training/runs/:id': [
    async (_, fresh) => {
      const made = await fresh.run();
      return byReviewer(`/api/training/runs/${made.id}`, { place: 'Sali' }, match(made));
    },
  ],
  'POST /api/training/runs/:id/cancel': [
    async (_, fresh) => {
      const made = await fresh.run();
      return byReviewer(`/api/training/runs/${made.id}/cancel`, {}, match(made));
    },
  ],
  'POST /api/training/runs/:id/enrolments': [
    async (_, fresh) => {
      const path = `/api/training/runs/${(await fresh.run()).id}/enrolments`;
      return aboutThing(path, { volunteerId: (await fresh.volunteer()).id });
    },
  ],
  'POST /api/training/runs/:id/enrolments/cancel': [
    async (world, fresh) => {
      const path = `/api/training/runs/${(await fresh.run()).id}/enrolments`;
      await world.send('volunteer', 'POST', path, {});
      return { ...aboutThing(`${path}/cancel`, {}, match({ version: 1 })), who: 'volunteer' };
    },
  ],
  'POST /api/training/calendar-feed': [
    async (_, fresh) => {
      const { cookie, account } = await fresh.signer();
      return {
        who: 'volunteer',
        path: '/api/training/calendar-feed',
        body: {},
        headers: { cookie },
        account,
      };
    },
  ],
  'POST /api/training/calendar-feed/revoke': [
    async (world, fresh) => {
      const { cookie, account } = await fresh.signer();
      const path = '/api/training/calendar-feed';
      await world.send('volunteer', 'POST', path, {}, { cookie });
      return { who: 'volunteer', path: `${path}/revoke`, body: {}, headers: { cookie }, account };
    },
  ],
  'POST /api/training/runs/:id/feedback': [
    async (_, fresh) => {
      const { id, cookie, account } = await fresh.runThatWas();
      const path = `/api/training/runs/${id}/feedback`;
      const body = { useful: 5, trainers: 4, pace: 3, recommend: 5, text: 'Hyvä päivä' };
      return { who: 'volunteer', path, body, headers: { cookie }, account };
    },
  ],
  'POST /api/training/runs/:id/attendance': [
    async (_, fresh) => {
      const made = await fresh.run({ day: RECENTLY, enrolled: true });
      const marks = [{ recordId: made.recordId, moduleId: null, minutes: 60 }];
      return aboutThing(`/api/training/runs/${made.id}/attendance`, { marks });
    },
  ],
  'POST /api/training/runs/:id/attendance/approve': [
    async (_, fresh) => {
      const made = await fresh.run({ day: RECENTLY, enrolled: true });
      return byReviewer(`/api/training/runs/${made.id}/attendance/approve`, {});
    },
  ],
  'POST /api/training/records/reviews': [
    async (_, fresh) => {
      const { id: recordId, version } = await fresh.record();
      const body = { decision: 'approve', items: [{ recordId, version }] };
      return byReviewer('/api/training/records/reviews', body);
    },
  ],
};
