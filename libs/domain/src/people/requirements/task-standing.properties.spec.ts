import * as fc from 'fast-check';
import { COURSE_KINDS } from '../../keys/keys';
import { aTask, readyFacts } from '../../testing/builders';
import { approved, aSet, taskWith } from '../../testing/requirements';
import { paperFacts, readiness } from '../eligibility';
import type { TaskConditions, VolunteerFacts } from '../facts.types';
import { courseOf, requirementKey, requirementOf } from './requirement-sets';
import type { TaskRequirement } from './requirement.types';
import { taskStanding } from './task-standing';

const DAYS = [
  '2024-06-15',
  '2025-01-01',
  '2025-03-31',
  '2025-12-31',
  '2026-02-28',
  '2026-03-12',
  '2026-09-01',
];
const day = fc.constantFrom(...DAYS);
const kind = fc.constantFrom(...COURSE_KINDS);
const months = fc.option(fc.constantFrom(1, 6, 24), { nil: null });

const requirement: fc.Arbitrary<TaskRequirement> = fc.record({
  kind: fc.constantFrom('course', 'interview', 'agreement', 'pledge', 'background_check', 'guidance'),
  courses: fc
    .uniqueArray(kind, { minLength: 1, maxLength: 2 })
    .map((kinds) => kinds.map((one) => ({ kind: one, courseId: null }))),
  stage: fc.constantFrom('before_matching', 'within_months'),
  withinMonths: fc.constantFrom(1, 6),
  validityMonths: months,
  renewalDays: fc.constantFrom(0, 60),
  graceDays: fc.constantFrom(0, 30),
  withinDays: fc.constantFrom(30, 90),
});

const task: fc.Arbitrary<TaskConditions> = fc
  .record({
    withChild: fc.boolean(),
    kinds: fc.subarray([...COURSE_KINDS]),
    sets: fc.array(
      fc.record({
        requirements: fc.array(requirement, { maxLength: 4 }),
        keepMonths: fc.constantFrom(0, 3, 12),
      }),
      { maxLength: 3 },
    ),
    days: fc.array(day, { minLength: 3, maxLength: 3 }),
  })
  .map(({ withChild, sets, days, kinds }) => ({
    ...taskWith(
      sets.map((set, index) =>
        aSet(set.requirements, {
          version: index + 1,
          inForceFrom: days.toSorted()[index] ?? '2026-01-01',
          keepMonths: set.keepMonths,
        }),
      ),
      withChild,
    ),
    requiredCourseKinds: kinds,
  }));

const training = fc.record({
  courseKind: kind,
  state: fc.constantFrom(
    'enrolled' as const,
    'attended' as const,
    'approved' as const,
    'interrupted' as const,
  ),
  completedOn: fc.option(day, { nil: null }),
  validityMonths: months,
  recordedOn: fc.option(day, { nil: null }),
  approvedOn: fc.option(day, { nil: null }),
});
const agreement = fc.record({
  kind: fc.constant('agreement' as const),
  day,
  until: fc.option(day, { nil: null }),
});
const pledge = fc.record({ kind: fc.constant('pledge' as const), day, until: fc.constant(null) });
const interview = fc.record({
  day,
  recommended: fc.boolean(),
  ownCrisisProcessed: fc.boolean(),
  identitySeen: fc.boolean(),
});
const exemption = fc.tuple(requirement, day, day).map(([of, one, other]) => ({
  taskId: 'task',
  requirement: requirementKey(of),
  from: one < other ? one : other,
  until: one < other ? other : one,
}));
const usual = readyFacts();
const mostly = <T>(often: T, else_: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(often) }, { weight: 2, arbitrary: else_ });

const facts: fc.Arbitrary<VolunteerFacts> = fc.record({
  state: fc.constant('active' as const),
  interviews: mostly(usual.interviews, fc.array(interview, { maxLength: 2 })),
  trainings: fc.oneof(
    fc.array(training, { maxLength: 4 }),
    fc.array(training, { maxLength: 3 }).map((more) => [approved('basic', '2024-06-15'), ...more]),
  ),
  papers: mostly(usual.papers, fc.array(fc.oneof(agreement, pledge), { maxLength: 3 })),
  backgroundChecks: fc.array(
    day.map((on) => ({ taskId: aTask().id, consentOn: on, issuedOn: on, checkedOn: on })),
    { maxLength: 1 },
  ),
  exemptions: fc.array(exemption, { maxLength: 2 }),
  guidance: fc.array(day, { maxLength: 2 }),
  notAvailableBefore: fc.constant(null),
  freePlaces: fc.constant(1),
  occupied: fc.constant(0),
});

/** The codes a task's requirements can answer for. */
const required = (known: VolunteerFacts, of: TaskConditions, on: string): string[] =>
  readiness(known, of, on).missing.map(({ code }) => code);

/** One more record of any kind that speaks for the volunteer, and does not start the clock of a stage earlier. */
const onceMore = (known: VolunteerFacts): fc.Arbitrary<VolunteerFacts> => {
  const begun = known.papers.filter((paper) => paper.kind === 'agreement').map((paper) => paper.day);
  const firstDay = begun.toSorted()[0];
  const latest =
    known.interviews
      .map((one) => one.day)
      .toSorted()
      .at(-1) ?? '';
  return fc.oneof(
    training.map((one) => ({ ...known, trainings: [...known.trainings, one] })),
    pledge.map((one) => ({ ...known, papers: [...known.papers, one] })),
    agreement
      .filter((one) => firstDay === undefined || one.day >= firstDay)
      .map((one) => ({ ...known, papers: [...known.papers, one] })),
    interview
      .filter((one) => (one.recommended && one.ownCrisisProcessed) || one.day < latest)
      .map((one) => ({ ...known, interviews: [...known.interviews, one] })),
    exemption.map((one) => ({ ...known, exemptions: [...known.exemptions, one] })),
    day.map((one) => ({ ...known, guidance: [...known.guidance, one] })),
    day.map((on) => ({
      ...known,
      backgroundChecks: [
        ...known.backgroundChecks,
        { taskId: aTask().id, consentOn: on, issuedOn: on, checkedOn: on },
      ],
    })),
  );
};

describe('Requirements', () => {
  it('decide exactly what readiness decides', () => {
    fc.assert(
      fc.property(facts, task, day, (known, of, on) => {
        expect(taskStanding(known, of, on).met).toBe(required(known, of, on).length === 0);
      }),
      { numRuns: 1500 },
    );
  });

  it('are never met without valid basic training, agreement, pledge and interview, whatever the data say', () => {
    fc.assert(
      fc.property(facts, task, day, (known, of, on) => {
        if (taskStanding(known, of, on).met) expect(paperFacts(known, on).missing).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('never turn unmet by one more record, but by a later interview or an earlier beginning', () => {
    fc.assert(
      fc.property(
        facts.chain((known) => fc.tuple(fc.constant(known), onceMore(known))),
        task,
        day,
        ([known, more], of, on) => {
          if (taskStanding(known, of, on).met) expect(taskStanding(more, of, on).met).toBe(true);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('stand on a day as they stood, whatever is recorded of later days', () => {
    fc.assert(
      fc.property(facts, task, day, (known, of, on) => {
        const byThen: VolunteerFacts = {
          ...known,
          interviews: known.interviews.filter((one) => one.day <= on),
          papers: known.papers.filter((one) => one.day <= on),
          backgroundChecks: known.backgroundChecks.filter((one) => one.checkedOn <= on),
          exemptions: known.exemptions.filter((one) => one.from <= on),
          guidance: known.guidance.filter((one) => one <= on),
        };
        const sets = of.requirementSets?.filter((set) => set.inForceFrom <= on) ?? [];
        const then = taskStanding(byThen, { ...of, requirementSets: sets }, on);
        const later = taskStanding(known, of, on);
        expect([later.version, later.kept, later.items]).toEqual([then.version, then.kept, then.items]);
      }),
      { numRuns: 1000 },
    );
  });

  it('hold until the day they say, and not on the next', () => {
    fc.assert(
      fc.property(facts, task, day, (known, of, on) => {
        const { met, metUntil } = taskStanding(known, of, on);
        if (!met) return;
        const ahead = [...Array(800).keys()].map((days) => plus(on, days));
        const lost = ahead.find((one) => !taskStanding(known, of, one, one).met);
        if (lost === undefined) expect(metUntil === null || metUntil >= (ahead.at(-1) ?? '')).toBe(true);
        else expect(metUntil).toBe(plus(lost, -1));
      }),
      { numRuns: 40 },
    );
  });

  it('of a task without a recorded set are what its kinds of course and its boxes say', () => {
    fc.assert(
      fc.property(facts, fc.subarray([...COURSE_KINDS]), fc.boolean(), day, (known, kinds, child, on) => {
        const plain = aTask(child, { requiredCourseKinds: kinds });
        const recorded = {
          ...plain,
          requirementSets: [
            aSet(
              kinds.map((one) => courseOf(one)),
              { inForceFrom: '2020-01-01' },
            ),
          ],
        };
        expect(required(known, recorded, on)).toEqual(required(known, plain, on));
        expect(taskStanding(known, plain, on).met).toBe(taskStanding(known, recorded, on).met);
      }),
      { numRuns: 800 },
    );
  });

  it('count a contact for as many days as they say', () => {
    const of = taskWith([
      aSet([requirementOf('guidance', { withinDays: 30 })], { inForceFrom: '2020-01-01' }),
    ]);
    fc.assert(
      fc.property(day, day, (contact, on) => {
        const known = readyFacts({ guidance: [contact], interviews: usual.interviews });
        const inTime = contact <= on && on <= plus(contact, 30);
        expect(required(known, of, on).includes('GUIDANCE_MISSING')).toBe(!inTime);
      }),
    );
  });
});

const plus = (from: string, days: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
