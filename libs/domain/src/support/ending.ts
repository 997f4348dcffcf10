import type { EndingReason, SeekerExitReason } from '../keys/keys';
import type { Day } from '../days/days';

/** What becomes of the seeker when a relationship ends. */
export const SEEKER_AFTER_ENDING = ['close', 'queue'] as const;
export type SeekerAfterEnding = (typeof SEEKER_AFTER_ENDING)[number];

/** Endings after which the same two are never paired again; only ever counted, as OTHER. */
export const BLOCKING_ENDING_REASONS = [
  'no_trust',
  'safety',
  'rules_broken',
] as const satisfies readonly EndingReason[];

/** True when an earlier pair that ended so keeps the two apart. */
export const blocksNewPair = (reason: EndingReason): boolean =>
  (BLOCKING_ENDING_REASONS as readonly EndingReason[]).includes(reason);

/** The exit reason a request closes with when its relationship ended so. */
export const EXIT_REASON_OF_ENDING: Readonly<Record<EndingReason, SeekerExitReason>> = {
  goal_reached: 'support_no_longer_needed',
  agreed_length_reached: 'support_no_longer_needed',
  seekers_wish: 'own_wish',
  volunteers_situation: 'other',
  no_trust: 'other',
  contact_lost: 'not_reached',
  moved: 'other',
  needs_professional_help: 'professional_help',
  safety: 'other',
  rules_broken: 'other',
  other: 'other',
};

/** What the seeker's row becomes with the ending. */
export type SeekerEffect =
  | { readonly state: 'closed'; readonly exitReason: SeekerExitReason }
  | { readonly state: 'waiting'; readonly waitingSince: Day };

/**
 * Closes the request, or puts it back in the queue: with the earlier waiting time, unless the ending was the seeker's
 * own wish, when waiting starts again.
 */
export function seekerAfterEnding(
  after: SeekerAfterEnding,
  reason: EndingReason,
  waitingSince: Day,
  today: Day,
): SeekerEffect {
  if (after === 'close') return { state: 'closed', exitReason: EXIT_REASON_OF_ENDING[reason] };
  return { state: 'waiting', waitingSince: reason === 'seekers_wish' ? today : waitingSince };
}
