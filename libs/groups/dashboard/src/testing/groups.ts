import type { Group, GroupMeeting, GroupMeetingLine, GroupParticipant } from '@rinnakkain/api-client';

/** A professionally led group that enrols, for tests. */
export const aGroup = (more: Partial<Group> = {}): Group => ({
  id: 'g1',
  unitId: 'u1',
  type: 'professionally_led_group',
  state: 'enrolling',
  registers: true,
  published: false,
  name: { fi: 'Eroryhmä', sv: '', en: 'After a separation' },
  purpose: null,
  rules: null,
  parts: [],
  themes: [],
  language: 'fi',
  municipality: null,
  venue: 'Sali',
  joinLink: null,
  venuePublic: false,
  accessibility: null,
  childCare: false,
  capacityMin: 5,
  capacityMax: 8,
  closesAfter: null,
  enrolsFrom: null,
  enrolsUntil: null,
  firstDay: null,
  lastDay: null,
  settingsCheckedOn: null,
  leaders: [{ volunteerId: 'v1', accountId: null, name: 'Aino Esimerkki', trained: true }],
  taken: 1,
  waiting: 1,
  leadersSuffice: true,
  nextDay: '2026-11-25',
  nextStart: '18:00',
  held: 0,
  joinable: true,
  allowed: ['start', 'cancel'],
  version: 3,
  ...more,
});

/** A meeting in a list, for tests. */
export const aMeetingLine = (more: Partial<GroupMeetingLine> = {}): GroupMeetingLine => ({
  id: 'm1',
  groupId: 'g1',
  groupName: { fi: 'Eroryhmä', sv: '', en: 'After a separation' },
  type: 'professionally_led_group',
  state: 'planned',
  day: '2026-11-25',
  originalDay: '2026-11-25',
  start: '18:00',
  minutes: 120,
  count: null,
  worry: false,
  allowed: ['move', 'cancel'],
  version: 1,
  ...more,
});

/** A meeting, for tests. */
export const aMeeting = (more: Partial<GroupMeeting> = {}): GroupMeeting => ({
  ...aMeetingLine({ day: '2026-11-24', originalDay: '2026-11-24', allowed: ['hold'] }),
  counted: true,
  listed: false,
  list: [],
  venue: 'Sali',
  joinLink: null,
  note: null,
  worried: false,
  ...more,
});

/** Somebody who registered, for tests. */
export const aParticipant = (more: Partial<GroupParticipant> = {}): GroupParticipant => ({
  id: 'p1',
  state: 'enrolled',
  alias: 'Kuutar',
  phone: '+358401112223',
  email: null,
  day: '2026-11-20',
  allowed: ['confirm', 'interrupt'],
  version: 1,
  ...more,
});
