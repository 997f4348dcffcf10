import {
  addDays,
  type ContactForm,
  type ContactChannel,
  type Day,
  type Gender,
  type SafeContact,
  type SeekerExitReason,
  type SoughtTheme,
  type StoredSeekerState,
  type Wish,
} from '@rinnakkain/domain';
import { TASKS, type TaskKey } from './catalogue';
import type { AssociationDraft, DraftVolunteer, UnitDraft } from './draft';
import { drawHome, drawWithin } from './places-of-people';
import type { Random } from './random';
import type { SeekerProfile } from './seekers';
import { drawLanguages, drawsSwedish, drawWeeklyTimes, themesOf } from './volunteer-profiles';
import { MEN, SWEDISH_MEN, SWEDISH_WOMEN, WOMEN } from './words';

/** When a request came and what became of it. */
export interface SeekerPath {
  readonly state: StoredSeekerState;
  readonly arrivedOn: Day;
  readonly contactedOn: Day | null;
  readonly closedOn?: Day | null;
  readonly exitReason?: SeekerExitReason | null;
}

/** A seeker by chance. */
export function drawSeeker(draft: AssociationDraft, path: SeekerPath): SeekerProfile {
  const { random } = draft;
  const unit = draft.units.length === 1 || random.chance(0.62) ? draft.unit(0) : random.pick(draft.units);
  const swedish = drawsSwedish(draft, unit);
  const person = drawPerson(draft, swedish);
  const hidden = random.chance(0.05);
  const forms = drawForms(random);
  return {
    ...path,
    ...person,
    unitId: unit.id,
    coordinatorId: drawCoordinator(random, unit),
    protected: hidden,
    ...drawPriority(random),
    task: forms.includes('face_to_face')
      ? random.weighted([
          ['peer', 80],
          ['family', 10],
          ['outing', 10],
        ])
      : 'remote',
    consented: path.state !== 'received' || random.chance(0.6),
    municipality: random.chance(0.03) ? null : drawHome(random, draft.outline.municipality, 0.85),
    languages: random.chance(0.02) ? [] : drawLanguages(random, swedish),
    themes: drawThemes(random, unit),
    forms,
    weeklyTimes: drawWeeklyTimes(random),
    wishes: drawWishes(random),
  };
}

/** A seeker by chance whom this volunteer may support in every hard rule, in the task given. */
export function drawSeekerFor(
  draft: AssociationDraft,
  volunteer: DraftVolunteer,
  task: TaskKey,
  path: SeekerPath,
): SeekerProfile {
  const { random } = draft;
  const { row } = volunteer;
  const unit = draft.unitOf(random.pick(row.unitIds));
  const swedish = row.languages[0]?.code === 'sv';
  const person = drawPerson(draft, swedish, row.seekerGenders);
  const common = row.forms.filter((form) => (TASKS[task].forms as readonly ContactForm[]).includes(form));
  const others = TASKS[task].forms.filter((form) => random.chance(0.3) && !common.includes(form));
  const mainTheme = row.themes[0]?.theme ?? '';
  const alsoTheme = random.skewed(themesOf(unit.area));
  return {
    ...path,
    ...person,
    unitId: unit.id,
    coordinatorId: drawCoordinator(random, unit),
    protected: row.clearedForProtected && random.chance(0.4),
    ...drawPriority(random),
    task,
    consented: true,
    municipality: row.municipality && drawWithin(random, row.municipality, row.travelKm ?? 0),
    languages: row.languages.slice(0, 1).map(({ code }) => ({ code, level: 'native' as const })),
    themes: [
      { theme: mainTheme, importance: 3 },
      ...(alsoTheme !== mainTheme && random.chance(0.5) ? [{ theme: alsoTheme, importance: 1 }] : []),
    ],
    forms: [...random.sample(common, random.whole(1, Math.max(1, common.length))), ...others],
    weeklyTimes: random.chance(0.15) ? 0 : row.weeklyTimes,
    wishes: drawWishesFor(random, row.gender),
  };
}

/** A request that is still open: how long ago it came, days. */
export function openPath(draft: AssociationDraft, state: 'received' | 'contacted' | 'waiting'): SeekerPath {
  const { random, today } = draft;
  const daysAgo =
    state === 'received'
      ? random.whole(1, 6)
      : state === 'contacted'
        ? random.whole(2, 12)
        : drawWait(random);
  const arrivedOn = addDays(today, -daysAgo);
  const contactedOn = state === 'received' ? null : addDays(arrivedOn, Math.min(daysAgo, random.whole(0, 6)));
  return { state, arrivedOn, contactedOn };
}

/** A request that ended without a pair. */
export function endedPath(draft: AssociationDraft): SeekerPath {
  const { random, today } = draft;
  const state = random.weighted([
    ['closed', 40],
    ['withdrawn', 20],
    ['referred', 25],
    ['not_reached', 15],
  ] as const);
  const arrivedOn = addDays(today, -random.whole(60, 700));
  const closedOn = addDays(arrivedOn, random.whole(5, 50));
  const exitReason: SeekerExitReason =
    state === 'not_reached'
      ? 'not_reached'
      : random.pick(
          state === 'closed'
            ? (['support_no_longer_needed', 'group', 'no_supporter_found'] as const)
            : state === 'withdrawn'
              ? (['own_wish', 'support_no_longer_needed'] as const)
              : (['professional_help', 'other_organisation', 'group'] as const),
        );
  const contactedOn = state === 'not_reached' ? null : addDays(arrivedOn, random.whole(0, 5));
  return { state, arrivedOn, contactedOn, closedOn, exitReason };
}

const drawWait = (random: Random): number =>
  random.weighted([
    [random.whole(3, 20), 62],
    [random.whole(22, 50), 30],
    [random.whole(51, 90), 8],
  ]);

const drawCoordinator = (random: Random, unit: UnitDraft): string =>
  random.chance(0.75) ? (unit.coordinatorIds[0] ?? '') : random.pick(unit.coordinatorIds);

function drawPerson(draft: AssociationDraft, swedish: boolean, genders: readonly Gender[] = []) {
  const { random } = draft;
  const gender =
    genders.length > 0
      ? random.pick(genders)
      : random.weighted<Gender>([
          ['woman', 72],
          ['man', 24],
          ['other', 2],
          ['not_told', 2],
        ]);
  const names = gender === 'man' ? (swedish ? SWEDISH_MEN : MEN) : swedish ? SWEDISH_WOMEN : WOMEN;
  return {
    firstName: random.pick<string>(names),
    gender,
    birthDecade: random.chance(0.1)
      ? null
      : random.weighted([
          [1960, 8],
          [1970, 18],
          [1980, 34],
          [1990, 32],
          [2000, 8],
        ] as const),
    safeContact: drawSafeContact(random),
    email: random.chance(0.6),
  };
}

function drawSafeContact(random: Random): SafeContact {
  const allowedChannels = (['phone', 'sms', 'email'] as const).filter((channel: ContactChannel) =>
    random.chance(channel === 'phone' ? 0.85 : 0.5),
  );
  return {
    allowedChannels,
    times: random.pick(['arkisin klo 9–15', 'ti ja to klo 9–16', 'iltaisin klo 18 jälkeen', null]),
    voicemail: random.chance(0.3),
    smsMayNameOrganisation: random.chance(0.35),
    codeWord: random.chance(0.12) ? 'marjapuuro' : null,
    note: random.chance(0.1) ? 'Puoliso ei tiedä yhteydenpidosta.' : null,
  };
}

const drawPriority = (random: Random): Pick<SeekerProfile, 'priority' | 'priorityReason'> =>
  random.weighted([
    [{ priority: 'normal' }, 86],
    [{ priority: 'elevated', priorityReason: 'Yksin pienten lasten kanssa, ei tukiverkkoa' }, 11],
    [{ priority: 'urgent', priorityReason: 'Oikeuskäsittely lähiviikkoina' }, 3],
  ]);

function drawThemes(random: Random, unit: UnitDraft): SoughtTheme[] {
  const codes = new Set([random.skewed(themesOf(unit.area))]);
  if (random.chance(0.5)) codes.add(random.skewed(themesOf(unit.area)));
  if (random.chance(0.15)) codes.add(random.pick(themesOf('general')));
  return [...codes].map((theme, index) => ({ theme, importance: index === 0 ? 3 : random.whole(1, 2) }));
}

function drawForms(random: Random): ContactForm[] {
  return random.weighted<ContactForm[]>([
    [['face_to_face', 'phone'], 45],
    [['face_to_face'], 20],
    [['phone', 'message'], 15],
    [['phone', 'video'], 10],
    [['face_to_face', 'phone', 'message'], 10],
  ]);
}

function drawWishes(random: Random): Wish[] {
  const wishes: Wish[] = [];
  if (random.chance(0.3))
    wishes.push({
      criterion: 'gender',
      value: random.chance(0.8) ? 'woman' : 'man',
      required: random.chance(0.4),
    });
  if (random.chance(0.3))
    wishes.push({ criterion: 'age', value: random.pick(['25-40', '30-45', '40-60']), required: false });
  if (random.chance(0.15)) wishes.push({ criterion: 'area', value: 'different', required: false });
  if (random.chance(0.15)) wishes.push({ criterion: 'parenthood', value: 'yes', required: false });
  return wishes;
}

function drawWishesFor(random: Random, gender: Gender | null): Wish[] {
  const wished = drawWishes(random).filter(({ criterion }) => criterion !== 'gender');
  const tells = gender === 'woman' || gender === 'man';
  return tells && random.chance(0.3)
    ? [{ criterion: 'gender', value: gender, required: random.chance(0.5) }, ...wished]
    : wished;
}
