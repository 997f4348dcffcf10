import type { TrainingRecord, Volunteer } from '@rinnakkain/api-client';

/** An invented volunteer, active and ready; the changes go on top. */
export const aVolunteer = (changes: Partial<Volunteer> = {}): Volunteer => ({
  id: 'v1',
  state: 'active',
  allowed: ['pause', 'stop'],
  mayChange: true,
  version: 4,
  arrivedAt: '2026-01-12T09:00:00Z',
  exitReason: null,
  firstName: 'Aino',
  lastName: 'Esimerkki',
  alias: 'Aino',
  birthYear: 1988,
  gender: 'woman',
  municipality: '837',
  languages: [{ code: 'fi', level: 'native' }],
  themes: [{ theme: 'separation', depth: 3 }],
  refusedThemes: [],
  forms: ['face_to_face'],
  weeklyTimes: [
    { day: 1, part: 'evening' },
    { day: 2, part: 'evening' },
    { day: 3, part: 'evening' },
    { day: 6, part: 'day' },
  ],
  travelKm: 40,
  heardFrom: null,
  freePlaces: 2,
  occupiedPlaces: 1,
  units: ['u1'],
  phone: '+358000000001',
  email: 'aino@example.org',
  notAvailableBefore: null,
  intendedEnd: null,
  limits: { seekerGenders: [] },
  clearedForProtected: false,
  consented: true,
  readiness: {
    ready: true,
    missing: [],
    readyUntil: '2027-10-19',
    papers: {
      interviewOn: '2026-02-01',
      agreement: { inForce: true, day: '2026-02-10', until: null },
      pledge: { inForce: true, day: '2026-02-10', until: null },
      trainings: [{ kind: 'basic', status: 'approved', until: '2027-10-19' }],
      backgroundCheck: 'not_needed',
    },
  },
  interviews: [
    {
      id: 'i1',
      day: '2026-02-01',
      recommended: true,
      ownCrisisProcessed: true,
      identitySeen: true,
      interviewer: 'Sofia Näyte',
      note: null,
    },
  ],
  papers: [
    {
      id: 'p1',
      kind: 'agreement',
      textVersion: '3',
      day: '2026-02-10',
      endsOn: null,
      textId: null,
      renewBy: null,
      signedAt: null,
    },
    {
      id: 'p2',
      kind: 'pledge',
      textVersion: '1',
      day: '2026-02-10',
      endsOn: null,
      textId: null,
      renewBy: null,
      signedAt: null,
    },
  ],
  consents: [{ id: 'c1', textVersion: '1', day: '2026-01-12', how: 'spoken', withdrawnOn: null }],
  trainings: [],
  checks: [],
  account: { state: 'none', invitedUntil: null },
  ...changes,
});

/** The same volunteer in training: no pledge and no training yet. */
export const aTrainee = (): Volunteer => {
  const ready = aVolunteer();
  return {
    ...ready,
    state: 'in_training',
    allowed: ['approve', 'reject', 'refer', 'withdraw'],
    papers: ready.papers.filter(({ kind }) => kind === 'agreement'),
    readiness: {
      ready: false,
      missing: ['NOT_ACTIVE', 'TRAINING_MISSING', 'PLEDGE_MISSING'],
      readyUntil: null,
      papers: {
        ...ready.readiness.papers,
        pledge: { inForce: false, day: null, until: null },
        trainings: [{ kind: 'basic', status: 'under_way', until: null }],
      },
    },
  };
};

/** A record of a refresher that awaits the reviewer. */
export const aRecord = (changes: Partial<TrainingRecord> = {}): TrainingRecord => ({
  id: 'r1',
  volunteer: { id: 'v1', name: 'Pekka Näyte', units: ['u1'] },
  course: { id: 'c1', name: { fi: 'Kertaus', sv: 'Repetition', en: 'Refresher course' }, kind: 'refresher' },
  state: 'attended',
  origin: 'course',
  completedOn: '2026-11-19',
  validUntil: null,
  reviewedBy: null,
  reviewedOn: null,
  note: null,
  runId: null,
  evidence: null,
  earlier: null,
  recordedOn: '2026-11-19',
  allowed: ['approve', 'return'],
  version: 2,
  ...changes,
});
