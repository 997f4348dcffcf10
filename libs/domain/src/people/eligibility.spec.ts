import { readyFacts, aTask, TODAY } from '../testing/builders';
import { idOf, type TaskId } from '../keys/ids';
import { addDays } from '../days/days';
import { backgroundCheckErrors, needsBackgroundCheck } from './background-check';
import { mayApprove, paperFacts, readiness, READINESS_CODES, READINESS_RULES } from './eligibility';
import type { TaskConditions, VolunteerFacts } from './facts.types';

const codes = (facts: VolunteerFacts, task: TaskConditions | null = null, today = TODAY) =>
  readiness(facts, task, today).missing.map(({ code }) => code);

const interview = (but: object) => ({
  day: '2026-01-10',
  recommended: true,
  ownCrisisProcessed: true,
  identitySeen: true,
  ...but,
});

describe('Readiness', () => {
  it('is there when nothing is missing', () => {
    expect(readiness(readyFacts(), null, TODAY)).toMatchObject({
      ready: true,
      missing: [],
      readyUntil: '2027-10-01',
    });
  });

  it('names everything missing of a new volunteer, in the agreed order', () => {
    const facts = readyFacts({
      state: 'received',
      interviews: [],
      trainings: [],
      papers: [],
      notAvailableBefore: '2026-04-01',
      freePlaces: 0,
    });
    expect(codes(facts, aTask(true))).toEqual([
      'NOT_ACTIVE',
      'INTERVIEW_MISSING',
      'OWN_CRISIS_UNCONFIRMED',
      'TRAINING_MISSING',
      'AGREEMENT_MISSING',
      'PLEDGE_MISSING',
      'CHECK_MISSING',
      'FULL',
      'NOT_AVAILABLE_BEFORE',
    ]);
    expect(READINESS_RULES.map(({ code }) => code)).toEqual([...READINESS_CODES]);
  });

  it.each(['on_break', 'stopped', 'in_training', 'withdrawn'] as const)(
    'is lost when the volunteer is %s',
    (state) => {
      expect(codes(readyFacts({ state }))).toEqual(['NOT_ACTIVE']);
    },
  );

  it('follows the latest interview', () => {
    const earlier = interview({ day: '2025-12-01' });
    expect(codes(readyFacts({ interviews: [interview({ recommended: false }), earlier] }))).toEqual([
      'INTERVIEW_MISSING',
    ]);
    expect(codes(readyFacts({ interviews: [interview({ ownCrisisProcessed: false }), earlier] }))).toEqual([
      'OWN_CRISIS_UNCONFIRMED',
    ]);
    expect(codes(readyFacts({ interviews: [interview({ day: addDays(TODAY, 1) })] }))).toEqual([
      'INTERVIEW_MISSING',
      'OWN_CRISIS_UNCONFIRMED',
    ]);
  });

  it('needs training that is approved, not only attended', () => {
    const attended = readyFacts({
      trainings: [
        { courseKind: 'basic', state: 'attended', completedOn: '2026-01-01', validityMonths: null },
      ],
    });
    expect(codes(attended)).toEqual(['TRAINING_MISSING']);
    expect(codes(readyFacts(), aTask(false, { requiredCourseKinds: ['leader'] }))).toEqual([
      'TRAINING_MISSING',
    ]);
  });

  it('tells lapsed training from missing training, to the day', () => {
    expect(codes(readyFacts(), null, '2027-10-01')).toEqual([]);
    expect(readiness(readyFacts(), null, '2027-10-02').missing).toEqual([
      { code: 'TRAINING_EXPIRED', args: { kinds: ['basic'] } },
    ]);
  });

  it('needs an agreement in force and a pledge', () => {
    const [agreement, pledge] = readyFacts().papers;
    if (!agreement || !pledge) throw new Error('the builder has both papers');
    expect(codes(readyFacts({ papers: [pledge] }))).toEqual(['AGREEMENT_MISSING']);
    expect(codes(readyFacts({ papers: [agreement] }))).toEqual(['PLEDGE_MISSING']);
    const ending = { ...agreement, until: TODAY };
    expect(codes(readyFacts({ papers: [ending, pledge] }))).toEqual([]);
    expect(codes(readyFacts({ papers: [ending, pledge] }), null, addDays(TODAY, 1))).toEqual([
      'AGREEMENT_MISSING',
    ]);
    expect(codes(readyFacts({ papers: [{ ...agreement, day: addDays(TODAY, 1) }, pledge] }))).toEqual([
      'AGREEMENT_MISSING',
    ]);
  });

  it('asks for a background check only where the task has all three boxes, and for that very task', () => {
    const check = {
      taskId: idOf<TaskId>('task'),
      consentOn: '2026-01-01',
      issuedOn: '2026-01-02',
      checkedOn: TODAY,
    };
    expect(codes(readyFacts(), aTask(true))).toEqual(['CHECK_MISSING']);
    expect(codes(readyFacts({ backgroundChecks: [check] }), aTask(true))).toEqual([]);
    expect(
      codes(readyFacts({ backgroundChecks: [{ ...check, taskId: idOf('another') }] }), aTask(true)),
    ).toEqual(['CHECK_MISSING']);
    expect(codes(readyFacts(), null)).toEqual([]);
    for (const box of ['regularlyWithMinor', 'personalInteraction', 'alone'] as const) {
      const { boxes } = aTask(true);
      expect(needsBackgroundCheck({ boxes: { ...boxes, [box]: false } })).toBe(false);
    }
  });

  it('is lost when the last place is taken', () => {
    expect(codes(readyFacts({ freePlaces: 2, occupied: 1 }))).toEqual([]);
    expect(codes(readyFacts({ freePlaces: 2, occupied: 2 }))).toEqual(['FULL']);
  });

  it('waits for the day the volunteer is available', () => {
    const facts = readyFacts({ notAvailableBefore: '2026-03-13' });
    expect(readiness(facts, null, TODAY).missing).toEqual([
      { code: 'NOT_AVAILABLE_BEFORE', args: { day: '2026-03-13' } },
    ]);
    expect(codes(facts, null, '2026-03-13')).toEqual([]);
  });
});

describe('The stored part of readiness', () => {
  it('leaves the places out', () => {
    expect(paperFacts(readyFacts({ freePlaces: 0 }), TODAY)).toEqual({
      missing: [],
      readyUntil: '2027-10-01',
      holdsUntil: '2027-10-01',
    });
  });

  it('holds until the day something begins or ends', () => {
    const facts = readyFacts({ notAvailableBefore: '2026-06-01' });
    expect(paperFacts(facts, TODAY)).toEqual({
      missing: ['NOT_AVAILABLE_BEFORE'],
      readyUntil: null,
      holdsUntil: '2026-05-31',
    });
    expect(paperFacts(facts, '2026-06-01')).toMatchObject({ missing: [], readyUntil: '2027-10-01' });
  });

  it('gives the same answer every day until then', () => {
    const facts = readyFacts({
      trainings: [{ courseKind: 'basic', state: 'approved', completedOn: '2025-10-01', validityMonths: 6 }],
      papers: [
        { kind: 'agreement', day: '2025-10-02', until: '2026-05-01' },
        { kind: 'pledge', day: '2026-03-20', until: null },
      ],
    });
    for (let day = TODAY; day < '2026-06-01'; day = addDays(day, 1)) {
      const { missing, holdsUntil } = paperFacts(facts, day);
      if (holdsUntil === null) continue;
      expect(paperFacts(facts, holdsUntil).missing).toEqual(missing);
      expect(paperFacts(facts, addDays(holdsUntil, 1)).missing).not.toEqual(missing);
    }
  });
});

describe('Volunteer approval', () => {
  const applicant = (but: Partial<VolunteerFacts> = {}) => readyFacts({ state: 'in_training', ...but });

  it('goes through with interview, training, agreement and pledge, places or not', () => {
    expect(() =>
      mayApprove(applicant({ freePlaces: 0, notAvailableBefore: '2030-01-01' }), TODAY),
    ).not.toThrow();
  });

  it.each([
    ['the interview is missing', { interviews: [] }],
    ['the identity was not seen', { interviews: [interview({ identitySeen: false })] }],
    ['the own crisis is unconfirmed', { interviews: [interview({ ownCrisisProcessed: false })] }],
    ['the training is missing', { trainings: [] }],
    ['the papers are missing', { papers: [] }],
  ])('is refused when %s', (_story, but) => {
    expect(() => mayApprove(applicant(but), TODAY)).toThrow('VOLUNTEER_NOT_READY');
  });
});

describe('The days of a background check', () => {
  const check = { consentOn: '2026-01-01', issuedOn: '2026-01-10', checkedOn: '2026-01-20' };
  const pointers = (but: object) =>
    backgroundCheckErrors({ ...check, ...but }, TODAY).map(({ pointer }) => pointer);

  it('are consent, issue and check within six months', () => {
    expect(pointers({})).toEqual([]);
    expect(pointers({ checkedOn: '2026-01-09', consentOn: '2026-01-01' })).toEqual(['/checkedOn']);
    expect(pointers({ issuedOn: '2025-07-19' })).toEqual(['/checkedOn']);
    expect(pointers({ issuedOn: '2025-07-20' })).toEqual([]);
    expect(pointers({ consentOn: '2026-01-21' })).toEqual(['/consentOn']);
    expect(pointers({ checkedOn: addDays(TODAY, 1) })).toEqual(['/checkedOn']);
  });

  it('may tell when the extract was asked for, between consent and issue', () => {
    expect(pointers({ requestedOn: '2026-01-02' })).toEqual([]);
    expect(pointers({ requestedOn: null })).toEqual([]);
    expect(pointers({ requestedOn: '2025-12-31' })).toEqual(['/requestedOn']);
    expect(pointers({ requestedOn: '2026-01-11' })).toEqual(['/requestedOn']);
  });
});
