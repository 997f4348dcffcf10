import {
  ENDING_REASONS,
  RELATIONSHIP_STATES,
  type EndingReason,
  type RelationshipAction,
  type RelationshipState,
} from '../keys/keys';
import type { Lifecycle } from '../keys/lifecycle';
import { PAIR_STATES, PROPOSAL_STATES } from '../people/seeker-lifecycle';

const reason = { list: ENDING_REASONS, when: 'required' } as const;

/** A relationship's path. Declining asks for no reason; time alone makes a proposal expire. */
export const RELATIONSHIP_LIFECYCLE: Lifecycle<RelationshipState, RelationshipAction, EndingReason> = {
  states: RELATIONSHIP_STATES,
  first: ['proposed'],
  transitions: {
    volunteer_agrees: { from: ['proposed'], to: 'volunteer_agreed' },
    volunteer_declines: { from: ['proposed'], to: 'declined' },
    seeker_agrees: { from: ['volunteer_agreed'], to: 'agreed' },
    seeker_declines: { from: ['volunteer_agreed'], to: 'declined' },
    withdraw: { from: ['proposed', 'volunteer_agreed', 'agreed', 'first_meeting_set'], to: 'withdrawn' },
    expire: { from: ['proposed', 'volunteer_agreed'], to: 'expired', bySystem: true },
    set_first_meeting: { from: ['agreed', 'first_meeting_set'], to: 'first_meeting_set' },
    start: { from: ['first_meeting_set'], to: 'running' },
    pause: { from: ['running'], to: 'on_break' },
    resume: { from: ['on_break', 'ending'], to: 'running' },
    begin_ending: { from: ['running', 'on_break'], to: 'ending' },
    end: { from: ['ending', 'running'], to: 'ended', reason },
    discontinue: {
      from: ['agreed', 'first_meeting_set', 'running', 'on_break', 'ending'],
      to: 'discontinued',
      reason,
    },
  },
};

/** States that hold one of the volunteer's places and keep the seeker from another proposal. */
export const OPEN_RELATIONSHIP_STATES = [...PROPOSAL_STATES, ...PAIR_STATES] as const;
export type OpenRelationshipState = (typeof OPEN_RELATIONSHIP_STATES)[number];

/** States in which the volunteer can log a session. */
export const SESSION_LOGGING_STATES = ['running', 'ending'] as const satisfies readonly RelationshipState[];

/** The answers the volunteer of the pair gives; a coordinator may record one got otherwise. */
export const VOLUNTEER_ANSWERS = [
  'volunteer_agrees',
  'volunteer_declines',
] as const satisfies readonly RelationshipAction[];

/** How much the volunteer of a pair sees of the seeker in each state. */
export type VolunteerView = 'card' | 'released' | 'break' | 'nothing';

/** The anonymous card until both have agreed, the released fields after, only the alias on a break, then nothing. */
export function volunteerView(state: RelationshipState): VolunteerView {
  switch (state) {
    case 'proposed':
    case 'volunteer_agreed':
      return 'card';
    case 'agreed':
    case 'first_meeting_set':
    case 'running':
    case 'ending':
      return 'released';
    case 'on_break':
      return 'break';
    default:
      return 'nothing';
  }
}
