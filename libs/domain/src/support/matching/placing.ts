import type { RelationshipState, StoredSeekerState } from '../../keys/keys';
import type { Day } from '../../days/days';
import { RuleViolation } from '../../problems/rule-violation';
import { READINESS_CODES } from '../../people/eligibility';
import { requireConsent } from '../../people/intake';
import type { MatchNeed, MatchVolunteer } from './match.types';
import { whyNot } from './explain';

/** What the placing transaction has locked and read again. */
export interface Placing {
  readonly seekerState: StoredSeekerState;
  readonly seekerConsented: boolean;
  /** The seeker's open pair, if there is one already. */
  readonly openPair: RelationshipState | null;
  readonly need: MatchNeed;
  readonly volunteer: MatchVolunteer;
}

const isReadiness = (code: string): boolean => (READINESS_CODES as readonly string[]).includes(code);

/**
 * The gate of a new proposal, every hard rule again. Throws RELATIONSHIP_OPEN, SEEKER_NOT_WAITING, CONSENT_MISSING and
 * what `checkPair` throws.
 */
export function checkPlacing(placing: Placing, today: Day): void {
  const { seekerState, openPair, seekerConsented, need, volunteer } = placing;
  if (openPair) throw new RuleViolation('RELATIONSHIP_OPEN', { state: openPair });
  if (seekerState !== 'waiting') throw new RuleViolation('SEEKER_NOT_WAITING', { state: seekerState });
  requireConsent(seekerConsented);
  checkPair(need, volunteer, today);
}

/**
 * The hard rules of a pair, whose own place must not be among the occupied ones. Throws PLACE_TAKEN when readiness lacks
 * the place alone, VOLUNTEER_NOT_READY {missing}, else the code of the first rule failed; OTHER comes without details.
 */
export function checkPair(need: MatchNeed, volunteer: MatchVolunteer, today: Day): void {
  const reasons = whyNot(need, volunteer, today);
  const [first] = reasons;
  if (!first) return;
  const missing = reasons.filter(({ code }) => isReadiness(code));
  if (missing.length === 1 && first.code === 'FULL') throw new RuleViolation('PLACE_TAKEN');
  if (missing.length > 0) throw new RuleViolation('VOLUNTEER_NOT_READY', { missing });
  throw new RuleViolation(first.code, first.code === 'OTHER' ? {} : (first.args ?? {}));
}
