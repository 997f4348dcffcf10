import type {
  ConsentWay,
  ContactForm,
  Day,
  EndingReason,
  Gender,
  OfferedTheme,
  PaperKind,
  Priority,
  RelationshipState,
  ReleasableField,
  Role,
  SeekerExitReason,
  SessionForm,
  SessionOutcome,
  SessionState,
  SoughtTheme,
  SpokenLanguage,
  StoredSeekerState,
  TrainingRecordOrigin,
  TrainingRecordState,
  VolunteerExitReason,
  VolunteerState,
  Wish,
} from '@rinnakkain/domain';
import type { StoredFacts } from './stored-facts';

/** An instant as text with its offset. */
export type Instant = string;

export interface UnitRow {
  id: string;
  name: string;
  municipality: string;
}

/** Somebody who can sign in; the address is sealed when it is written. */
export interface AccountRow {
  id: string;
  name: string;
  email: string;
}

export interface MembershipRow {
  id: string;
  accountId: string;
  role: Role;
  unitIds: string[];
  volunteerId: string | null;
  backgroundChecker: boolean;
}

export interface TaskRow {
  id: string;
  nameFi: string;
  nameSv: string;
  nameEn: string;
  forms: readonly ContactForm[];
  withMinorsRegularly: boolean;
  personalInteractionWithMinor: boolean;
  aloneWithMinor: boolean;
  withoutGuardian: boolean;
  requiredCourseKinds: string[];
  minimumAge: number;
  lengthMonths: number;
  timesPerMonth: number;
}

export interface CourseRow {
  id: string;
  nameFi: string;
  nameSv: string;
  nameEn: string;
  kind: string;
  theme: string | null;
  contactHours: number;
  selfStudyHours: number;
  validityMonths: number | null;
}

/** A volunteer; phone, email are sealed and fingerprinted when they are written. */
export interface VolunteerRow {
  id: string;
  unitIds: string[];
  accountId: string | null;
  state: VolunteerState;
  firstName: string;
  lastName: string;
  alias: string | null;
  birthYear: number | null;
  gender: Gender | null;
  municipality: string | null;
  languages: SpokenLanguage[];
  themes: OfferedTheme[];
  refusedThemes: string[];
  forms: ContactForm[];
  weeklyTimes: number;
  travelKm: number | null;
  freePlaces: number;
  notAvailableBefore: Day | null;
  seekerGenders: Gender[];
  clearedForProtected: boolean;
  phone: string | null;
  email: string | null;
  exitReason: VolunteerExitReason | null;
  facts: StoredFacts;
  missing: string[];
  readyUntil: Day | null;
  arrivedAt: Instant;
  createdAt: Instant;
}

export interface InterviewRow {
  id: string;
  volunteerId: string;
  day: Day;
  recommended: boolean;
  ownCrisisProcessed: boolean;
  identitySeen: boolean;
  interviewerId: string;
  note: string | null;
}

export interface PaperRow {
  id: string;
  volunteerId: string;
  kind: PaperKind;
  textVersion: string;
  day: Day;
  endedOn: Day | null;
  recordedBy: string;
}

export interface VolunteerConsentRow {
  id: string;
  volunteerId: string;
  textVersion: string;
  day: Day;
  how: ConsentWay;
  recordedBy: string;
}

export interface BackgroundCheckRow {
  id: string;
  volunteerId: string;
  taskId: string;
  consentOn: Day;
  issuedOn: Day;
  checkedOn: Day;
  checkedBy: string;
}

export interface TrainingRecordRow {
  id: string;
  volunteerId: string;
  courseId: string;
  state: TrainingRecordState;
  origin: TrainingRecordOrigin;
  completedOn: Day | null;
  reviewedBy: string | null;
  reviewedAt: Instant | null;
}

export interface SeekerRow {
  id: string;
  unitId: string;
  coordinatorId: string;
  deputyId: string | null;
  state: StoredSeekerState;
  alias: string;
  protected: boolean;
  priority: Priority;
  taskId: string | null;
  consented: boolean;
  arrivedAt: Instant;
  waitingSince: Day;
  contactedOn: Day | null;
  exitReason: SeekerExitReason | null;
  closedOn: Day | null;
  createdAt: Instant;
}

export interface SeekerPrivateRow {
  seekerId: string;
  unitId: string;
  firstName: string | null;
  phone: string | null;
  email: string | null;
  safeContact: string | null;
  priorityReason: string | null;
  gender: Gender | null;
  birthDecade: number | null;
  municipality: string | null;
  wellbeingCounty: string | null;
  languages: SpokenLanguage[];
  themes: SoughtTheme[];
  forms: ContactForm[];
  weeklyTimes: number;
  wishes: Wish[];
  travelKm: number | null;
}

export interface SeekerConsentRow {
  id: string;
  seekerId: string;
  unitId: string;
  textVersion: string;
  day: Day;
  how: ConsentWay;
  recordedBy: string;
}

export interface ContactNoteRow {
  id: string;
  seekerId: string;
  unitId: string;
  authorId: string;
  kind:
    'reached' | 'not_reached' | 'message_sent' | 'message_received' | 'meeting' | 'wish_changed' | 'other';
  at: Instant;
  text: string | null;
}

/** Whom a seeker must never meet; the name with birth year and the phone become fingerprints when they are written. */
export interface ExclusionRow {
  id: string;
  seekerId: string;
  unitId: string;
  volunteerId: string | null;
  name: string | null;
  phone: string | null;
  createdBy: string;
}

export interface RelationshipRow {
  id: string;
  unitId: string;
  seekerId: string;
  volunteerId: string;
  taskId: string;
  coordinatorId: string;
  state: RelationshipState;
  card: string;
  proposedBy: string;
  proposedAt: Instant;
  askedOn: Day;
  expiresOn: Day | null;
  volunteerAnsweredOn: Day | null;
  volunteerAnswerHow: string | null;
  seekerAnsweredOn: Day | null;
  seekerAnswerHow: string | null;
  agreedOn: Day | null;
  firstMeetingOn: Day | null;
  firstMeetingPresent: string[];
  startedOn: Day | null;
  plannedEndOn: Day | null;
  pausedOn: Day | null;
  endedOn: Day | null;
  closedOn: Day | null;
  endingReason: EndingReason | null;
  seekerOutcome: 'close' | 'queue' | null;
  lengthMonths: number;
  timesPerMonth: number;
  chosenRank: number | null;
  createdAt: Instant;
}

export interface ReleaseRow {
  id: string;
  relationshipId: string;
  unitId: string;
  volunteerId: string;
  seekerId: string;
  field: ReleasableField;
  value: string;
  until: Day;
  withdrawnAt: Instant | null;
  releasedBy: string;
  createdAt: Instant;
}

/** A logged session; the seeker's key seals its texts. */
export interface SessionRow {
  id: string;
  relationshipId: string;
  unitId: string;
  volunteerId: string;
  seekerId: string;
  state: SessionState;
  day: Day;
  start: string;
  minutes: number;
  form: SessionForm;
  outcome: SessionOutcome;
  note: string | null;
  callMe: boolean;
  worry: boolean;
  earlier: string | null;
  correctedAt: Instant | null;
  acknowledgedBy: string | null;
  acknowledgedAt: Instant | null;
  loggedBy: string;
  createdAt: Instant;
}
