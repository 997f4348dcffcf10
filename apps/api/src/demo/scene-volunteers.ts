import {
  addDays,
  addMonths,
  weeklyTimesToMask,
  type ContactForm,
  type Gender,
  type OfferedTheme,
  type VolunteerState,
} from '@rinnakkain/domain';
import type { AssociationDraft, DraftVolunteer } from './draft';
import { addVolunteer, type VolunteerProfile } from './volunteers';

/** Monday to Friday evenings and Saturday by day. */
export const EVENINGS = weeklyTimesToMask([
  ...[1, 2, 3, 4, 5].map((day) => ({ day, part: 'evening' }) as const),
  { day: 6, part: 'day' },
]);
/** Tuesday and Thursday evenings. */
export const TWO_EVENINGS = weeklyTimesToMask([
  { day: 2, part: 'evening' },
  { day: 4, part: 'evening' },
]);

const finnish = [{ code: 'fi', level: 'native' }] as const;
const apart = (depth: number): OfferedTheme => ({ theme: 'separation-with-children', depth });
const alone = (depth: number): OfferedTheme => ({ theme: 'single-parenthood', depth });
const [both, meeting]: readonly (readonly ContactForm[])[] = [['face_to_face', 'phone'], ['face_to_face']];

/** The codes of the places around the first association. */
export const PLACES = {
  tampere: '837',
  kangasala: '211',
  nokia: '536',
  pirkkala: '604',
  lempaala: '418',
  ylojarvi: '980',
  orivesi: '562',
} as const;

type Told = readonly [
  name: string,
  gender: Gender,
  age: number | null,
  place: keyof typeof PLACES,
  themes: readonly OfferedTheme[],
  places: number,
  more?: (draft: AssociationDraft) => Partial<VolunteerProfile>,
];

/** Ready volunteers of the first unit, who fit the seeker of the pictures in one thing more, in another less. */
const READY: readonly Told[] = [
  [
    'Aino Esimerkki',
    'woman',
    38,
    'kangasala',
    [apart(3), alone(3)],
    4,
    () => ({ account: 'vapaaehtoinen@esimerkkila.invalid' }),
  ],
  ['Marjo Testinen', 'woman', 46, 'tampere', [apart(2), alone(3)], 2, () => ({ clearedForProtected: true })],
  ['Tuomas Näyte', 'man', 33, 'tampere', [apart(3)], 2],
  [
    'Kirsi Malli',
    'woman',
    null,
    'tampere',
    [apart(2)],
    1,
    () => ({ forms: meeting ?? [], weeklyTimes: TWO_EVENINGS }),
  ],
  ['Veera Esimerkki', 'woman', 41, 'orivesi', [apart(2)], 1],
  ['Riikka Demola', 'woman', 52, 'nokia', [apart(2), alone(1)], 1],
  ['Elina Kuvitelma', 'woman', 35, 'ylojarvi', [alone(3), apart(1)], 2],
  ['Hanna Demola', 'woman', 44, 'lempaala', [{ theme: 'alternating-residence', depth: 3 }], 2],
  ['Antti Malli', 'man', 50, 'tampere', [{ theme: 'non-resident-parent', depth: 3 }, apart(2)], 2],
  ['Sari Näyte', 'woman', 29, 'pirkkala', [apart(1)], 2, ({ today }) => lapsing(today, 52)],
  ['Paula Testinen', 'woman', 61, 'tampere', [apart(3)], 2],
  [
    'Kalle Kuvitelma',
    'man',
    48,
    'tampere',
    [{ theme: 'non-resident-parent', depth: 3 }],
    1,
    ({ today }) => lapsing(today, 27),
  ],
  ['Leena Kuvitelma', 'woman', 57, 'tampere', [apart(3)], 2],
  ['Pauliina Näyte', 'woman', 34, 'tampere', [{ theme: 'custody-dispute', depth: 3 }], 1],
  ['Mikko Kuvitelma', 'man', 42, 'tampere', [apart(3)], 1],
];

/** Volunteers one reason away, or whose training ends soon. */
const ALMOST: readonly Told[] = [
  ['Saara Testinen', 'woman', 40, 'nokia', [apart(2)], 2, ({ today }) => lapsing(today, 40)],
  [
    'Jari Esimerkki',
    'man',
    55,
    'tampere',
    [{ theme: 'alternating-residence', depth: 2 }],
    2,
    ({ today }) => lapsing(today, 18),
  ],
  [
    'Pekka Näyte',
    'man',
    47,
    'tampere',
    [apart(3), alone(2)],
    2,
    ({ today }) =>
      lapsing(today, -22, [{ course: 'refresher', state: 'attended', completedOn: addDays(today, -3) }]),
  ],
  ['Anni Demola', 'woman', 39, 'pirkkala', [apart(2)], 1, ({ today }) => lapsing(today, -67)],
  ['Henna Testinen', 'woman', 36, 'tampere', [apart(3)], 1, () => ({ pledgeOn: null })],
  ['Axel Påhittad', 'man', 45, 'tampere', [apart(2)], 1, () => ({ languages: [] })],
  [
    'Elin Exempel',
    'woman',
    37,
    'tampere',
    [apart(3)],
    1,
    () => ({
      state: 'on_break',
      languages: [
        { code: 'sv', level: 'native' },
        { code: 'fi', level: 'working' },
      ],
    }),
  ],
];

/** Basic training on that day, and what came after it. */
function trained(day: string, after: VolunteerProfile['courses'] = []): Partial<VolunteerProfile> {
  return {
    arrivedOn: addDays(day, -60),
    interviewOn: addDays(day, -40),
    courses: [{ course: 'basic', state: 'approved', completedOn: day }, ...after],
    agreementOn: addDays(day, 2),
    pledgeOn: addDays(day, 2),
  };
}

/** A training that lapses so many days from today, and what came after it. */
const lapsing = (today: string, days: number, after: VolunteerProfile['courses'] = []) =>
  trained(addMonths(addDays(today, days), -24), after);

/** Adds the volunteers of the pictures; by name. */
export function addSceneVolunteers(draft: AssociationDraft): Map<string, DraftVolunteer> {
  const volunteers = new Map<string, DraftVolunteer>();
  for (const [name, gender, age, place, themes, freePlaces, more] of [...READY, ...ALMOST]) {
    const profile = { ...readyProfile(draft, name), gender, themes, freePlaces };
    const birthYear = age === null ? null : Number(draft.today.slice(0, 4)) - age;
    const told = { ...profile, birthYear, municipality: PLACES[place], ...more?.(draft) };
    volunteers.set(name, addVolunteer(draft, told));
  }
  for (const told of applicants(draft)) addVolunteer(draft, { ...applicantProfile(draft), ...told });
  return volunteers;
}

function readyProfile(draft: AssociationDraft, name: string): VolunteerProfile {
  const [firstName = '', lastName = ''] = name.split(' ');
  draft.namesTaken.add(name);
  const day = addDays(draft.today, -draft.random.whole(380, 560));
  return {
    ...applicantProfile(draft),
    firstName,
    lastName,
    state: 'active',
    languages: finnish,
    forms: both ?? [],
    weeklyTimes: EVENINGS,
    travelKm: 40,
    ...trained(day, [{ course: 'privacy', state: 'approved', completedOn: addDays(day, 7) }]),
  };
}

function applicantProfile(draft: AssociationDraft): VolunteerProfile {
  return {
    firstName: '',
    lastName: '',
    state: 'received',
    unitIds: [draft.unit(0).id],
    gender: 'woman',
    birthYear: null,
    municipality: PLACES.tampere,
    languages: finnish,
    themes: [apart(2)],
    forms: both ?? [],
    weeklyTimes: TWO_EVENINGS,
    travelKm: 20,
    freePlaces: 1,
    arrivedOn: draft.today,
    interviewOn: null,
    courses: [],
    agreementOn: null,
    pledgeOn: null,
    account: null,
    consented: true,
  };
}

/** New applications and those on their way. */
function applicants({ today }: AssociationDraft): Partial<VolunteerProfile>[] {
  const person = (firstName: string, lastName: string, state: VolunteerState, daysAgo: number) => ({
    firstName,
    lastName,
    state,
    arrivedOn: addDays(today, -daysAgo),
  });
  return [
    {
      ...person('Oona', 'Malli', 'received', 2),
      municipality: PLACES.kangasala,
      languages: [...finnish, { code: 'en', level: 'fluent' }],
    },
    { ...person('Lauri', 'Demola', 'received', 4), gender: 'man', consented: false },
    person('Veera', 'Kuvitelma', 'interview_set', 12),
    {
      ...person('Oona', 'Testinen', 'in_training', 64),
      interviewOn: addDays(today, -50),
      courses: [{ course: 'basic', state: 'attended', completedOn: addDays(today, -4) }],
      agreementOn: addDays(today, -10),
      pledgeOn: addDays(today, -10),
    },
    {
      ...person('Sanna', 'Demola', 'in_training', 58),
      interviewOn: addDays(today, -41),
      courses: [{ course: 'basic', state: 'to_be_completed', completedOn: addDays(today, -9) }],
    },
  ];
}
