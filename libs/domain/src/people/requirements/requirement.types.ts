import type {
  CourseKind,
  RequirementKind,
  RequirementReasonCode,
  RequirementStage,
  RequirementStatus,
} from '../../keys/keys';
import type { Day } from '../../days/days';

/** One way to meet a required course: any course of a kind, or one certain course. */
export interface CourseChoice {
  readonly kind: CourseKind | null;
  readonly courseId: string | null;
}

/** One thing a task requires. */
export interface TaskRequirement {
  readonly kind: RequirementKind;
  /** With `course`: any one of these is enough. */
  readonly courses: readonly CourseChoice[];
  readonly stage: RequirementStage;
  /** With `within_months`: months from the first agreement. */
  readonly withinMonths: number | null;
  /** Months it holds at most, however long the record itself would; null leaves it to the record. */
  readonly validityMonths: number | null;
  /** Days before its end in which it is shown as expiring. */
  readonly renewalDays: number;
  /** Days after its end in which it still counts. */
  readonly graceDays: number;
  /** With `guidance`: how many days a contact counts. */
  readonly withinDays: number | null;
}

/** One version of everything a task requires; it never changes once it is made. */
export interface RequirementSet {
  readonly version: number;
  readonly inForceFrom: Day;
  /** Months in which those who were approved under the earlier version may go on by it. */
  readonly keepMonths: number;
  readonly requirements: readonly TaskRequirement[];
}

/** Why a requirement stands as it does; the day belongs to the code. */
export interface RequirementReason {
  readonly code: RequirementReasonCode;
  readonly day?: Day;
}

/** How a person stands with one requirement on a day, and why. */
export interface RequirementStanding {
  readonly key: string;
  readonly requirement: TaskRequirement;
  readonly status: RequirementStatus;
  /** It does not stand in the way of a pair. */
  readonly met: boolean;
  /** Last day of what fulfils it, an exemption included; null for ever, or when nothing does. */
  readonly until: Day | null;
  /** The day of what fulfils it: of the course, the signature, the contact. */
  readonly since: Day | null;
  readonly reasons: readonly RequirementReason[];
}

/** How a person stands with everything a task requires on a day. */
export interface TaskStanding {
  /** Version in force on that day; 0 when none is recorded yet. */
  readonly version: number;
  readonly items: readonly RequirementStanding[];
  /** The earlier version by which the person may go on, and the last day of it. */
  readonly kept: { readonly version: number; readonly until: Day } | null;
  /** Nothing required stands in the way of a pair. */
  readonly met: boolean;
  /** Last day on which that stays so if nothing is recorded; null for ever, or when it is not so. */
  readonly metUntil: Day | null;
}
