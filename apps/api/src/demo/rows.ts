import type {
  CertificateKind,
  ConsentWay,
  ContactForm,
  CourseKind,
  Day,
  Gender,
  GuidanceKind,
  VolunteerMeetingKind,
  VolunteerMeetingState,
  OfferedTheme,
  PaperKind,
  Role,
  RunDate,
  SpokenLanguage,
  TaskRequirement,
  TrainingRecordOrigin,
  TrainingRecordState,
  VolunteerExitReason,
  VolunteerState,
} from '@rinnakkain/domain';
import type { StoredFacts } from './stored-facts';

/** An instant as text with its offset. */
export type Instant = string;

/** A unit of an association. */
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

/** One role of an account. */
export interface MembershipRow {
  id: string;
  accountId: string;
  role: Role;
  unitIds: string[];
  volunteerId: string | null;
  backgroundChecker: boolean;
}

/** A task of an association. */
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

/** A course of an association. */
export interface CourseRow {
  id: string;
  nameFi: string;
  nameSv: string;
  nameEn: string;
  kind: CourseKind;
  theme: string | null;
  contactHours: number;
  selfStudyHours: number;
  validityMonths: number | null;
  modules: ModuleOfCourse[];
  minimumAttendance: number;
  language: string;
  place: string | null;
  trainers: string[];
}

/** A module of a course. */
export interface ModuleOfCourse {
  readonly id: string;
  readonly name: { readonly fi: string; readonly sv: string; readonly en: string };
  readonly minutes: number;
}

/** One holding of a course. */
export interface CourseRunRow {
  id: string;
  courseId: string;
  dates: RunDate[];
  firstDay: Day;
  lastDay: Day;
  opensOn: Day;
  closesOn: Day;
  language: string;
  place: string | null;
  remoteLink: string | null;
  trainers: string[];
  capacity: number;
  modules: ModuleOfCourse[];
  selfStudyMinutes: number;
  minimumAttendance: number;
  cancelledAt: Instant | null;
}

/** A volunteer; phone and e-mail address are sealed and fingerprinted when they are written. */
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

/** An interview; the note is sealed with the volunteer's key. */
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

/** A signed agreement or pledge. */
export interface PaperRow {
  id: string;
  volunteerId: string;
  kind: PaperKind;
  textVersion: string;
  day: Day;
  endedOn: Day | null;
  recordedBy: string;
  textId: string | null;
  language: string | null;
  textDigest: string | null;
  /** Sealed when it is written. */
  signerName: string | null;
  signedAt: Instant | null;
}

/** A version of a paper's text. */
export interface PaperTextRow {
  id: string;
  kind: PaperKind;
  number: number | null;
  bodyFi: string;
  bodySv: string;
  bodyEn: string;
  appliesFrom: Day | null;
  publishedBy: string | null;
  publishedAt: Instant | null;
  createdAt: Instant;
}

/** A certificate. */
export interface CertificateRow {
  id: string;
  volunteerId: string;
  kind: CertificateKind;
  number: string;
  holderName: string;
  courseId: string;
  what: object;
  figures: object;
  issuedOn: Day;
  issuedBy: string;
  publicShows: readonly string[] | null;
}

/** A volunteer's consent. */
export interface VolunteerConsentRow {
  id: string;
  volunteerId: string;
  textVersion: string;
  day: Day;
  how: ConsentWay;
  recordedBy: string;
}

/** The days of a background check. */
export interface BackgroundCheckRow {
  id: string;
  volunteerId: string;
  taskId: string;
  consentOn: Day;
  requestedOn: Day;
  issuedOn: Day;
  checkedOn: Day;
  checkedBy: string;
}

/** A volunteer's record of one course. */
export interface TrainingRecordRow {
  id: string;
  volunteerId: string;
  courseId: string;
  state: TrainingRecordState;
  origin: TrainingRecordOrigin;
  completedOn: Day | null;
  reviewedBy: string | null;
  reviewedAt: Instant | null;
  runId: string | null;
  attended: Record<string, number>;
  selfStudyMinutes: number;
  /** What an earlier training was; sealed. */
  earlier: string | null;
  createdAt: Instant;
}

/** One version of what a task requires. */
export interface RequirementSetRow {
  id: string;
  taskId: string;
  version: number;
  inForceFrom: Day;
  keepMonths: number;
  requirements: readonly TaskRequirement[];
}

/** A volunteer let off a requirement; the reason is sealed with the volunteer's key. */
export interface ExemptionRow {
  id: string;
  volunteerId: string;
  taskId: string;
  requirement: string;
  reason: string;
  fromDay: Day;
  untilDay: Day;
  approvedBy: string;
}

/** A meeting that volunteers have among themselves. */
export interface VolunteerMeetingRow {
  id: string;
  kind: VolunteerMeetingKind;
  day: Day;
  start: string;
  minutes: number;
  ledBy: string | null;
  state: VolunteerMeetingState;
  createdBy: string;
}

/** A contact in which a volunteer got guidance. */
export interface GuidanceContactRow {
  id: string;
  volunteerId: string;
  day: Day;
  kind: GuidanceKind;
  minutes: number;
  recordedBy: string;
}
