import type { ContactForm, CourseKind } from '@rinnakkain/domain';

/** A task of the demo, before it belongs to an association. */
export interface TaskOutline {
  readonly names: readonly [fi: string, sv: string, en: string];
  readonly forms: readonly ContactForm[];
  /** The boxes of a task with a child; none of them for the others. */
  readonly withMinorsRegularly: boolean;
  readonly personalInteractionWithMinor: boolean;
  readonly aloneWithMinor: boolean;
  readonly withoutGuardian: boolean;
  readonly lengthMonths: number;
  readonly timesPerMonth: number;
}

const adults = {
  withMinorsRegularly: false,
  personalInteractionWithMinor: false,
  aloneWithMinor: false,
  withoutGuardian: false,
} as const;

/** The tasks every association of the demo has; `family` alone has the three boxes that ask for a background check. */
export const TASKS = {
  peer: {
    names: ['Vertaistukihenkilö', 'Stödperson med egen erfarenhet', 'Peer support person'],
    forms: ['face_to_face', 'phone', 'video', 'message'],
    ...adults,
    lengthMonths: 12,
    timesPerMonth: 2,
  },
  remote: {
    names: ['Etätuki', 'Stöd på distans', 'Remote support'],
    forms: ['phone', 'video', 'message'],
    ...adults,
    lengthMonths: 6,
    timesPerMonth: 4,
  },
  family: {
    names: ['Lapsiperheen arjen tuki', 'Vardagsstöd för barnfamiljer', 'Everyday support for families'],
    forms: ['face_to_face'],
    withMinorsRegularly: true,
    personalInteractionWithMinor: true,
    aloneWithMinor: true,
    withoutGuardian: true,
    lengthMonths: 12,
    timesPerMonth: 2,
  },
  outing: {
    names: ['Retkikaveri', 'Utflyktskamrat', 'Outing companion'],
    forms: ['face_to_face'],
    withMinorsRegularly: true,
    personalInteractionWithMinor: true,
    aloneWithMinor: false,
    withoutGuardian: false,
    lengthMonths: 12,
    timesPerMonth: 1,
  },
} as const satisfies Record<string, TaskOutline>;
export type TaskKey = keyof typeof TASKS;

/** A course of the demo, before it belongs to an association. */
export interface CourseOutline {
  readonly names: readonly [fi: string, sv: string, en: string];
  readonly kind: CourseKind;
  readonly theme: string | null;
  readonly contactHours: number;
  readonly selfStudyHours: number;
  /** Months an approval holds; null for ever. */
  readonly validityMonths: number | null;
  /** Parts of equal length; none for a course in one piece. */
  readonly modules: readonly (readonly [fi: string, sv: string, en: string])[];
  readonly minimumAttendance: number;
  readonly language: string;
  readonly place: string | null;
}

const course = (
  kind: CourseKind,
  names: CourseOutline['names'],
  contactHours: number,
  more: Partial<CourseOutline> = {},
): CourseOutline => ({
  kind,
  names,
  contactHours,
  selfStudyHours: 0,
  theme: null,
  modules: [],
  minimumAttendance: 80,
  language: 'fi',
  place: 'Mallitalo, kokoushuone 2',
  validityMonths: kind === 'basic' || kind === 'refresher' ? 24 : null,
  ...more,
});

/** The courses every association of the demo has. */
export const COURSES = {
  basic: course(
    'basic',
    [
      'Vertaistukijan peruskoulutus',
      'Grundutbildning för kamratstödjare',
      'Basic training of peer supporters',
    ],
    16,
    {
      selfStudyHours: 4,
      modules: [
        ['Mitä vertaistuki on', 'Vad kamratstöd är', 'What peer support is'],
        ['Kohtaaminen ja kuuntelu', 'Möta och lyssna', 'Meeting and listening'],
        ['Oma tarina ja kriisit', 'Den egna berättelsen och kriser', 'One’s own story and crises'],
        [
          'Rajat, vaitiolo ja jaksaminen',
          'Gränser, tystnadsplikt och ork',
          'Limits, confidentiality and coping',
        ],
      ],
    },
  ),
  men: course('basic', ['Mieskaverikurssi', 'Kurs för manliga kompisar', 'Course for male companions'], 15),
  doula: course('basic', ['Doulakoulutus', 'Doulautbildning', 'Doula training'], 30),
  violence: course(
    'basic',
    [
      'Tukihenkilön peruskoulutus (väkivalta)',
      'Grundutbildning för stödpersoner (våld)',
      'Basic training of support persons (violence)',
    ],
    35,
    { theme: 'domestic-violence' },
  ),
  swedish: course(
    'basic',
    [
      'Grundkurs för kamratstödjare (ruotsiksi)',
      'Grundkurs för kamratstödjare',
      'Basic course of peer supporters (in Swedish)',
    ],
    20,
    { language: 'sv' },
  ),
  english: course(
    'basic',
    [
      'Vertaistukijan perusteet (englanniksi)',
      'Grunderna i kamratstöd (på engelska)',
      'Peer supporter basics',
    ],
    8,
    { language: 'en' },
  ),
  leader: course(
    'leader',
    [
      'Vertaisryhmän ohjaajakoulutus',
      'Utbildning för ledare av kamratgrupper',
      'Training of peer group leaders',
    ],
    12,
    {
      modules: [
        ['Ryhmän aloitus', 'Gruppen börjar', 'Beginning a group'],
        ['Ohjaajan tehtävät', 'Ledarens uppgifter', 'What a leader does'],
        ['Vaikeat tilanteet ja lopetus', 'Svåra situationer och avslut', 'Hard moments and ending'],
      ],
    },
  ),
  chat: course(
    'further',
    ['Chat-vertaisen koulutus', 'Utbildning för chattstödjare', 'Training of chat peers'],
    10,
  ),
  foundations: course(
    'further',
    ['Vapaaehtoistoiminnan perusteet', 'Grunderna i frivilligverksamhet', 'Foundations of volunteering'],
    4,
  ),
  stalking: course(
    'further',
    [
      'Jatkokoulutus: Eron jälkeinen vaino',
      'Fortbildning: Förföljelse efter separation',
      'Further training: Post-separation stalking',
    ],
    3,
    { theme: 'post-separation-stalking' },
  ),
  limits: course(
    'further',
    [
      'Jatkokoulutus: Omat rajat ja jaksaminen',
      'Fortbildning: Egna gränser och ork',
      'Further training: Own limits and coping',
    ],
    3,
  ),
  privacy: course(
    'further',
    [
      'Tietosuoja ja vaitiolo (verkko)',
      'Dataskydd och tystnadsplikt (webb)',
      'Data protection and confidentiality (online)',
    ],
    0,
    { selfStudyHours: 1, validityMonths: 24, minimumAttendance: 100, place: null },
  ),
  refresher: course('refresher', ['Kertaus', 'Repetition', 'Refresher'], 2),
} as const satisfies Record<string, CourseOutline>;
export type CourseKey = keyof typeof COURSES;
