import { addDays, addMonths, type Day } from '../../days/days';
import { LISTING_STATES, type ListingAction, type ListingState } from '../../keys/listing-keys';
import type { Lifecycle } from '../../keys/lifecycle';

/** A listing's path. Becoming due and being hidden by time is no action: the day of the last check alone tells. */
export const LISTING_LIFECYCLE: Lifecycle<ListingState, ListingAction> = {
  states: LISTING_STATES,
  first: ['current'],
  transitions: {
    verify: { from: ['current', 'needs_verification', 'hidden'], to: 'current' },
    hide: { from: ['current', 'needs_verification'], to: 'hidden' },
    remove: { from: ['current', 'needs_verification', 'hidden'], to: 'removed' },
  },
};

/** Months a listing is shown after it was last checked. */
export const LISTING_SHOWN_MONTHS = 6;
/** Days before that end on which it is due for a check. */
export const LISTING_DUE_DAYS = 30;

/** The last day a listing is shown that was checked on a day. */
export const listingShownUntil = (verifiedOn: Day): Day => addMonths(verifiedOn, LISTING_SHOWN_MONTHS);

/** The first day on which a listing is due for a check. */
export const listingDueFrom = (verifiedOn: Day): Day =>
  addDays(listingShownUntil(verifiedOn), -LISTING_DUE_DAYS);

/** How a listing stands on a day. */
export function listingState(
  { verifiedOn, hiddenOn }: { readonly verifiedOn: Day; readonly hiddenOn: Day | null },
  today: Day,
): Exclude<ListingState, 'removed'> {
  if (hiddenOn !== null || today > listingShownUntil(verifiedOn)) return 'hidden';
  return today >= listingDueFrom(verifiedOn) ? 'needs_verification' : 'current';
}
