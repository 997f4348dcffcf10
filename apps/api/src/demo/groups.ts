import {
  addDays,
  type OwnGroupType,
  type MeetingState,
  meetingDays,
  type ParticipantState,
  type SeasonPlan,
  type StoredGroupState,
  weekdayFrom,
} from '@rinnakkain/domain';
import type { AssociationDraft, UnitDraft } from './draft';
import type { GroupDrafts, LeaderRow, MeetingRow, SupportGroupRow } from './group-rows';
import { at } from './instants';

/** A group of the invented data; days are counted from today. */
interface GroupOutline {
  readonly type: OwnGroupType;
  readonly name: readonly [fi: string, sv: string, en: string];
  readonly purpose: string;
  readonly theme?: string;
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
  /** What was written of the last meeting that was held; it worried whoever wrote it. */
  readonly worry?: string;
}

const GROUPS: readonly GroupOutline[] = [
  {
    type: 'professionally_led_group',
    name: ['Eron jälkeen -ryhmä', 'Gruppen Efter skilsmässan', 'After a separation'],
    purpose: 'Kuljetaan yhdessä eron jälkeistä syksyä: tunteita, arkea ja toivoa.',
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
    purpose: 'Kahvia ja juttuseuraa ilman ilmoittautumista. Voit tulla nimettömänä.',
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
    purpose: 'Isät eron keskellä: kokemuksia vuoroasumisesta, arjesta ja jaksamisesta.',
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
    purpose: 'Uusperheen aikuisten keskusteluryhmä etänä.',
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
    purpose: 'Alustus ja keskustelua vuoroasumisesta. Lastenhoito paikalla.',
    theme: 'alternating-residence',
    state: 'enrolling',
    published: true,
    venue: 'Järjestötalon juhlasali',
    season: [13, 19],
    weekday: 4,
    weeks: 1,
    start: '17:00',
    minutes: 150,
    leaders: ['staff'],
  },
  {
    type: 'professionally_led_group',
    name: ['Kevään eroryhmä', 'Vårens skilsmässogrupp', 'Spring separation group'],
    purpose: 'Kevään suljettu ryhmä.',
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
];

/** Groups of several kinds in the first unit: with seasons, counts, those who registered, and one worry. */
export function addGroups(draft: AssociationDraft): void {
  const unit = draft.unit(0);
  if (unit.coordinatorIds.length === 0) return;
  for (const outline of GROUPS) addGroup(draft, unit, outline);
}

function addGroup(draft: AssociationDraft, unit: UnitDraft, outline: GroupOutline): void {
  const { groups, today, chanceOfRuns } = draft;
  const { type, capacity, season, state } = outline;
  const registers = outline.registers ?? (type === 'professionally_led_group' || type === 'online_group');
  const [first, last] = season.map((days) => addDays(today, days)) as [string, string];
  const of = { groupId: chanceOfRuns.uuid(), unitId: unit.id, type };
  const [fi, sv, en] = outline.name;
  const group: SupportGroupRow = {
    id: of.groupId,
    unitId: unit.id,
    type,
    registers,
    state,
    published: outline.published ?? false,
    name: { fi, sv, en },
    purpose: { fi: outline.purpose, sv: '', en: '' },
    rules: {
      fi: 'Mitä ryhmässä puhutaan, jää ryhmään. Jokainen kertoo sen verran kuin haluaa.',
      sv: '',
      en: '',
    },
    themes: outline.theme ? [outline.theme] : [],
    language: 'fi',
    municipality: unit.municipality,
    accessibility: outline.venue ? 'Esteetön sisäänkäynti ja hissi' : null,
    childCare: type === 'event',
    capacityMin: capacity?.[0] ?? null,
    capacityMax: capacity?.[1] ?? null,
    closesAfter: outline.closesAfter ?? null,
    enrolsFrom: registers ? addDays(first, -40) : null,
    enrolsUntil: registers ? addDays(first, -3) : null,
    firstDay: first,
    lastDay: last,
    createdAt: at(addDays(today, Math.min(season[0], 0) - 45), '10:15'),
  };
  groups.groups.push(group);
  groups.places.push({ ...of, venue: outline.venue ?? null, joinLink: outline.joinLink ?? null });
  groups.leaders.push(...leadersOf(draft, unit, outline, of));
  addMeetings(draft, outline, of, { first, last });
  outline.people?.forEach(([alias, personState], i) =>
    groups.participants.push({
      ...of,
      id: chanceOfRuns.uuid(),
      registers: true,
      state: personState,
      alias,
      contact: JSON.stringify({ phone: draft.nextPhone(), email: null }),
      // Each came at a time of their own, so that those who wait stand in an order.
      createdAt: at(addDays(today, -12 + i), '11:20'),
    }),
  );
}

type Of = Pick<MeetingRow, 'groupId' | 'unitId' | 'type'>;

function leadersOf(draft: AssociationDraft, unit: UnitDraft, { leaders }: GroupOutline, of: Of): LeaderRow[] {
  const ready = draft.volunteers.filter(
    ({ row, readyFrom }) => row.state === 'active' && readyFrom !== null && row.unitIds.includes(unit.id),
  );
  const own = ready.find(({ row }) => row.accountId !== null);
  const other = ready.find(({ row }) => row.accountId === null);
  return leaders.flatMap((who): LeaderRow[] => {
    const made = { ...of, id: draft.chanceOfRuns.uuid() };
    if (who === 'staff')
      return [{ ...made, volunteerId: null, staffAccountId: unit.coordinatorIds[0] ?? '', trained: true }];
    const volunteer = (who === 'own' ? own : other)?.row.id;
    return volunteer ? [{ ...made, volunteerId: volunteer, staffAccountId: null, trained: false }] : [];
  });
}

/** The meetings of the season: those that have been were held and counted, one of them cancelled. */
function addMeetings(
  draft: AssociationDraft,
  { weekday, weeks, start, minutes, heads, worry }: GroupOutline,
  of: Of,
  { first, last }: { readonly first: string; readonly last: string },
): void {
  const { groups, today, chanceOfRuns } = draft;
  const plan: SeasonPlan = {
    firstDay: weekdayFrom(first, weekday),
    lastDay: last,
    recurrence: { every: 'week', weeks, weekday },
    pauses: [],
    without: [],
    skipHolidays: true,
  };
  const seasonId = chanceOfRuns.uuid();
  groups.seasons.push({ ...of, id: seasonId, plan: { ...plan, start, minutes } });
  const days = meetingDays(plan);
  const past = days.filter((day) => day < today);
  days.forEach((day, i) => {
    const held = day < today;
    const cancelled = held && i === 1 && past.length > 3;
    const state: MeetingState = cancelled ? 'cancelled' : held ? 'held' : 'planned';
    const meeting: MeetingRow = {
      ...of,
      id: chanceOfRuns.uuid(),
      seasonId,
      originalDay: day,
      day,
      start,
      minutes,
      state,
    };
    groups.meetings.push(meeting);
    if (state !== 'held' || !heads) return;
    const countedBy = draft.unitOf(of.unitId).coordinatorIds[0] ?? '';
    const total = heads[0] + chanceOfRuns.whole(-2, 2);
    const newcomers = i === 0 ? total : Math.min(total, heads[1]);
    groups.counts.push({
      ...of,
      meetingId: meeting.id,
      total,
      newcomers,
      returners: total - newcomers,
      countedBy,
      countedAt: at(day, '20:05'),
    });
    if (worry && day === past.at(-1))
      groups.notes.push({
        ...of,
        id: chanceOfRuns.uuid(),
        meetingId: meeting.id,
        worry: true,
        note: worry,
        writtenBy: countedBy,
        writtenAt: at(day, '20:05'),
      });
  });
}

/** Nothing yet. */
export const noGroups = (): GroupDrafts => ({
  groups: [],
  leaders: [],
  places: [],
  seasons: [],
  meetings: [],
  counts: [],
  notes: [],
  participants: [],
});
