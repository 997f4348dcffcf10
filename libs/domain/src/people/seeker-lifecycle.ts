import {
  SEEKER_EXIT_REASONS,
  STORED_SEEKER_STATES,
  type RelationshipState,
  type SeekerAction,
  type SeekerExitReason,
  type SeekerState,
  type StoredSeekerState,
} from '../keys/keys';
import type { Lifecycle } from '../keys/lifecycle';
import { RuleViolation } from '../problems/rule-violation';

const open = ['received', 'contacted', 'waiting'] as const satisfies readonly StoredSeekerState[];
const required = { list: SEEKER_EXIT_REASONS, when: 'required' } as const;

/** A request's path. Proposed and in a relationship are read from relationships, so they are not in it. */
export const SEEKER_LIFECYCLE: Lifecycle<StoredSeekerState, SeekerAction, SeekerExitReason> = {
  states: STORED_SEEKER_STATES,
  first: ['received'],
  transitions: {
    contact: { from: ['received'], to: 'contacted' },
    queue: { from: ['received', 'contacted'], to: 'waiting' },
    close: { from: ['waiting'], to: 'closed', reason: required },
    refer: { from: open, to: 'referred', reason: required },
    withdraw: { from: open, to: 'withdrawn', reason: required },
    mark_not_reached: {
      from: open,
      to: 'not_reached',
      reason: { list: SEEKER_EXIT_REASONS, when: { always: 'not_reached' } },
    },
    reopen: { from: ['closed', 'not_reached', 'withdrawn', 'referred'], to: 'waiting' },
  },
};

/** States of a pair in which nothing is promised yet: the seeker is proposed. */
export const PROPOSAL_STATES = [
  'proposed',
  'volunteer_agreed',
] as const satisfies readonly RelationshipState[];

/** States of a pair from both consents to the end: the seeker is in a relationship. */
export const PAIR_STATES = [
  'agreed',
  'first_meeting_set',
  'running',
  'on_break',
  'ending',
] as const satisfies readonly RelationshipState[];

const isOneOf = <T extends string>(list: readonly T[], key: string): key is T =>
  (list as readonly string[]).includes(key);

/** The state to show: the stored one, or what the seeker's open pair makes of it. */
export function shownSeekerState(stored: StoredSeekerState, openPair: RelationshipState | null): SeekerState {
  if (openPair && isOneOf(PROPOSAL_STATES, openPair)) return 'proposed';
  if (openPair && isOneOf(PAIR_STATES, openPair)) return 'in_relationship';
  return stored;
}

/** What an action on the request does to an open pair; throws RELATIONSHIP_OPEN from both consents on. */
export function effectOnOpenPair(
  action: SeekerAction,
  openPair: RelationshipState | null,
): 'none' | 'withdraw_proposal' {
  if (!openPair || action === 'contact' || action === 'queue' || action === 'reopen') return 'none';
  if (isOneOf(PAIR_STATES, openPair)) throw new RuleViolation('RELATIONSHIP_OPEN', { action });
  return isOneOf(PROPOSAL_STATES, openPair) ? 'withdraw_proposal' : 'none';
}
