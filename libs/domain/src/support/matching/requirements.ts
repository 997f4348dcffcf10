import type { RefusalCode } from '../../keys/keys';
import type { Day } from '../../days/days';
import type { Details } from '../../problems/rule-violation';
import { READINESS_RULES } from '../../people/eligibility';
import { isBroader } from '../../themes/themes';
import { commonTimes } from '../../days/weekly-times';
import type { MatchNeed, MatchVolunteer } from './match.types';
import {
  bestTheme,
  commonForms,
  commonLanguages,
  mustMeet,
  requiredValues,
  wayBetween,
} from './shared-ground';

/** One hard rule: the details of the refusal, or null when the pair passes. */
export interface Requirement {
  readonly code: RefusalCode;
  readonly check: (need: MatchNeed, volunteer: MatchVolunteer, today: Day) => Details | null;
}

const failsWhen = (fails: boolean, args: Details = {}): Details | null => (fails ? args : null);

/** Readiness, condition by condition, as `people/eligibility.ts` has it. */
const readinessRequirements: readonly Requirement[] = READINESS_RULES.map(({ code, missing }) => ({
  code,
  check: (need, volunteer, today) => missing(volunteer.facts, need.task, today),
}));

const languagesKnown = (need: MatchNeed, volunteer: MatchVolunteer): boolean =>
  need.languages.length > 0 && volunteer.languages.length > 0;

const formsKnown = (need: MatchNeed, volunteer: MatchVolunteer): boolean =>
  need.forms.length > 0 && volunteer.forms.length > 0;

function areaUnknown(need: MatchNeed, volunteer: MatchVolunteer): boolean {
  if (need.protected || !mustMeet(need, volunteer)) return false;
  const way = wayBetween(need, volunteer);
  if (way.known) return !way.same && volunteer.travelKm === null;
  // A seeker's known county is enough not to gate: the way is then unknown, not too long.
  return way.missing === 'volunteer' || volunteer.travelKm === null || need.wellbeingCounty === null;
}

function tooFar(need: MatchNeed, volunteer: MatchVolunteer): Details | null {
  if (!mustMeet(need, volunteer)) return null;
  const way = wayBetween(need, volunteer);
  if (!way.known || way.same || volunteer.travelKm === null) return null;
  return failsWhen(way.km > volunteer.travelKm, { km: way.km, limit: volunteer.travelKm });
}

/** Every hard rule, in the order in which the first failing one is counted. */
export const REQUIREMENTS: readonly Requirement[] = [
  ...readinessRequirements,
  {
    code: 'OTHER',
    check: (_need, { obstacles }) =>
      failsWhen(obstacles.excluded || obstacles.refused || obstacles.earlierPairBlocked),
  },
  {
    code: 'THEME',
    check: ({ themes: [main] }, volunteer) => failsWhen(!main || bestTheme(main.theme, volunteer) === null),
  },
  {
    code: 'THEME_REFUSED',
    check: ({ themes: [main] }, { refusedThemes }) =>
      failsWhen(
        main !== undefined &&
          refusedThemes.some((refused) => refused === main.theme || isBroader(refused, main.theme)),
      ),
  },
  {
    code: 'LANGUAGE_UNKNOWN',
    check: (need, volunteer) => failsWhen(!languagesKnown(need, volunteer)),
  },
  {
    code: 'LANGUAGE',
    check: (need, volunteer) => {
      if (!languagesKnown(need, volunteer)) return null;
      const spoken = volunteer.languages.map(({ code }) => code);
      const requiredSpoken = requiredValues(need, 'language').every((code) => spoken.includes(code));
      return failsWhen(!requiredSpoken || commonLanguages(need, volunteer).length === 0);
    },
  },
  {
    code: 'GENDER',
    check: (need, { gender }) => failsWhen(requiredValues(need, 'gender').some((value) => value !== gender)),
  },
  {
    code: 'VOLUNTEER_LIMIT',
    check: ({ gender }, { limits: { seekerGenders } }) =>
      failsWhen(
        seekerGenders !== undefined &&
          seekerGenders.length > 0 &&
          (gender === null || gender === 'not_told' || !seekerGenders.includes(gender)),
      ),
  },
  { code: 'FORM_UNKNOWN', check: (need, volunteer) => failsWhen(!formsKnown(need, volunteer)) },
  {
    code: 'FORM',
    check: (need, volunteer) =>
      failsWhen(formsKnown(need, volunteer) && commonForms(need, volunteer).length === 0),
  },
  { code: 'AREA_UNKNOWN', check: (need, volunteer) => failsWhen(areaUnknown(need, volunteer)) },
  { code: 'TOO_FAR', check: tooFar },
  {
    code: 'NO_TIME',
    check: (need, volunteer) =>
      failsWhen(
        need.weeklyTimes !== 0 &&
          volunteer.weeklyTimes !== 0 &&
          commonTimes(need.weeklyTimes, volunteer.weeklyTimes) === 0,
      ),
  },
  {
    code: 'NOT_CLEARED',
    check: (need, volunteer) => failsWhen(need.protected && !volunteer.clearedForProtected),
  },
];

/** The codes a shortlist can count, in their order. */
export const SHORTLIST_CODES: readonly RefusalCode[] = REQUIREMENTS.map(({ code }) => code);
