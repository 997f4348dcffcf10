import type {
  ConsentWay,
  ContactForm,
  Day,
  Gender,
  Priority,
  SeekerExitReason,
  SoughtTheme,
  SpokenLanguage,
  StoredSeekerState,
  Wish,
} from '@rinnakkain/domain';
import type { Instant } from './rows';

/** A seeker; the alias is sealed. */
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

/** A seeker's details; name, contact and reasons are sealed. */
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

/** A seeker's consent. */
export interface SeekerConsentRow {
  id: string;
  seekerId: string;
  unitId: string;
  textVersion: string;
  day: Day;
  how: ConsentWay;
  recordedBy: string;
}

/** A note of a contact; its text is sealed. */
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
