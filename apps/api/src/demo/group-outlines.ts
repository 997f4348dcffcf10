import type { OwnGroupType, ParticipantState, PartLeader, StoredGroupState } from '@rinnakkain/domain';

/** A group of the invented data; days are counted from today. */
export interface GroupOutline {
  readonly type: OwnGroupType;
  readonly name: readonly [fi: string, sv: string, en: string];
  readonly purpose: readonly [fi: string, sv: string, en: string];
  readonly theme?: string;
  /** What is spoken there; Finnish unless told. */
  readonly language?: 'sv' | 'en';
  /** Code of the municipality where it meets, when that is not the association's own. */
  readonly municipality?: string;
  readonly state: StoredGroupState;
  readonly published?: boolean;
  readonly registers?: boolean;
  readonly venue?: string;
  readonly joinLink?: string;
  readonly capacity?: readonly [least: number, most: number];
  readonly closesAfter?: number;
  /** First and last day of the season. */
  readonly season: readonly [first: number, last: number];
  readonly weekday: number;
  readonly weeks: number;
  readonly start: string;
  readonly minutes: number;
  /** Who leads: `staff` is the unit's first coordinator, `own` the volunteer who can sign in. */
  readonly leaders: readonly ('staff' | 'own' | 'other')[];
  readonly people?: readonly (readonly [alias: string, state: ParticipantState])[];
  /** How many came usually; new ones among them. */
  readonly heads?: readonly [usual: number, newcomers: number];
  /** How many conversations a chat had in a week, or how many members a group on social media has. */
  readonly number?: number;
  /** How many days ago somebody looked at its settings. */
  readonly checkedBefore?: number;
  /** What was written of the last meeting that was held; it worried whoever wrote it. */
  readonly worry?: string;
  /** Parts of an event: whose, what, minutes. */
  readonly parts?: readonly (readonly [PartLeader, readonly [fi: string, sv: string, en: string], number])[];
}

/** Groups of every kind, as the first association has them. */
export const GROUPS: readonly GroupOutline[] = [
  {
    type: 'professionally_led_group',
    name: ['Eron jälkeen -ryhmä', 'Gruppen Efter skilsmässan', 'After a separation'],
    purpose: [
      'Kuljetaan yhdessä eron jälkeistä syksyä: tunteita, arkea ja toivoa.',
      'Vi går genom tiden efter skilsmässan tillsammans: känslor, vardag och hopp.',
      'We go through the time after a separation together: feelings, everyday life and hope.',
    ],
    theme: 'separation-with-children',
    state: 'running',
    published: true,
    venue: 'Perhekeskuksen ryhmähuone, 2. kerros',
    capacity: [5, 8],
    closesAfter: 3,
    season: [-34, 50],
    weekday: 3,
    weeks: 1,
    start: '17:30',
    minutes: 120,
    leaders: ['staff', 'other'],
    people: [
      ['Kuutar', 'taking_part'],
      ['Tuulikki', 'taking_part'],
      ['Pihla', 'taking_part'],
      ['Kaarna', 'taking_part'],
      ['Aalto', 'taking_part'],
      ['Helmi', 'confirmed'],
      ['Sampo', 'interrupted'],
    ],
    heads: [6, 0],
  },
  {
    type: 'open_meeting_place',
    name: ['Avoin olohuone', 'Öppet vardagsrum', 'Open living room'],
    purpose: [
      'Kahvia ja juttuseuraa ilman ilmoittautumista. Voit tulla nimettömänä.',
      'Kaffe och sällskap utan anmälan. Du behöver inte säga vad du heter.',
      'Coffee and company without registration. You need not give your name.',
    ],
    state: 'running',
    published: true,
    venue: 'Järjestötalon olohuone',
    season: [-40, 60],
    weekday: 2,
    weeks: 1,
    start: '13:00',
    minutes: 180,
    leaders: ['staff', 'own'],
    heads: [9, 2],
    worry: 'Yksi kävijä oli hyvin väsynyt ja jäi viimeiseksi. Jutellaanko tästä?',
  },
  {
    type: 'peer_led_group',
    name: ['Isien vertaisryhmä', 'Kamratstödsgrupp för pappor', 'Peer group for fathers'],
    purpose: [
      'Isät eron keskellä: kokemuksia vuoroasumisesta, arjesta ja jaksamisesta.',
      'Pappor mitt i en skilsmässa: erfarenheter av växelvist boende, vardag och ork.',
      'Fathers in the middle of a separation: alternating residence, everyday life and coping.',
    ],
    theme: 'non-resident-parent',
    state: 'enrolling',
    published: true,
    registers: true,
    venue: 'Kirjaston kokoushuone',
    capacity: [4, 6],
    closesAfter: 2,
    season: [14, 98],
    weekday: 1,
    weeks: 2,
    start: '18:00',
    minutes: 90,
    leaders: ['staff', 'other'],
    people: [
      ['Otso', 'confirmed'],
      ['Kivi', 'confirmed'],
      ['Pekko', 'confirmed'],
      ['Väinö', 'enrolled'],
      ['Rauta', 'enrolled'],
      ['Ilmari', 'enrolled'],
      ['Sisu', 'waitlisted'],
      ['Kaiku', 'waitlisted'],
    ],
  },
  {
    type: 'online_group',
    name: ['Uusperheen arki verkossa', 'Nyfamiljens vardag på nätet', 'Stepfamily life online'],
    purpose: [
      'Uusperheen aikuisten keskusteluryhmä etänä.',
      'Samtalsgrupp på distans för vuxna i nyfamiljer.',
      'A remote discussion group for adults of stepfamilies.',
    ],
    state: 'planned',
    joinLink: 'https://etana.esimerkki.invalid/uusperhe',
    capacity: [5, 10],
    season: [28, 110],
    weekday: 4,
    weeks: 2,
    start: '19:00',
    minutes: 90,
    leaders: ['staff'],
  },
  {
    type: 'event',
    name: ['Teemailta: lapsi kahdessa kodissa', 'Temakväll: barn i två hem', 'Evening: a child in two homes'],
    purpose: [
      'Alustus ja keskustelua vuoroasumisesta. Lastenhoito paikalla.',
      'En inledning och samtal om växelvist boende. Barnpassning på plats.',
      'A short talk and discussion on alternating residence. Child care on site.',
    ],
    theme: 'alternating-residence',
    state: 'enrolling',
    published: true,
    venue: 'Järjestötalon juhlasali',
    season: [13, 19],
    weekday: 4,
    weeks: 1,
    start: '17:00',
    minutes: 150,
    parts: [
      [
        'professional',
        [
          'Lastenvalvoja: mitä vuoroasumisesta sovitaan',
          'Barnatillsyningsmannen: vad man avtalar om växelvist boende',
          'A child welfare officer: what to agree on',
        ],
        45,
      ],
      [
        'peer',
        [
          'Kaksi vanhempaa kertoo arjestaan',
          'Två föräldrar berättar om sin vardag',
          'Two parents tell of their everyday life',
        ],
        45,
      ],
      ['peer', ['Keskustelua pöydissä', 'Samtal vid borden', 'Talking at the tables'], 60],
    ],
    leaders: ['staff'],
  },
  {
    type: 'professionally_led_group',
    name: ['Kevään eroryhmä', 'Vårens skilsmässogrupp', 'Spring separation group'],
    purpose: ['Kevään suljettu ryhmä.', 'Vårens slutna grupp.', 'The closed group of the spring.'],
    theme: 'separation-with-children',
    state: 'ended',
    venue: 'Perhekeskuksen ryhmähuone, 2. kerros',
    capacity: [5, 8],
    closesAfter: 2,
    season: [-240, -160],
    weekday: 3,
    weeks: 2,
    start: '17:30',
    minutes: 120,
    leaders: ['staff', 'other'],
    heads: [7, 0],
  },
  {
    type: 'chat',
    name: ['Ilta-chat eronneille', 'Kvällschatt efter skilsmässan', 'Evening chat after a separation'],
    purpose: [
      'Nimetön ryhmächat: keskusteluja ei tallenneta.',
      'Anonym gruppchatt: samtalen sparas inte.',
      'An anonymous group chat: conversations are not stored.',
    ],
    theme: 'separation-with-children',
    state: 'running',
    published: true,
    season: [-120, 200],
    weekday: 2,
    weeks: 1,
    start: '18:00',
    minutes: 120,
    leaders: ['staff', 'own'],
    number: 6,
  },
  {
    type: 'social_media_group',
    name: [
      'Kahden kodin vanhemmat somessa',
      'Föräldrar i två hem på sociala medier',
      'Two-home parents online',
    ],
    purpose: [
      'Suljettu someryhmä: järjestö ylläpitää, jäsenet kertovat kokemuksistaan.',
      'Sluten grupp på sociala medier: organisationen administrerar, medlemmarna delar erfarenheter.',
      'A closed group on social media: the organisation maintains it, members tell of their experiences.',
    ],
    theme: 'alternating-residence',
    state: 'running',
    season: [-400, 300],
    weekday: 1,
    weeks: 1,
    start: '12:00',
    minutes: 60,
    leaders: ['staff', 'other'],
    number: 214,
    checkedBefore: 200,
  },
];
