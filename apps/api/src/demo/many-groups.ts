import {
  addDays,
  EXPERIENCE_THEMES,
  type ExperienceTheme,
  isCounted,
  type MeetingState,
  type OwnGroupType,
  registersFor,
  type StoredGroupState,
  weekdayFrom,
} from '@rinnakkain/domain';
import type { AssociationDraft, UnitDraft } from './draft';
import type { SupportGroupRow } from './group-rows';
import { at } from './instants';
import { GROUP_PATTERNS, type GroupPattern, PURPOSES, VENUES } from './many-group-words';
import { drawHome } from './places-of-people';
import { Random } from './random';
import { type AssociationSize, split } from './sizes';

/** Of a hundred groups so many of each kind. */
const KINDS: readonly (readonly [OwnGroupType, number])[] = [
  ['peer_led_group', 34],
  ['open_meeting_place', 22],
  ['professionally_led_group', 14],
  ['online_group', 14],
  ['event', 10],
  ['chat', 4],
  ['social_media_group', 2],
];
/** How many meetings a group has, compared with others. */
const WEIGHT: Readonly<Record<OwnGroupType, number>> = {
  peer_led_group: 20,
  open_meeting_place: 40,
  professionally_led_group: 10,
  online_group: 16,
  event: 1,
  chat: 0,
  social_media_group: 0,
};
const LANGUAGES = [
  ['fi', 86],
  ['sv', 8],
  ['en', 3],
  ['ru', 1],
  ['uk', 1],
  ['ar', 1],
] as const;
/** Mondays to Sundays: most meet on evenings in the middle of the week. */
const WEEKDAYS = [
  [1, 18],
  [2, 22],
  [3, 22],
  [4, 20],
  [5, 6],
  [6, 7],
  [7, 5],
] as const;
const STARTS = ['09:30', '10:00', '13:00', '16:30', '17:00', '17:30', '18:00', '18:00', '18:30', '19:00'];
const MINUTES = [60, 90, 90, 90, 120, 180];

/** Groups by chance all over the country, published, with the meetings of a season around today. */
export function addManyGroups(draft: AssociationDraft, size: AssociationSize): void {
  if (size.groups === 0) return;
  const chance = new Random(draft.chanceOfRuns.seed());
  const types = Array.from({ length: size.groups }, () => chance.weighted(KINDS));
  const meetings = split(
    size.meetings,
    types.map((type) => WEIGHT[type]),
  );
  const units = draft.units.filter(({ coordinatorIds }) => coordinatorIds.length > 0);
  types.forEach((type, i) =>
    addGroup(draft, chance, chance.pick(units), { type, meetings: meetings[i] ?? 0 }),
  );
}

interface Drawn {
  readonly type: OwnGroupType;
  readonly meetings: number;
}

/** When a group meets. */
interface Rhythm {
  readonly first: string;
  readonly weekday: number;
  readonly weeks: number;
  readonly start: string;
  readonly minutes: number;
}

function addGroup(draft: AssociationDraft, chance: Random, unit: UnitDraft, drawn: Drawn): void {
  const { groups, today } = draft;
  const rhythm = drawRhythm(draft, chance, drawn);
  const last = addDays(rhythm.first, Math.max(0, drawn.meetings - 1) * rhythm.weeks * 7);
  const group = drawGroup(draft, chance, unit, drawn.type, { first: rhythm.first, last });
  const of = { groupId: group.id, unitId: unit.id, type: drawn.type };
  const online = ['online_group', 'chat', 'social_media_group'].includes(drawn.type);
  groups.groups.push(group);
  groups.places.push({
    ...of,
    venue: online ? null : chance.pick(VENUES),
    joinLink: online ? 'https://etana.esimerkki.invalid/ryhma' : null,
  });
  groups.leaders.push({
    ...of,
    id: chance.uuid(),
    volunteerId: null,
    staffAccountId: unit.coordinatorIds[0] ?? '',
    trained: true,
  });
  if (drawn.meetings > 0) addMeetings(draft, chance, of, rhythm, { count: drawn.meetings, last, today });
}

/** About half of the season lies behind; an event is to come. */
function drawRhythm({ today }: AssociationDraft, chance: Random, { type, meetings }: Drawn): Rhythm {
  const weeks = meetings > 26 || chance.chance(0.75) ? 1 : 2;
  const weekday = chance.weighted(WEEKDAYS);
  const behind = type === 'event' ? 0 : Math.floor(meetings * (0.3 + chance.next() * 0.4));
  const from = addDays(today, type === 'event' ? chance.whole(0, 90) : chance.whole(0, weeks * 7 - 1));
  return {
    first: addDays(weekdayFrom(from, weekday), -behind * weeks * 7),
    weekday,
    weeks,
    start: chance.pick(STARTS),
    minutes: chance.pick(MINUTES),
  };
}

function drawGroup(
  draft: AssociationDraft,
  chance: Random,
  unit: UnitDraft,
  type: OwnGroupType,
  { first, last }: { readonly first: string; readonly last: string },
): SupportGroupRow {
  const registers = registersFor(type, chance.chance(0.4));
  const theme = chance.chance(0.85) ? drawTheme(chance, unit) : null;
  const begun = first <= draft.today;
  const state: StoredGroupState = begun ? 'running' : chance.chance(0.7) ? 'enrolling' : 'planned';
  const limited = registers ? chance.whole(6, 14) : null;
  return {
    id: chance.uuid(),
    unitId: unit.id,
    type,
    registers,
    state,
    published: true,
    name: nameOf(chance.pick(GROUP_PATTERNS[type]), theme),
    purpose: { ...chance.pick(PURPOSES) },
    rules: { fi: 'Mitä ryhmässä puhutaan, jää ryhmään.', sv: '', en: '' },
    parts: [],
    themes: theme ? [theme.code] : [],
    language: chance.weighted(LANGUAGES),
    municipality: drawHome(chance, draft.outline.municipality, 0.5),
    accessibility: chance.chance(0.5) ? 'Esteetön sisäänkäynti ja hissi' : null,
    childCare: chance.chance(0.08),
    capacityMin: limited && 4,
    capacityMax: limited,
    closesAfter: registers && chance.chance(0.4) ? chance.whole(2, 3) : null,
    enrolsFrom: registers ? addDays(first, -40) : null,
    enrolsUntil: registers ? addDays(first, -3) : null,
    firstDay: first,
    lastDay: last,
    settingsCheckedOn: null,
    createdAt: at(addDays(first < draft.today ? first : draft.today, -45), '10:15'),
  };
}

/** Mostly a theme of the unit's own area. */
function drawTheme(chance: Random, { area }: UnitDraft): ExperienceTheme {
  const own = EXPERIENCE_THEMES.filter((theme) => theme.area === area);
  return chance.skewed(chance.chance(0.7) ? own : EXPERIENCE_THEMES);
}

function nameOf([fi, sv, en]: GroupPattern, theme: ExperienceTheme | null): SupportGroupRow['name'] {
  if (!theme) return { fi, sv, en };
  return { fi: `${fi}: ${theme.nameFi}`, sv: `${sv}: ${theme.nameSv}`, en: `${en}: ${theme.nameEn}` };
}

/** A few of the coming ones are cancelled; those behind were held and counted where heads are. */
function addMeetings(
  { groups }: AssociationDraft,
  chance: Random,
  of: { readonly groupId: string; readonly unitId: string; readonly type: OwnGroupType },
  { first, weekday, weeks, start, minutes }: Rhythm,
  { count, last, today }: { readonly count: number; readonly last: string; readonly today: string },
): void {
  const seasonId = chance.uuid();
  const plan = { firstDay: first, lastDay: last, recurrence: { every: 'week' as const, weeks, weekday } };
  groups.seasons.push({
    ...of,
    id: seasonId,
    plan: { ...plan, pauses: [], without: [], skipHolidays: false, start, minutes },
  });
  for (let n = 0; n < count; n += 1) {
    const day = addDays(first, n * weeks * 7);
    const off = chance.chance(0.03);
    const state: MeetingState = off ? 'cancelled' : day < today ? 'held' : 'planned';
    const id = chance.uuid();
    groups.meetings.push({ ...of, id, seasonId, originalDay: day, day, start, minutes, state });
    if (state !== 'held' || !isCounted(of.type)) continue;
    const countedBy = groups.leaders.at(-1)?.staffAccountId ?? '';
    const total = chance.whole(2, 14);
    const heads = { total, newcomers: null, returners: null, countedBy, countedAt: at(day, '20:05') };
    groups.counts.push({ ...of, meetingId: id, ...heads });
  }
}
