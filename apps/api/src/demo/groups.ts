import {
  addDays,
  ALIAS_TYPES,
  meetingDays,
  type MeetingState,
  type SeasonPlan,
  weekdayFrom,
} from '@rinnakkain/domain';
import type { AssociationDraft, UnitDraft } from './draft';
import type { GroupDrafts, LeaderRow, MeetingRow, SupportGroupRow } from './group-rows';
import { type GroupOutline, GROUPS } from './group-outlines';
import { KUVITELMA } from './group-outlines-of-kuvitelma';
import { MALLISAARI } from './group-outlines-of-mallisaari';
import { NAYTE } from './group-outlines-of-nayte';
import { at } from './instants';

/** What associations run, in turn: no two of the demo run the same. */
const RUN_BY = [GROUPS, MALLISAARI, KUVITELMA, NAYTE] as const;

/** Groups of several kinds in the first unit: with seasons, counts, those who registered, and one worry. */
export function addGroups(draft: AssociationDraft): void {
  const unit = draft.unit(0);
  if (unit.coordinatorIds.length === 0) return;
  for (const outline of RUN_BY[draft.index % RUN_BY.length] ?? GROUPS) addGroup(draft, unit, outline);
  addSubstitution(draft, 1, ({ volunteerId }) => volunteerId !== null);
  if (draft.index === 0) addGroupLeader(draft);
}

/** Somebody who leads a professionally led group is away from a meeting to come; somebody is looked for, or a colleague stands in. */
function addSubstitution(
  { groups, today, chanceOfRuns }: AssociationDraft,
  meetingsAhead: number,
  who: (leader: LeaderRow) => boolean,
  staffAccountId: string | null = null,
): void {
  const led = groups.groups.find(
    ({ type, state }) => type === 'professionally_led_group' && state === 'running',
  );
  const leader = groups.leaders.find((each) => each.groupId === led?.id && who(each));
  const meeting = groups.meetings.filter(({ groupId, day }) => groupId === led?.id && day > today)[
    meetingsAhead
  ];
  if (!leader || !meeting) return;
  const { id: meetingId, groupId, unitId, type, day } = meeting;
  groups.substitutions.push({
    ...{ id: chanceOfRuns.uuid(), meetingId, groupId, unitId, type, day },
    awayVolunteerId: leader.volunteerId,
    awayAccountId: leader.staffAccountId,
    staffAccountId,
    createdAt: at(addDays(today, -1), '18:40'),
  });
}

/** Somebody of the staff who leads groups and nothing else: the open meeting place, and one meeting in a colleague's place. */
function addGroupLeader(draft: AssociationDraft): void {
  const { groups, chanceOfRuns } = draft;
  const accountId = draft.addAccount(
    'Oona Ohjaaja',
    `ohjaaja@${draft.outline.domain}.invalid`,
    { role: 'group_leader' },
    chanceOfRuns,
  );
  const place = groups.groups.find(({ type }) => type === 'open_meeting_place');
  if (place)
    groups.leaders.push({
      ...{ id: chanceOfRuns.uuid(), groupId: place.id, unitId: place.unitId, type: place.type },
      ...{ volunteerId: null, staffAccountId: accountId, trained: true },
    });
  addSubstitution(draft, 2, ({ staffAccountId }) => staffAccountId !== null, accountId);
}

function addGroup(draft: AssociationDraft, unit: UnitDraft, outline: GroupOutline): void {
  const { groups, today, chanceOfRuns } = draft;
  const { type, capacity, season, state } = outline;
  const registers = outline.registers ?? (type === 'professionally_led_group' || type === 'online_group');
  const [first, last] = season.map((days) => addDays(today, days)) as [string, string];
  const of = { groupId: chanceOfRuns.uuid(), unitId: unit.id, type };
  const [fi, sv, en] = outline.name;
  const [purpose, syfte, aim] = outline.purpose;
  const group: SupportGroupRow = {
    id: of.groupId,
    unitId: unit.id,
    type,
    registers,
    state,
    published: outline.published ?? false,
    name: { fi, sv, en },
    purpose: { fi: purpose, sv: syfte, en: aim },
    rules: {
      fi: 'Mitä ryhmässä puhutaan, jää ryhmään. Jokainen kertoo sen verran kuin haluaa.',
      sv: 'Det som sägs i gruppen stannar i gruppen. Var och en berättar så mycket den vill.',
      en: 'What is said in the group stays in the group. Everybody tells as much as they wish.',
    },
    parts: (outline.parts ?? []).map(([by, [inFinnish, inSwedish, inEnglish], minutes]) => ({
      by,
      name: { fi: inFinnish, sv: inSwedish, en: inEnglish },
      minutes,
    })),
    themes: outline.theme ? [outline.theme] : [],
    language: outline.language ?? 'fi',
    municipality: outline.municipality ?? unit.municipality,
    accessibility: outline.venue ? 'Esteetön sisäänkäynti ja hissi' : null,
    childCare: type === 'event',
    capacityMin: capacity?.[0] ?? null,
    capacityMax: capacity?.[1] ?? null,
    closesAfter: outline.closesAfter ?? null,
    enrolsFrom: registers ? addDays(first, -40) : null,
    enrolsUntil: registers ? addDays(first, -3) : null,
    firstDay: first,
    lastDay: last,
    settingsCheckedOn: outline.checkedBefore ? addDays(today, -outline.checkedBefore) : null,
    createdAt: at(addDays(today, Math.min(season[0], 0) - 45), '10:15'),
  };
  groups.groups.push(group);
  groups.places.push({ ...of, venue: outline.venue ?? null, joinLink: outline.joinLink ?? null });
  groups.leaders.push(...leadersOf(draft, unit, outline, of));
  if (outline.number === undefined) addMeetings(draft, outline, of, { first, last });
  else addNumbers(draft, outline.number, of);
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
  if (registers && ALIAS_TYPES.includes(type)) tickOff(draft, of);
}

/** Whoever takes part was at most of the meetings; the number of them is the count. */
function tickOff({ groups }: AssociationDraft, of: Of): void {
  const people = groups.participants.filter(
    ({ groupId, state }) => groupId === of.groupId && state === 'taking_part',
  );
  if (people.length === 0) return;
  groups.counts.forEach((count, i) => {
    if (count.groupId !== of.groupId) return;
    const there = people.filter((_, n) => (i + n) % 6 > 0);
    groups.presences.push(
      ...there.map(({ id }) => ({
        ...of,
        meetingId: count.meetingId,
        participantId: id,
        registers: true as const,
      })),
    );
    groups.counts[i] = { ...count, total: there.length, newcomers: null, returners: null };
  });
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

/** Numbers of the last weeks of a chat, or of the last months of a group on social media. */
function addNumbers(draft: AssociationDraft, number: number, of: Of): void {
  const { groups, today, chanceOfRuns } = draft;
  const countedBy = draft.unitOf(of.unitId).coordinatorIds[0] ?? '';
  for (const back of [1, 2, 3, 4]) {
    const day = addDays(today, of.type === 'chat' ? -7 * back : -30 * back);
    const row = { ...of, day, countedBy, countedAt: at(day, '20:15') };
    if (of.type !== 'chat') groups.members.push({ ...row, members: number - 5 * back });
    else
      for (const duration of ['quarter', 'half'] as const)
        groups.conversations.push({
          ...row,
          id: chanceOfRuns.uuid(),
          duration,
          theme: '',
          conversations: chanceOfRuns.whole(1, number),
        });
  }
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
  substitutions: [],
  counts: [],
  notes: [],
  participants: [],
  presences: [],
  conversations: [],
  members: [],
});
