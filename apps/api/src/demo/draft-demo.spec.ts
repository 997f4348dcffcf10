import {
  addDays,
  checkSession,
  daysBetween,
  hasExpired,
  idOf,
  OPEN_RELATIONSHIP_STATES,
  releaseErrors,
  whyNot,
  type BackgroundCheckFact,
  type MatchNeed,
  type MatchVolunteer,
  type SeekerId,
  type TaskId,
  type VolunteerId,
} from '@rinnakkain/domain';
import type { AssociationDraft, DraftPair, DraftVolunteer } from './draft';
import { draftDemo } from './draft-demo';
import { everySession, sessionsOf } from './sessions';
import { associationSizes, DEMO_SIZES } from './sizes';
import { LAST_NAMES, SWEDISH_LAST_NAMES } from './words';

const TODAY = '2026-11-24';
const DAYS = [TODAY, '2026-12-31', '2027-03-29', '2028-02-29'];
const draft = (seed: number, today = TODAY): AssociationDraft[] => [
  ...draftDemo(seed, DEMO_SIZES.demo, today).associations,
];
const associations = draft(1);
const isOpen = ({ row }: DraftPair): boolean => OPEN_RELATIONSHIP_STATES.some((state) => state === row.state);
const begun = ({ row }: DraftPair): boolean => row.startedOn !== null;

/** The pair as the matching rules see it, its own place not counted. */
function pairOf(its: AssociationDraft, { row, seeker, volunteer }: DraftPair): [MatchNeed, MatchVolunteer] {
  const task = Object.entries(its.tasks).find(([, { id }]) => id === row.taskId)?.[1];
  if (!task) throw new Error('A pair without a task of its association.');
  const backgroundChecks = its.checks
    .filter((check) => check.volunteerId === volunteer.row.id)
    .map((check): BackgroundCheckFact => ({ ...check, taskId: idOf<TaskId>(check.taskId) }));
  const { details } = seeker;
  const boxes = {
    regularlyWithMinor: task.withMinorsRegularly,
    personalInteraction: task.personalInteractionWithMinor,
    alone: task.aloneWithMinor,
  };
  const need: MatchNeed = {
    ...details,
    seekerId: idOf<SeekerId>(details.seekerId),
    task: { id: idOf<TaskId>(task.id), boxes, requiredCourseKinds: ['basic'] },
    protected: seeker.row.protected,
  };
  const { row: offered } = volunteer;
  const excluded = its.exclusions.some(
    (entry) => entry.seekerId === row.seekerId && entry.volunteerId === row.volunteerId,
  );
  return [
    need,
    {
      ...offered,
      id: idOf<VolunteerId>(offered.id),
      facts: {
        ...offered.facts,
        ...offered,
        backgroundChecks,
        state: 'active',
        notAvailableBefore: null,
        occupied: 0,
      },
      limits: { seekerGenders: offered.seekerGenders },
      obstacles: { excluded, refused: false, earlierPairBlocked: false },
      lastEndedOn: null,
    },
  ];
}

describe('The invented data', () => {
  it('is the same for the same seed and day, and another for another seed', () => {
    const told = (all: AssociationDraft[]): string =>
      JSON.stringify(all.map((its) => [its, [...everySession(its)]]));
    const first = told(associations);
    expect(told(draft(1)) === first).toBe(true);
    expect(told(draft(2)) === first).toBe(false);
  });

  it.each(DAYS)('has the sizes it is said to have on %s', (today) => {
    const associations = draft(1, today);
    const total = (count: (its: AssociationDraft) => number): number =>
      associations.reduce((sum, its) => sum + count(its), 0);
    expect({
      associations: associations.length,
      volunteers: total(({ volunteers }) => volunteers.length),
      seekers: total(({ seekers }) => seekers.length),
      running: total(({ pairs }) => pairs.filter(({ row }) => row.state === 'running').length),
      sessions: total((its) => [...everySession(its)].length),
    }).toEqual({ associations: 4, volunteers: 120, seekers: 220, running: 60, sessions: 900 });
  });

  it.each(['M', 'L', 'XL'] as const)('splits the size %s without losing anybody', (name) => {
    const parts = associationSizes(DEMO_SIZES[name]);
    expect(parts).toHaveLength(DEMO_SIZES[name].associations);
    for (const what of ['volunteers', 'seekers', 'running', 'sessions'] as const) {
      expect(parts.reduce((sum, part) => sum + part[what], 0)).toBe(DEMO_SIZES[name][what]);
    }
  });

  it('keeps the shares of Swedish and of protected details', () => {
    const volunteers = associations.flatMap((its) => its.volunteers);
    const seekers = associations.flatMap((its) => its.seekers);
    const told = [...volunteers.map(({ row }) => row), ...seekers.map(({ details }) => details)];
    const swedish = told.filter(({ languages }) => languages[0]?.code === 'sv').length / told.length;
    const hidden = seekers.filter(({ row }) => row.protected).length / seekers.length;
    expect(swedish).toBeGreaterThan(0.03);
    expect(swedish).toBeLessThan(0.1);
    expect(hidden).toBeGreaterThan(0.03);
    expect(hidden).toBeLessThan(0.09);
  });

  it('names nobody who could exist', () => {
    const names: readonly string[] = [...LAST_NAMES, ...SWEDISH_LAST_NAMES];
    for (const its of associations) {
      for (const { row } of its.volunteers) {
        expect(names).toContain(row.lastName);
        expect(row.phone).toMatch(/^\+35800\d{7}$/);
      }
      for (const { email } of its.accounts) expect(email).toMatch(/\.invalid$/);
    }
  });
});

const onDays = DAYS.flatMap((day) => draft(1, day).map((its) => [its.outline.name, day, its] as const));
describe.each(onDays)('%s on %s', (_, today, its) => {
  it('never began a pair against a hard rule of that day', () => {
    const against = its.pairs
      .filter(begun)
      .flatMap((pair) => whyNot(...pairOf(its, pair), pair.row.startedOn ?? ''))
      .map(({ code }) => code);
    expect(against).toEqual([]);
  });

  it('proposes nobody against a hard rule of today', () => {
    const young = its.pairs.filter((pair) => isOpen(pair) && !begun(pair));
    expect(young.length).toBeGreaterThan(0);
    const against = young.flatMap((pair) => whyNot(...pairOf(its, pair), today)).map(({ code }) => code);
    expect(against).toEqual([]);
    expect(young.every(({ volunteer }) => volunteer.row.state === 'active')).toBe(true);
  });

  it('never fills more than the places agreed with a volunteer', () => {
    const open = its.pairs.filter(isOpen);
    const taken = ({ row }: DraftVolunteer): number =>
      open.filter(({ row: { volunteerId } }) => volunteerId === row.id).length;
    expect(its.volunteers.filter((volunteer) => taken(volunteer) > volunteer.row.freePlaces)).toEqual([]);
  });

  it('gives a seeker one open pair at most, in the queue and with consent', () => {
    const open = its.pairs.filter(isOpen).map(({ seeker }) => seeker.row);
    expect(new Set(open.map(({ id }) => id)).size).toBe(open.length);
    expect(open.every(({ state, consented }) => state === 'waiting' && consented)).toBe(true);
  });

  it('keeps nothing but name and contact before consent', () => {
    for (const { row, details } of its.seekers.filter((seeker) => !seeker.row.consented)) {
      expect(row.state).toBe('received');
      expect([details.gender, details.birthDecade, details.municipality, row.taskId]).toEqual([
        null,
        null,
        null,
        null,
      ]);
      expect([...details.themes, ...details.languages, ...details.wishes, ...details.forms]).toEqual([]);
    }
  });

  it('has no proposal that should have expired', () => {
    const late = its.pairs.filter(({ row }) =>
      hasExpired(
        {
          state: row.state,
          proposedOn: row.proposedAt.slice(0, 10),
          volunteerAgreedOn: row.volunteerAnsweredOn,
        },
        today,
      ),
    );
    expect(late).toEqual([]);
  });

  it('releases only what may be released, for as long as it may be', () => {
    const pairs = new Map(its.pairs.map((pair) => [pair.row.id, pair]));
    for (const release of its.releases.filter(({ withdrawnAt }) => withdrawnAt === null)) {
      const pair = pairs.get(release.relationshipId);
      const request = {
        fields: [release.field],
        until: release.until,
        protected: pair?.seeker.row.protected ?? true,
        plannedEnd: pair?.row.plannedEndOn ?? null,
      };
      expect(releaseErrors(request, today)).toEqual([]);
    }
  });

  it('has no session in the future or over another', () => {
    const byPair = new Map<string, { day: string; start: string; minutes: number }[]>();
    for (const session of everySession(its)) {
      const others = byPair.get(session.relationshipId) ?? [];
      expect(() => checkSession(session, others, today)).not.toThrow();
      expect(session.loggedBy).not.toBe('');
      byPair.set(session.relationshipId, [...others, session]);
    }
  });

  it('has sessions on days of their own however many there are', () => {
    const [pair] = its.pairs.filter(begun);
    if (!pair?.row.startedOn) throw new Error('No pair has begun.');
    const days = daysBetween(pair.row.startedOn, pair.row.endedOn ?? addDays(today, -40)) - 3;
    const dense = { ...pair, sessions: Math.round(days * 0.8), sessionsUntil: addDays(today, -40) };
    const told = [...sessionsOf(its, dense)].map(({ day }) => day);
    expect(new Set(told).size).toBe(dense.sessions);
  });

  it('has an account with two roles', () => {
    const roles = its.accounts.map(
      ({ id }) => its.memberships.filter(({ accountId }) => accountId === id).length,
    );
    expect(Math.max(...roles)).toBeGreaterThan(1);
  });
});
