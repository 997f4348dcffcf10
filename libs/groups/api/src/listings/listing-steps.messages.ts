import {
  LISTING_ACTIONS,
  LISTING_STATES,
  limits,
  type ListingAction,
  type ListingState,
} from '@rinnakkain/domain';
import { IdField, KeyField, ListField, WholeField } from '@rinnakkain/platform-api';

/** One step of a listing. */
export class ListingTransition {
  @KeyField('What is done', LISTING_ACTIONS, { name: 'ListingAction' })
  action: ListingAction;
}

/** How a listing stands after a step. */
export class ListingStep {
  @IdField('The listing')
  id: string;

  @KeyField('How it stands', LISTING_STATES, { name: 'ListingState' })
  state: ListingState;

  @WholeField('Version, for If-Match; none when it is removed', {
    min: 1,
    max: 1_000_000_000,
    optional: true,
  })
  version?: number;
}

/** A listing as it was seen when it was checked. */
export class CheckedListing {
  @IdField('The listing')
  listingId: string;

  @WholeField('Version it was checked in', { min: 1, max: 1_000_000_000 })
  version: number;
}

/** Listings that have been checked. */
export class NewVerifications {
  @ListField('Those that are right as they stand', () => CheckedListing, {
    min: 1,
    max: limits.listingsVerifiedMax,
  })
  items: CheckedListing[];
}

/** Why a listing of several was left as it is. */
export const VERIFICATION_REFUSALS = ['NOT_FOUND', 'CHANGED_MEANWHILE'] as const;

/** What became of one. */
export class Verification {
  @IdField('The listing')
  id: string;

  @KeyField('Why it was left as it is; null when it is marked as checked', VERIFICATION_REFUSALS, {
    name: 'VerificationRefusal',
    nullable: true,
  })
  refusal: (typeof VERIFICATION_REFUSALS)[number] | null;
}

/** What became of them. */
export class Verifications {
  @ListField('One by one', () => Verification)
  items: Verification[];

  @WholeField('How many were marked', { min: 0, max: limits.listingsVerifiedMax })
  verified: number;
}
