import { idOf } from '../keys/ids';
import type { TaskId, SeekerId, VolunteerId } from '../keys/ids';
import type { MatchNeed, MatchVolunteer } from '../support/matching/match.types';
import type { TaskConditions, VolunteerFacts } from '../people/facts.types';

/** The day on which the stories happen, a Thursday. */
export const TODAY = '2026-03-12';

/** A volunteer's facts with nothing missing and one free place. */
export const readyFacts = (but: Partial<VolunteerFacts> = {}): VolunteerFacts => ({
  state: 'active',
  interviews: [{ day: '2025-09-01', recommended: true, ownCrisisProcessed: true, identitySeen: true }],
  trainings: [{ courseKind: 'basic', state: 'approved', completedOn: '2025-10-01', validityMonths: 24 }],
  papers: [
    { kind: 'agreement', day: '2025-10-02', until: null },
    { kind: 'pledge', day: '2025-10-02', until: null },
  ],
  backgroundChecks: [],
  exemptions: [],
  guidance: [],
  notAvailableBefore: null,
  freePlaces: 1,
  occupied: 0,
  ...but,
});

/** A task; with a child, all three boxes are ticked. */
export const aTask = (withChild = false, but: Partial<TaskConditions> = {}): TaskConditions => ({
  id: idOf<TaskId>('task'),
  boxes: { regularlyWithMinor: withChild, personalInteraction: withChild, alone: withChild },
  requiredCourseKinds: ['basic'],
  ...but,
});

/** A seeker in Tampere who hopes for phone or face to face support with alcohol. */
export const aNeed = (but: Partial<MatchNeed> = {}): MatchNeed => ({
  seekerId: idOf<SeekerId>('seeker'),
  task: aTask(),
  protected: false,
  gender: 'woman',
  municipality: '837',
  wellbeingCounty: 'PI',
  languages: [{ code: 'fi', level: 'native' }],
  themes: [{ theme: 'alcohol', importance: 3 }],
  forms: ['face_to_face', 'phone'],
  weeklyTimes: 0b1111,
  wishes: [],
  ...but,
});

/** A ready volunteer in Tampere who fits that seeker in everything. */
export const aMatch = (but: Partial<MatchVolunteer> = {}): MatchVolunteer => ({
  id: idOf<VolunteerId>('volunteer'),
  facts: readyFacts(),
  birthYear: 1985,
  gender: 'woman',
  municipality: '837',
  languages: [{ code: 'fi', level: 'native' }],
  themes: [{ theme: 'alcohol', depth: 3 }],
  refusedThemes: [],
  forms: ['face_to_face', 'phone'],
  weeklyTimes: 0b1111,
  travelKm: 30,
  limits: {},
  clearedForProtected: false,
  obstacles: { excluded: false, refused: false, earlierPairBlocked: false },
  lastEndedOn: null,
  ...but,
});
