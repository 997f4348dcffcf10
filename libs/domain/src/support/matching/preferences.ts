import type { MatchCriterion } from '../../keys/keys';
import type { Day } from '../../days/days';
import type { Details } from '../../problems/rule-violation';
import { commonTimes } from '../../days/weekly-times';
import type { MatchNeed, MatchVolunteer } from './match.types';
import type { WhyKey } from './why-keys';
import {
  bestTheme,
  commonForms,
  commonLanguages,
  mustMeet,
  themeWorth,
  wayBetween,
  wishesAbout,
} from './shared-ground';

/** A part's share as a fraction of whole numbers, and its explanation. */
export interface Share {
  /** Points are floor(weight · part / whole), 0 ≤ part ≤ whole. */
  readonly part: number;
  readonly whole: number;
  readonly why: WhyKey;
  readonly args?: Details;
}

/** One soft rule. */
export interface Preference {
  readonly criterion: MatchCriterion;
  /** Points at most; the weights make 1000. */
  readonly of: number;
  readonly share: (need: MatchNeed, volunteer: MatchVolunteer, today: Day) => Share;
}

const share = (part: number, whole: number, why: WhyKey, args?: Details): Share =>
  args ? { part, whole, why, args } : { part, whole, why };
const full = (why: WhyKey, args?: Details): Share => share(1, 1, why, args);
const half = (why: WhyKey, args?: Details): Share => share(1, 2, why, args);
const none = (why: WhyKey, args?: Details): Share => share(0, 1, why, args);

const depthKeys = ['themes.main.depth1', 'themes.main.depth2', 'themes.main.depth3'] as const;

function themeShare(need: MatchNeed, volunteer: MatchVolunteer): Share {
  const [main] = need.themes;
  if (!main) return none('theme.none');
  let part = 0;
  let whole = 0;
  for (const { theme, importance } of need.themes) {
    part += importance * themeWorth(bestTheme(theme, volunteer));
    whole += importance * 6;
  }
  const answer = bestTheme(main.theme, volunteer);
  if (!answer) return share(part, whole, 'theme.none', { theme: main.theme });
  if (answer.nearness !== 'same') {
    const args = { theme: main.theme, offered: answer.offered.theme };
    return share(part, whole, answer.nearness === 'broader' ? 'theme.broader' : 'theme.narrower', args);
  }
  const key = depthKeys[answer.offered.depth - 1] ?? 'themes.main.depth1';
  return share(part, whole, key, { theme: main.theme });
}

function languageShare(need: MatchNeed, volunteer: MatchVolunteer): Share {
  if (need.languages.length === 0 || volunteer.languages.length === 0) return half('language.unknown');
  const common = commonLanguages(need, volunteer);
  const [wish] = wishesAbout(need, 'language');
  if (wish && volunteer.languages.some(({ code }) => code === wish.value)) {
    return full('language.wish', { language: wish.value });
  }
  const [best] = common;
  if (best === undefined) return none('language.none');
  if (wish) return half('language.common', { language: best });
  const first = need.languages.find(({ level }) => level === 'native') ?? need.languages[0];
  if (first && common.includes(first.code)) return full('language.first', { language: first.code });
  return half('language.common', { language: best });
}

function genderShare(need: MatchNeed, { gender }: MatchVolunteer): Share {
  const wishes = wishesAbout(need, 'gender');
  if (wishes.length === 0) return full('gender.no_wish');
  if (gender === null || gender === 'not_told') return half('gender.unknown');
  return wishes.some(({ value }) => value === gender) ? full('gender.wish.met') : none('gender.wish.not_met');
}

const AGE_SLOPE_YEARS = 20;

/** The first and last wished age of a value such as `30-45`; null when it is not one. */
export function ageRange(value: string): readonly [number, number] | null {
  const match = /^(\d{1,3})-(\d{1,3})$/.exec(value);
  if (!match) return null;
  const [youngest, oldest] = [Number(match[1]), Number(match[2])];
  return youngest <= oldest ? [youngest, oldest] : null;
}

function ageShare(need: MatchNeed, { birthYear }: MatchVolunteer, today: Day): Share {
  const [wish] = wishesAbout(need, 'age');
  const range = wish ? ageRange(wish.value) : null;
  if (!range) return full('age.no_wish');
  if (birthYear === null) return half('age.unknown');
  const age = Number(today.slice(0, 4)) - birthYear;
  const years = Math.max(0, range[0] - age, age - range[1]);
  if (years === 0) return full('age.wish');
  return share(Math.max(0, AGE_SLOPE_YEARS - years), AGE_SLOPE_YEARS, 'age.outside', { years });
}

function formShare(need: MatchNeed, volunteer: MatchVolunteer): Share {
  if (need.forms.length === 0 || volunteer.forms.length === 0) return half('form.unknown');
  const forms = commonForms(need, volunteer);
  if (forms.length === 0) return none('form.none');
  const wishes = wishesAbout(need, 'form').map(({ value }) => value);
  if (wishes.length > 0) {
    return forms.some((form) => wishes.includes(form))
      ? full('form.wish.met', { forms })
      : half('form.wish.not_met', { forms });
  }
  if (forms.length === need.forms.length) return full('form.all', { forms });
  return share(forms.length, need.forms.length, 'form.some', { forms });
}

const NEAR_KM = 5;

function distanceShare(need: MatchNeed, volunteer: MatchVolunteer): Share {
  // Always the same for a protected seeker: nothing in the order may tell where they live.
  if (need.protected) return half('distance.unknown');
  const way = wayBetween(need, volunteer);
  const [wish] = wishesAbout(need, 'area');
  if (wish && way.known && way.same !== (wish.value === 'same')) return none('distance.wish.not_met');
  if (wish && way.known && way.same) return full('distance.wish.met');
  if (!mustMeet(need, volunteer))
    return full(wish && way.known ? 'distance.wish.met' : 'distance.not_needed');
  if (!way.known) return half('distance.unknown');
  if (way.same) return full('distance.same_municipality');
  const limit = volunteer.travelKm;
  if (limit === null) return half('distance.unknown');
  if (way.km <= NEAR_KM) return full('distance.km', { km: way.km });
  const left = Math.max(0, limit - way.km);
  return left === 0 ? none('distance.km', { km: way.km }) : share(left, limit, 'distance.km', { km: way.km });
}

const ENOUGH_TIMES = 4;

function timeShare(need: MatchNeed, volunteer: MatchVolunteer): Share {
  if (need.weeklyTimes === 0 || volunteer.weeklyTimes === 0) return half('time.unknown');
  const common = commonTimes(need.weeklyTimes, volunteer.weeklyTimes);
  if (common === 0) return none('time.none');
  return share(Math.min(ENOUGH_TIMES, common), ENOUGH_TIMES, 'time.slots', { common });
}

/** Every soft rule with its weight, in the order of the explanation. "No wish" is full points, unknown is half. */
export const PREFERENCES: readonly Preference[] = [
  { criterion: 'theme', of: 389, share: themeShare },
  { criterion: 'language', of: 104, share: languageShare },
  { criterion: 'gender', of: 104, share: genderShare },
  { criterion: 'age', of: 78, share: ageShare },
  { criterion: 'form', of: 78, share: formShare },
  { criterion: 'distance', of: 130, share: distanceShare },
  { criterion: 'time', of: 117, share: timeShare },
];

/** What the weights add up to. */
export const FIT_MAX = 1000;
