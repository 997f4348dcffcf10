import { TRAINING_RECORD_STATES, type TrainingRecordAction, type TrainingRecordState } from '../keys/keys';
import type { ProblemCode } from '../keys/problem-codes';
import type { Lifecycle } from '../keys/lifecycle';

/** States in which a record can be entered; approval is always a reviewer's decision of its own. */
export const TRAINING_RECORD_FIRST_STATES = [
  'enrolled',
  'waitlisted',
  'attended',
] as const satisfies readonly TrainingRecordState[];

/** Why a record of a bulk decision is left as it is. */
export const REVIEW_REFUSALS = [
  'NOT_OWN_REQUEST',
  'CHANGED_MEANWHILE',
  'TRANSITION_NOT_ALLOWED',
  'REASON_REQUIRED',
] as const satisfies readonly ProblemCode[];
export type ReviewRefusal = (typeof REVIEW_REFUSALS)[number];

/** A training record's path. `enrol` creates the record, so it starts from no state. */
export const TRAINING_LIFECYCLE: Lifecycle<TrainingRecordState, TrainingRecordAction> = {
  states: TRAINING_RECORD_STATES,
  first: TRAINING_RECORD_FIRST_STATES,
  transitions: {
    enrol: { from: [], to: 'enrolled' },
    promote: { from: ['waitlisted'], to: 'enrolled' },
    attend: { from: ['enrolled', 'interrupted'], to: 'attended' },
    approve: { from: ['attended', 'to_be_completed'], to: 'approved' },
    return: { from: ['attended'], to: 'to_be_completed' },
    resubmit: { from: ['to_be_completed'], to: 'attended' },
    undo_approval: { from: ['approved'], to: 'attended' },
    interrupt: { from: ['enrolled'], to: 'interrupted' },
    cancel: { from: ['enrolled', 'waitlisted'], to: 'cancelled' },
    mark_no_show: { from: ['enrolled'], to: 'no_show' },
  },
};
