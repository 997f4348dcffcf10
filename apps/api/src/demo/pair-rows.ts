import type {
  Day,
  EndingReason,
  RelationshipState,
  ReleasableField,
  SessionForm,
  SessionOutcome,
  SessionState,
} from '@rinnakkain/domain';
import type { Instant } from './rows';

/** A pair; its anonymous card is sealed with the seeker's key. */
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

/** One field of a seeker told to the volunteer of the pair. */
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
