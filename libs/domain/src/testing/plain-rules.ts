import type { MatchNeed, MatchVolunteer } from '../support/matching/match.types';
import { EXPERIENCE_THEMES } from '../themes/experience-themes';
import { MUNICIPALITIES } from '../places/places';

// The hard rules once more, written from the rules' text alone and without a line of the code they check.

const above = (code: string) => EXPERIENCE_THEMES.find((theme) => theme.code === code)?.broader;
const monthsLater = (day: string, months: number): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const there = year * 12 + month - 1 + months;
  const text = (part: number, length: number) => String(part).padStart(length, '0');
  // All days of these stories are in the first half of a month or its first day: no month is too short for them.
  return `${text(Math.floor(there / 12), 4)}-${text((there % 12) + 1, 2)}-${text(date, 2)}`;
};

function trained(volunteer: MatchVolunteer, kind: string, today: string): 'missing' | 'expired' | 'valid' {
  const done = volunteer.facts.trainings.filter(
    (one) => one.state === 'approved' && (one.completedOn ?? '9') <= today,
  );
  const own = done.filter((one) => one.courseKind === kind);
  if (own.length === 0) return 'missing';
  const firstDay = own.map((one) => one.completedOn ?? '').sort()[0] ?? '';
  const counting = done.filter(
    (one) =>
      one.courseKind === kind || (one.courseKind === 'refresher' && (one.completedOn ?? '') >= firstDay),
  );
  const valid = counting.some(
    (one) => one.validityMonths === null || monthsLater(one.completedOn ?? '', one.validityMonths) >= today,
  );
  return valid ? 'valid' : 'expired';
}

function kilometres(from: string, to: string): number {
  const one = MUNICIPALITIES.find(({ code }) => code === from);
  const other = MUNICIPALITIES.find(({ code }) => code === to);
  if (!one || !other) return Number.NaN;
  const turn = Math.PI / 180;
  const [north, alsoNorth] = [one.latitude * turn, other.latitude * turn];
  const east = (other.longitude - one.longitude) * turn;
  // The angle between the two places by the law of cosines.
  const cosine =
    Math.sin(north) * Math.sin(alsoNorth) + Math.cos(north) * Math.cos(alsoNorth) * Math.cos(east);
  return Math.round(6371 * Math.acos(Math.min(1, cosine)));
}

/** Codes of the hard rules a pair fails, in no order. */
export function plainRefusals(need: MatchNeed, volunteer: MatchVolunteer, today: string): Set<string> {
  const failed = new Set<string>();
  const fail = (code: string, when: boolean) => when && failed.add(code);
  const { facts } = volunteer;
  const mustBe = (criterion: string) =>
    need.wishes.filter((wish) => wish.criterion === criterion && wish.required).map((wish) => wish.value);

  fail('NOT_ACTIVE', facts.state !== 'active');
  const held = facts.interviews.filter((interview) => interview.day <= today);
  const lastDay = held
    .map(({ day }) => day)
    .sort()
    .at(-1);
  const last = held.filter(({ day }) => day === lastDay).at(-1);
  fail('INTERVIEW_MISSING', !last?.recommended);
  fail('OWN_CRISIS_UNCONFIRMED', !last?.ownCrisisProcessed);
  for (const kind of ['basic', ...(need.task?.requiredCourseKinds ?? [])]) {
    fail('TRAINING_MISSING', trained(volunteer, kind, today) === 'missing');
    fail('TRAINING_EXPIRED', trained(volunteer, kind, today) === 'expired');
  }
  const inForce = facts.papers.filter(({ day, until }) => day <= today && (until ?? '9') >= today);
  fail('AGREEMENT_MISSING', !inForce.some(({ kind }) => kind === 'agreement'));
  fail('PLEDGE_MISSING', !inForce.some(({ kind }) => kind === 'pledge'));
  const boxes = need.task?.boxes;
  const check = Boolean(boxes?.alone && boxes.personalInteraction && boxes.regularlyWithMinor);
  fail('CHECK_MISSING', check && !facts.backgroundChecks.some(({ taskId }) => taskId === need.task?.id));
  fail('FULL', facts.freePlaces - facts.occupied < 1);
  fail('NOT_AVAILABLE_BEFORE', (facts.notAvailableBefore ?? '0') > today);
  fail('OTHER', Object.values(volunteer.obstacles).includes(true));

  const main = need.themes[0]?.theme;
  const near = (theme: string) => theme === main || above(theme) === main || (main && above(main) === theme);
  fail('THEME', main === undefined || !volunteer.themes.some(({ theme }) => near(theme)));
  fail(
    'THEME_REFUSED',
    volunteer.refusedThemes.some((theme) => theme === main || (main && theme === above(main))),
  );

  const spoken = volunteer.languages.map(({ code }) => code);
  if (spoken.length === 0 || need.languages.length === 0) failed.add('LANGUAGE_UNKNOWN');
  else {
    fail('LANGUAGE', !need.languages.some(({ code }) => spoken.includes(code)));
    fail(
      'LANGUAGE',
      mustBe('language').some((code) => !spoken.includes(code)),
    );
  }
  fail(
    'GENDER',
    mustBe('gender').some((gender) => gender !== volunteer.gender),
  );
  const taken = volunteer.limits.seekerGenders ?? [];
  const told = need.gender === 'not_told' ? null : need.gender;
  fail('VOLUNTEER_LIMIT', taken.length > 0 && !(told && taken.includes(told)));

  const wanted = mustBe('form');
  const forms = need.forms.filter((form) => volunteer.forms.includes(form));
  const possible = wanted.length > 0 ? forms.filter((form) => wanted.includes(form)) : forms;
  if (need.forms.length === 0 || volunteer.forms.length === 0) failed.add('FORM_UNKNOWN');
  else fail('FORM', possible.length === 0);

  if (possible.join() === 'face_to_face' && !need.protected) {
    const home = MUNICIPALITIES.some(({ code }) => code === need.municipality) ? need.municipality : null;
    const theirs = MUNICIPALITIES.some(({ code }) => code === volunteer.municipality)
      ? volunteer.municipality
      : null;
    if (home === null || home !== theirs) {
      const unknown =
        theirs === null || volunteer.travelKm === null || (home === null && !need.wellbeingCounty);
      fail('AREA_UNKNOWN', unknown);
      if (!unknown && home && theirs) fail('TOO_FAR', kilometres(home, theirs) > (volunteer.travelKm ?? -1));
    }
  }
  const known = need.weeklyTimes > 0 && volunteer.weeklyTimes > 0;
  fail('NO_TIME', known && (need.weeklyTimes & volunteer.weeklyTimes) === 0);
  fail('NOT_CLEARED', need.protected && !volunteer.clearedForProtected);
  return failed;
}
