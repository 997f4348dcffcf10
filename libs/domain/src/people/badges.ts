import type { Day } from '../days/days';
import type { CertificateKind } from '../keys/keys';

/** What decides whether a certificate can be taken along as an open badge. */
export interface BadgeStanding {
  readonly kind: CertificateKind;
  readonly revokedOn: Day | null;
  /** Last day the training counts; null for ever. */
  readonly validUntil: Day | null;
}

/** Why there is no badge of a certificate: it is of volunteering, it has been revoked, or the training no longer counts. */
export type BadgeHindrance = 'service' | 'revoked' | 'expired';

/** What stands in the way of a badge today; null when nothing does. */
export function badgeHindrance(
  { kind, revokedOn, validUntil }: BadgeStanding,
  today: Day,
): BadgeHindrance | null {
  if (kind !== 'training') return 'service';
  if (revokedOn !== null) return 'revoked';
  return validUntil !== null && validUntil < today ? 'expired' : null;
}
