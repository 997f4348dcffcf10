import {
  addDays,
  addMonths,
  EXPERIENCE_THEMES,
  weeklyTimesToMask,
  type ContactForm,
  type Day,
  type Gender,
  type OfferedTheme,
  type SpokenLanguage,
  type ThemeArea,
  type VolunteerState,
} from '@rinnakkain/domain';
import type { CourseKey } from './catalogue';
import type { AssociationDraft, UnitDraft } from './draft';
import { drawHome } from './places-of-people';
import type { Random } from './random';
import type { CourseTaken, VolunteerProfile } from './volunteers';
import { LAST_NAMES, MEN, SWEDISH_LAST_NAMES, SWEDISH_MEN, SWEDISH_WOMEN, WOMEN } from './words';

/** Codes of an area's themes, the commonest first. */
export const themesOf = (area: ThemeArea): string[] =>
  EXPERIENCE_THEMES.filter((theme) => theme.area === area).map(({ code }) => code);

/** Whether somebody speaks Swedish first. */
export function drawsSwedish(draft: AssociationDraft, unit: UnitDraft): boolean {
  if (draft.outline.language === 'sv') return draft.random.chance(0.75);
  // The coordinator of the pictures has one Swedish-speaking seeker and nobody for her.
  return draft.index === 0 && unit === draft.units[0] ? false : draft.random.chance(0.02);
}

/** The languages of somebody: their first one, and often others. */
export function drawLanguages(random: Random, swedish: boolean): SpokenLanguage[] {
  const first = swedish
    ? 'sv'
    : random.weighted([
        ['fi', 94],
        ['ru', 2],
        ['ar', 1],
        ['so', 1],
        ['uk', 1],
        ['et', 1],
      ] as const);
  const languages: SpokenLanguage[] = [{ code: first, level: 'native' }];
  if (first !== 'fi') languages.push({ code: 'fi', level: random.pick(['fluent', 'working'] as const) });
  if (random.chance(0.45)) languages.push({ code: 'en', level: random.pick(['fluent', 'working'] as const) });
  return languages;
}

/** Weekly times as a mask: evenings and weekends mostly, 0 when not asked. */
export function drawWeeklyTimes(random: Random): number {
  if (random.chance(0.1)) return 0;
  const times = [1, 2, 3, 4, 5].flatMap((day) => [
    ...(random.chance(0.55) ? [{ day, part: 'evening' } as const] : []),
    ...(random.chance(0.2) ? [{ day, part: 'day' } as const] : []),
  ]);
  for (const day of [6, 7]) {
    if (random.chance(0.45)) times.push({ day, part: 'day' } as const);
  }
  return weeklyTimesToMask(times.length > 0 ? times : [{ day: 3, part: 'evening' }]);
}

/** A first and last name; no two volunteers of an association have the same while there are names left. */
export function drawName(draft: AssociationDraft, gender: Gender, swedish: boolean): [string, string] {
  const { random } = draft;
  const women = swedish ? SWEDISH_WOMEN : WOMEN;
  const men = swedish ? SWEDISH_MEN : MEN;
  const lasts = swedish ? SWEDISH_LAST_NAMES : LAST_NAMES;
  for (let tries = 0; ; tries += 1) {
    const first = random.pick<string>(gender === 'man' ? men : women);
    const last = random.pick<string>(lasts);
    if (tries < 40 && draft.namesTaken.has(`${first} ${last}`)) continue;
    draft.namesTaken.add(`${first} ${last}`);
    return [first, last];
  }
}

const STATES: readonly (readonly [VolunteerState, number])[] = [
  ['active', 68],
  ['in_training', 7],
  ['stopped', 5],
  ['received', 4],
  ['on_break', 4],
  ['contacted', 3],
  ['interview_set', 3],
  ['interviewed', 3],
  ['not_selected', 1],
  ['referred', 1],
  ['withdrawn', 1],
];

/** How long ago people of a state applied, days. */
const ARRIVED: Readonly<Record<VolunteerState, readonly [number, number]>> = {
  received: [1, 6],
  contacted: [5, 20],
  interview_set: [8, 30],
  interviewed: [20, 50],
  in_training: [40, 95],
  active: [120, 1500],
  on_break: [260, 1500],
  stopped: [400, 1500],
  not_selected: [60, 700],
  referred: [60, 700],
  withdrawn: [60, 700],
};

/** A volunteer by chance, like those of real associations in the large. */
export function drawVolunteer(draft: AssociationDraft): VolunteerProfile {
  const { random, today } = draft;
  const state = random.weighted(STATES);
  const main = draft.units.length === 1 || random.chance(0.62) ? 0 : random.whole(1, draft.units.length - 1);
  const unit = draft.unit(main);
  const swedish = drawsSwedish(draft, unit);
  const gender = random.weighted<Gender>([
    ['woman', 72],
    ['man', 25],
    ['other', 2],
    ['not_told', 1],
  ]);
  const [firstName, lastName] = drawName(draft, gender, swedish);
  const arrivedOn = addDays(today, -random.whole(...ARRIVED[state]));
  const path = drawPath(random, state, arrivedOn, today, basicCourse(draft, unit, gender, swedish));
  const year = Number(today.slice(0, 4));
  return {
    firstName,
    lastName,
    state,
    unitIds: draft.units.length > 1 && random.chance(0.12) ? draft.units.map(({ id }) => id) : [unit.id],
    gender,
    birthYear: random.chance(0.06) ? null : year - random.whole(23, 72),
    municipality: random.chance(0.04) ? null : drawHome(random, draft.outline.municipality, 0.85),
    languages: random.chance(0.03) ? [] : drawLanguages(random, swedish),
    themes: drawThemes(random, unit.area),
    refusedThemes: random.chance(0.12) ? [random.pick(themesOf('substance'))] : [],
    forms: drawForms(random),
    weeklyTimes: drawWeeklyTimes(random),
    travelKm: random.chance(0.06) ? null : random.pick([10, 20, 30, 40, 60, 100]),
    freePlaces: random.weighted([
      [1, 40],
      [2, 42],
      [3, 18],
    ] as const),
    seekerGenders: gender === 'woman' && random.chance(0.07) ? ['woman'] : [],
    clearedForProtected: state === 'active' && random.chance(0.16),
    notAvailableBefore:
      state === 'active' && random.chance(0.05) ? addDays(today, random.whole(10, 60)) : null,
    ...path,
    checks: path.pledgeOn && random.chance(0.25) ? [{ task: 'family', on: addDays(path.pledgeOn, 10) }] : [],
    account: state === 'active' && random.chance(0.5) ? '' : null,
    exitReason:
      state === 'not_selected' || state === 'referred'
        ? random.pick(['other_task_suits_better', 'own_situation', 'no_suitable_task'] as const)
        : null,
  };
}

function basicCourse(draft: AssociationDraft, unit: UnitDraft, gender: Gender, swedish: boolean): CourseKey {
  if (swedish && draft.random.chance(0.7)) return 'swedish';
  if (unit.area === 'violence') return 'violence';
  if (unit.area === 'baby' && draft.random.chance(0.3)) return 'doula';
  return gender === 'man' && draft.random.chance(0.2) ? 'men' : 'basic';
}

function drawThemes(random: Random, area: ThemeArea): OfferedTheme[] {
  const own = themesOf(area);
  const codes = new Set([random.skewed(own)]);
  if (random.chance(0.6)) codes.add(random.skewed(own));
  if (random.chance(0.25)) codes.add(random.pick(themesOf('general')));
  return [...codes].map((theme) => ({
    theme,
    depth: random.weighted([
      [3, 4],
      [2, 4],
      [1, 2],
    ] as const),
  }));
}

function drawForms(random: Random): ContactForm[] {
  const forms: ContactForm[] = [];
  if (random.chance(0.88)) forms.push('face_to_face');
  if (random.chance(0.8)) forms.push('phone');
  if (random.chance(0.4)) forms.push('video');
  if (random.chance(0.45)) forms.push('message');
  return forms.length > 0 ? forms : ['phone'];
}

type Path = Pick<VolunteerProfile, 'arrivedOn' | 'interviewOn' | 'courses' | 'agreementOn' | 'pledgeOn'>;

function drawPath(random: Random, state: VolunteerState, arrivedOn: Day, today: Day, basic: CourseKey): Path {
  const none = { arrivedOn, interviewOn: null, courses: [], agreementOn: null, pledgeOn: null };
  if (['received', 'contacted', 'interview_set', 'referred', 'withdrawn'].includes(state)) return none;
  const interviewOn = addDays(arrivedOn, random.whole(7, 18));
  if (state === 'interviewed' || state === 'not_selected') return { ...none, interviewOn };
  if (state === 'in_training') {
    const attended = random.chance(0.35);
    const completedOn = attended ? addDays(today, -random.whole(1, 12)) : null;
    return {
      ...none,
      interviewOn,
      courses: [{ course: basic, state: attended ? 'attended' : 'enrolled', completedOn }],
    };
  }
  const trainedOn = addDays(interviewOn, random.whole(20, 60));
  const signedOn = addDays(trainedOn, random.whole(0, 6));
  const courses = [...renewed(random, basic, trainedOn, today), ...drawFurther(random, trainedOn, today)];
  return { arrivedOn, interviewOn, courses, agreementOn: signedOn, pledgeOn: signedOn };
}

/** Basic training and its refreshers about every 23 months; a few have let it lapse. */
function renewed(random: Random, basic: CourseKey, trainedOn: Day, today: Day): CourseTaken[] {
  const courses: CourseTaken[] = [{ course: basic, state: 'approved', completedOn: trainedOn }];
  let last = trainedOn;
  for (let next = addMonths(last, 23); next <= today; next = addMonths(last, 23)) {
    const lapsed = addMonths(last, 24) < today && addMonths(last, 30) > today && random.chance(0.2);
    if (lapsed) {
      if (random.chance(0.4)) {
        courses.push({
          course: 'refresher',
          state: 'attended',
          completedOn: addDays(today, -random.whole(1, 9)),
        });
      }
      return courses;
    }
    courses.push({ course: 'refresher', state: 'approved', completedOn: next });
    last = next;
  }
  return courses;
}

function drawFurther(random: Random, trainedOn: Day, today: Day): CourseTaken[] {
  const taken: CourseTaken[] = [];
  for (const [course, share] of [
    ['privacy', 0.8],
    ['foundations', 0.3],
    ['limits', 0.25],
    ['stalking', 0.12],
    ['chat', 0.1],
    ['leader', 0.1],
  ] as const) {
    const completedOn = addDays(trainedOn, random.whole(5, 60));
    if (random.chance(share) && completedOn <= today) taken.push({ course, state: 'approved', completedOn });
  }
  return taken;
}
