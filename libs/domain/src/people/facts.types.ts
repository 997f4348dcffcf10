import type { CourseKind, TrainingRecordState, VolunteerState } from '../keys/keys';
import type { RequirementSet } from './requirements/requirement.types';
import type { TaskId } from '../keys/ids';
import type { Day } from '../days/days';

/** What was found in an interview; the latest one decides. */
export interface InterviewFact {
  readonly day: Day;
  readonly recommended: boolean;
  readonly ownCrisisProcessed: boolean;
  readonly identitySeen: boolean;
}

/** One training record as readiness reads it. */
export interface TrainingFact {
  readonly courseKind: CourseKind;
  /** The course itself, where a task can require that very one. */
  readonly courseId?: string | null;
  readonly state: TrainingRecordState;
  /** The day the course was completed, null while it is not. */
  readonly completedOn: Day | null;
  /** Months an approval holds from that day; null means for ever. */
  readonly validityMonths: number | null;
  /** The day the record was made; not known of old ones. */
  readonly recordedOn?: Day | null;
  /** The day a reviewer approved it; before it nothing was approved. Not known of old ones. */
  readonly approvedOn?: Day | null;
}

/** A signed agreement or pledge. */
export interface PaperFact {
  readonly kind: 'agreement' | 'pledge';
  readonly day: Day;
  /** The last day it is in force; null means until further notice. A pledge has none. */
  readonly until: Day | null;
}

/** The days of one background check; nothing else of it is ever kept. */
export interface BackgroundCheckFact {
  readonly taskId: TaskId;
  readonly consentOn: Day;
  readonly issuedOn: Day;
  readonly checkedOn: Day;
}

/** A requirement of a task that somebody is let off for a time. */
export interface ExemptionFact {
  readonly taskId: string;
  /** The requirement's key. */
  readonly requirement: string;
  readonly from: Day;
  /** The last day it holds. */
  readonly until: Day;
}

/** Everything that decides whether a volunteer is ready. */
export interface VolunteerFacts {
  readonly state: VolunteerState;
  readonly interviews: readonly InterviewFact[];
  readonly trainings: readonly TrainingFact[];
  readonly papers: readonly PaperFact[];
  readonly backgroundChecks: readonly BackgroundCheckFact[];
  readonly exemptions: readonly ExemptionFact[];
  /** Days of the contacts in which the volunteer got guidance. */
  readonly guidance: readonly Day[];
  readonly notAvailableBefore: Day | null;
  /** Places agreed with the volunteer in all, taken ones included. */
  readonly freePlaces: number;
  /** Places taken now, in the whole organisation. */
  readonly occupied: number;
}

/** What a task asks for. */
export interface TaskConditions {
  readonly id: TaskId;
  /** The three condition boxes of RULE 24; only all of them together give a right to a background check. */
  readonly boxes: TaskBoxes;
  /** Kinds of course it needs; basic training is always needed. */
  readonly requiredCourseKinds: readonly CourseKind[];
  /** The recorded versions of what it requires, the earliest in force first; until the first the kinds above decide. */
  readonly requirementSets?: readonly RequirementSet[];
}

/** The three conditions under which the law allows a background check. */
export interface TaskBoxes {
  /** Regularly and essentially teaching, guiding or caring for a minor. */
  readonly regularlyWithMinor: boolean;
  /** In personal interaction with the minor. */
  readonly personalInteraction: boolean;
  /** Alone, or where safety cannot reasonably be secured otherwise. */
  readonly alone: boolean;
}
