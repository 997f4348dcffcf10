import fc from 'fast-check';
import { addDays, addMonths } from '../../days/days';
import { allowedActions } from '../../keys/lifecycle';
import { LISTING_LIFECYCLE, listingDueFrom, listingShownUntil, listingState } from './listing-lifecycle';
import { isPaused } from './listing.types';

const checked = (verifiedOn: string, hiddenOn: string | null = null) => ({ verifiedOn, hiddenOn });

describe('A listing', () => {
  it.each([
    ['2026-05-24', '2026-05-24', 'current'],
    ['2026-05-24', '2026-10-24', 'current'],
    ['2026-05-24', '2026-10-25', 'needs_verification'],
    ['2026-05-24', '2026-11-24', 'needs_verification'],
    ['2026-05-24', '2026-11-25', 'hidden'],
    ['2026-08-31', '2027-02-28', 'needs_verification'],
    ['2026-08-31', '2027-03-01', 'hidden'],
  ])('checked on %s stands on %s as %s', (verifiedOn, today, state) => {
    expect(listingState(checked(verifiedOn), today)).toBe(state);
  });

  it('is hidden by hand whatever the day', () => {
    expect(listingState(checked('2026-11-24', '2026-11-24'), '2026-11-24')).toBe('hidden');
  });

  it('is shown for six months and due for the last thirty days of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
        const day = addDays('2020-01-01', days);
        const last = listingShownUntil(day);
        expect(last).toBe(addMonths(day, 6));
        expect(listingState(checked(day), last)).toBe('needs_verification');
        expect(listingState(checked(day), addDays(last, 1))).toBe('hidden');
        expect(listingState(checked(day), addDays(listingDueFrom(day), -1))).toBe('current');
      }),
    );
  });

  it('can be checked from every state, and nothing can be done once it is removed', () => {
    expect(allowedActions(LISTING_LIFECYCLE, 'current')).toEqual(['verify', 'hide', 'remove']);
    expect(allowedActions(LISTING_LIFECYCLE, 'hidden')).toEqual(['verify', 'remove']);
    expect(allowedActions(LISTING_LIFECYCLE, 'removed')).toEqual([]);
  });

  it('meets again on the day its pause ends', () => {
    const pause = { paused: true, resumesOn: '2026-12-01' };
    expect(isPaused(pause, '2026-11-30')).toBe(true);
    expect(isPaused(pause, '2026-12-01')).toBe(false);
    expect(isPaused({ paused: true, resumesOn: null }, '2099-01-01')).toBe(true);
    expect(isPaused({ paused: false, resumesOn: null }, '2026-11-30')).toBe(false);
  });
});
