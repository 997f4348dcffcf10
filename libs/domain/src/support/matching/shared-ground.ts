import type { ContactForm } from '../../keys/keys';
import { distanceKm, municipalityOf } from '../../places/places';
import { themeNearness, type ThemeNearness } from '../../themes/themes';
import type { MatchNeed, MatchVolunteer, OfferedTheme, Wish } from './match.types';
import type { WishCriterion } from '../../keys/keys';

/** Wishes that can be hard rules; every other wish is a preference, whatever is ticked. */
export const REQUIRABLE_WISHES = ['gender', 'form', 'language'] as const satisfies readonly WishCriterion[];

/** True when a wish can be required. */
export const mayBeRequired = (criterion: WishCriterion): boolean =>
  (REQUIRABLE_WISHES as readonly WishCriterion[]).includes(criterion);

/** The seeker's wishes about one thing. */
export const wishesAbout = (need: MatchNeed, criterion: WishCriterion): Wish[] =>
  need.wishes.filter((wish) => wish.criterion === criterion);

/** The wished values about one thing that are required. */
export const requiredValues = (need: MatchNeed, criterion: WishCriterion): string[] =>
  wishesAbout(need, criterion)
    .filter(({ required }) => required)
    .map(({ value }) => value);

/** The forms both can do; where a form is required, that one alone. */
export function commonForms(need: MatchNeed, volunteer: MatchVolunteer): ContactForm[] {
  const required = requiredValues(need, 'form');
  return need.forms.filter(
    (form) => volunteer.forms.includes(form) && (required.length === 0 || required.includes(form)),
  );
}

/** True when the two can only meet face to face, so that the way between them decides. */
export function mustMeet(need: MatchNeed, volunteer: MatchVolunteer): boolean {
  const forms = commonForms(need, volunteer);
  return forms.length > 0 && forms.every((form) => form === 'face_to_face');
}

/** How far the two live from each other; a protected seeker's place is never used. */
export type Way =
  | { readonly known: false; readonly missing: 'protected' | 'seeker' | 'volunteer' }
  | { readonly known: true; readonly same: boolean; readonly km: number };

/** The way between seeker and volunteer, about. */
export function wayBetween(need: MatchNeed, volunteer: MatchVolunteer): Way {
  if (need.protected) return { known: false, missing: 'protected' };
  const [theirs, home] = [volunteer.municipality, need.municipality];
  if (theirs === null || !municipalityOf(theirs)) return { known: false, missing: 'volunteer' };
  const km = home === null ? null : distanceKm(home, theirs);
  return km === null ? { known: false, missing: 'seeker' } : { known: true, same: home === theirs, km };
}

/** A volunteer's theme that answers a sought one. */
export interface ThemeAnswer {
  readonly offered: OfferedTheme;
  readonly nearness: ThemeNearness;
}

const worth = ({ offered, nearness }: ThemeAnswer): number => offered.depth * (nearness === 'same' ? 2 : 1);

/** The volunteer's best answer to a sought theme: depth times nearness, the earlier in the list when equal. */
export function bestTheme(sought: string, volunteer: MatchVolunteer): ThemeAnswer | null {
  let best: ThemeAnswer | null = null;
  for (const offered of volunteer.themes) {
    const nearness = themeNearness(sought, offered.theme);
    if (!nearness) continue;
    const answer = { offered, nearness };
    if (best === null || worth(answer) > worth(best)) best = answer;
  }
  return best;
}

/** Depth (1 to 3) times nearness (same 2, broader or narrower 1) of the best answer; 0 without one. */
export const themeWorth = (answer: ThemeAnswer | null): number => (answer ? worth(answer) : 0);

/** The codes both speak; every recorded level is enough for support. */
export const commonLanguages = (need: MatchNeed, volunteer: MatchVolunteer): string[] =>
  need.languages
    .map(({ code }) => code)
    .filter((code) => volunteer.languages.some((one) => one.code === code));
