import type { AttendanceEvidence, Course, CourseRun, Participant } from '@rinnakkain/api-client';

const name = (en: string) => ({ fi: en, sv: en, en });

/** An invented course of two modules; the changes go on top. */
export const aCourse = (changes: Partial<Course> = {}): Course => ({
  id: 'c1',
  name: name('Basic training'),
  kind: 'basic',
  theme: null,
  contactHours: 16,
  selfStudyHours: 4,
  modules: [
    { id: 'm1', name: name('Listening'), minutes: 720 },
    { id: 'm2', name: name('Limits'), minutes: 240 },
  ],
  minimumAttendance: 80,
  validityMonths: 24,
  language: 'fi',
  place: 'Mallitalo',
  trainers: ['Ritva Demola'],
  retired: false,
  mayChange: true,
  version: 2,
  ...changes,
});

/** A run of it that is open for enrolment. */
export const aRun = (changes: Partial<CourseRun> = {}): CourseRun => ({
  id: 'run1',
  course: { id: 'c1', name: name('Basic training'), kind: 'basic' },
  state: 'enrolling',
  dates: [
    { day: '2026-12-05', start: '10:00', end: '16:00', moduleId: 'm1' },
    { day: '2026-12-06', start: '10:00', end: '14:00', moduleId: 'm2' },
  ],
  opensOn: '2026-11-01',
  closesOn: '2026-12-03',
  language: 'fi',
  place: 'Mallitalo',
  remoteLink: null,
  remote: false,
  trainers: ['Ritva Demola'],
  capacity: 12,
  taken: 3,
  waiting: 0,
  modules: aCourse().modules,
  selfStudyMinutes: 240,
  minimumAttendance: 80,
  own: null,
  allowed: ['edit', 'cancel', 'enrol'],
  version: 1,
  ...changes,
});

/** Present at the first module, own study done: the second lacks. */
export const anEvidence = (changes: Partial<AttendanceEvidence> = {}): AttendanceEvidence => ({
  plannedMinutes: 960,
  attendedMinutes: 720,
  selfStudyPlanned: 240,
  selfStudyDone: 240,
  reached: false,
  lackingMinutes: 48,
  lackingSelfStudy: 0,
  missing: [{ moduleId: 'm2', name: name('Limits'), minutes: 240 }],
  ...changes,
});

/** Somebody with a place. */
export const aParticipant = (changes: Partial<Participant> = {}): Participant => ({
  id: 'r1',
  volunteer: { id: 'v1', name: 'Pekka Näyte', units: ['u1'] },
  state: 'enrolled',
  minutes: [{ moduleId: 'm1', minutes: 720 }],
  evidence: anEvidence(),
  allowed: ['attend', 'interrupt', 'cancel', 'mark_no_show'],
  version: 2,
  ...changes,
});
