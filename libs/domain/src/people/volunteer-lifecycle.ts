import {
  VOLUNTEER_EXIT_REASONS,
  VOLUNTEER_STATES,
  type VolunteerAction,
  type VolunteerExitReason,
  type VolunteerState,
} from '../keys/keys';
import type { Lifecycle, ReasonRule } from '../keys/lifecycle';

const beforeActive = [
  'received',
  'contacted',
  'interview_set',
  'interviewed',
  'in_training',
] as const satisfies readonly VolunteerState[];

const reason = (when: ReasonRule<VolunteerExitReason>['when']) => ({ list: VOLUNTEER_EXIT_REASONS, when });

/** A volunteer's path; a break or the end of volunteering never asks why (RULE 2). */
export const VOLUNTEER_LIFECYCLE: Lifecycle<VolunteerState, VolunteerAction, VolunteerExitReason> = {
  states: VOLUNTEER_STATES,
  first: ['received'],
  transitions: {
    contact: { from: ['received'], to: 'contacted' },
    set_interview: { from: ['received', 'contacted', 'interview_set'], to: 'interview_set' },
    record_interview: { from: ['contacted', 'interview_set'], to: 'interviewed' },
    accept_to_training: { from: ['interviewed'], to: 'in_training' },
    approve: { from: ['interviewed', 'in_training'], to: 'active' },
    pause: { from: ['active'], to: 'on_break' },
    resume: { from: ['on_break', 'stopped'], to: 'active' },
    stop: { from: ['active', 'on_break'], to: 'stopped' },
    reject: { from: beforeActive, to: 'not_selected', reason: reason('required') },
    refer: { from: beforeActive, to: 'referred', reason: reason('required') },
    withdraw: { from: beforeActive, to: 'withdrawn', reason: reason('optional') },
  },
};
