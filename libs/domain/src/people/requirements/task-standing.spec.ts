import { addDays } from '../../days/days';
import { readyFacts, TODAY } from '../../testing/builders';
import { approved, aSet, taskWith } from '../../testing/requirements';
import { readiness } from '../eligibility';
import type { TaskConditions, VolunteerFacts } from '../facts.types';
import { courseOf, mayExempt, requirementKey, requirementOf } from './requirement-sets';
import { standingIn, taskStanding } from './task-standing';

const basic = readyFacts().trainings;
const trainedIn = (...more: VolunteerFacts['trainings']) => readyFacts({ trainings: [...basic, ...more] });
const item = (facts: VolunteerFacts, task: TaskConditions, key: string, day = TODAY) => {
  const found = taskStanding(facts, task, day).items.find((one) => one.key === key);
  if (!found) throw new Error(`${key} is not required`);
  return found;
};
const missing = (facts: VolunteerFacts, task: TaskConditions, day = TODAY) =>
  readiness(facts, task, day).missing;
const said = (facts: VolunteerFacts, task: TaskConditions, key: string, day = TODAY) =>
  item(facts, task, key, day).reasons.map(({ code }) => code);

const refresher = courseOf('refresher', { validityMonths: 12 });
const withRefresher = taskWith([aSet([refresher])]);

describe('A refresher required once a year', () => {
  const facts = trainedIn(approved('refresher', '2025-06-01'));

  it('is not started when there is none, and stands in the way by name', () => {
    expect(item(readyFacts(), withRefresher, 'course:refresher')).toMatchObject({
      status: 'not_started',
      met: false,
      reasons: [{ code: 'NOTHING_RECORDED' }],
    });
    expect(missing(readyFacts(), withRefresher)).toEqual([
      { code: 'TRAINING_MISSING', args: { kinds: ['refresher'] } },
    ]);
  });

  it('is approved, then expiring in the last 60 days, then expired', () => {
    const on = (day: string) => item(facts, withRefresher, 'course:refresher', day).status;
    expect(on('2026-04-01')).toBe('approved');
    expect(on('2026-04-02')).toBe('expiring');
    expect(on('2026-06-01')).toBe('expiring');
    expect(on('2026-06-02')).toBe('expired');
    expect(missing(facts, withRefresher, '2026-06-02')).toEqual([
      { code: 'TRAINING_EXPIRED', args: { kinds: ['refresher'] } },
    ]);
  });

  it('says until when, and what fulfils it', () => {
    expect(item(facts, withRefresher, 'course:refresher')).toMatchObject({
      until: '2026-06-01',
      since: '2025-06-01',
      reasons: [
        { code: 'FULFILLED', day: '2025-06-01' },
        { code: 'ENDS', day: '2026-06-01' },
      ],
    });
    expect(readiness(facts, withRefresher, TODAY).readyUntil).toBe('2026-06-01');
  });

  it('shortens a course that would hold longer, and never lengthens one', () => {
    const short = trainedIn(approved('refresher', '2025-06-01', 6));
    expect(item(short, withRefresher, 'course:refresher').until).toBe('2025-12-01');
    const long = trainedIn(approved('refresher', '2025-06-01', 36));
    expect(item(long, withRefresher, 'course:refresher').until).toBe('2026-06-01');
  });

  it('has a renewal window of its own', () => {
    const early = taskWith([aSet([{ ...refresher, renewalDays: 90 }])]);
    expect(item(facts, early, 'course:refresher').status).toBe('expiring');
  });

  it('awaits approval once attended, even when the earlier one has run out', () => {
    const again = trainedIn(approved('refresher', '2024-06-01'), {
      ...approved('refresher', '2026-03-01'),
      state: 'attended',
    });
    expect(item(again, withRefresher, 'course:refresher')).toMatchObject({
      status: 'awaiting_approval',
      met: false,
    });
    expect(standingIn(taskStanding(again, withRefresher, TODAY), 'active', TODAY)).toBe('awaiting_approval');
  });
});

describe('Days of grace', () => {
  const task = taskWith([aSet([{ ...refresher, graceDays: 30 }])]);
  const facts = trainedIn(approved('refresher', '2025-02-20'));

  it('let somebody go on whose time has run out, and say until when', () => {
    expect(item(facts, task, 'course:refresher')).toMatchObject({
      status: 'expired',
      met: true,
      reasons: [
        { code: 'LAPSED', day: '2026-02-20' },
        { code: 'IN_GRACE', day: '2026-03-22' },
      ],
    });
    expect(missing(facts, task)).toEqual([]);
    expect(taskStanding(facts, task, TODAY).metUntil).toBe('2026-03-22');
  });

  it('end', () => {
    expect(missing(facts, task, '2026-03-22')).toEqual([]);
    expect(missing(facts, task, '2026-03-23').map(({ code }) => code)).toEqual(['TRAINING_EXPIRED']);
  });

  it('are never given for basic training, agreement or pledge', () => {
    const eased = taskWith([
      aSet([
        courseOf('basic', { graceDays: 365 }),
        requirementOf('agreement', { graceDays: 365 }),
        requirementOf('pledge', { stage: 'within_months', withinMonths: 12 }),
      ]),
    ]);
    const lapsed = readyFacts({
      trainings: [approved('basic', '2023-01-01', 24)],
      papers: [{ kind: 'agreement', day: '2025-01-01', until: '2026-01-01' }],
    });
    expect(missing(lapsed, eased).map(({ code }) => code)).toEqual([
      'TRAINING_EXPIRED',
      'AGREEMENT_MISSING',
      'PLEDGE_MISSING',
    ]);
    expect(taskStanding(lapsed, eased, TODAY).met).toBe(false);
  });
});

describe('Alternatives', () => {
  const leaderOrFurther = courseOf('leader', {
    courses: [
      { kind: 'leader', courseId: null },
      { kind: null, courseId: 'c1' },
    ],
  });
  const task = taskWith([aSet([leaderOrFurther])]);

  it('are met by either', () => {
    expect(missing(trainedIn(approved('leader', '2025-11-01')), task)).toEqual([]);
    expect(missing(trainedIn({ ...approved('further', '2025-11-01'), courseId: 'c1' }), task)).toEqual([]);
  });

  it('name all of them when none is there', () => {
    const other = trainedIn({ ...approved('further', '2025-11-01'), courseId: 'c2' });
    expect(missing(other, task)).toEqual([
      { code: 'TRAINING_MISSING', args: { kinds: ['leader'], courses: ['c1'] } },
    ]);
  });

  it('count by the one that holds longest', () => {
    const both = trainedIn(approved('leader', '2025-11-01', 6), {
      ...approved('further', '2025-11-01', 24),
      courseId: 'c1',
    });
    expect(item(both, task, requirementKey(leaderOrFurther)).until).toBe('2027-11-01');
  });

  it('cannot stand in for basic training', () => {
    const either = taskWith([
      aSet([
        courseOf('basic', {
          courses: [
            { kind: 'basic', courseId: null },
            { kind: 'leader', courseId: null },
          ],
        }),
      ]),
    ]);
    const leader = readyFacts({ trainings: [approved('leader', '2025-11-01')] });
    expect(missing(leader, either).map(({ code }) => code)).toEqual(['TRAINING_MISSING']);
  });
});

describe('A certain course', () => {
  const task = taskWith([aSet([courseOf('further', { courses: [{ kind: null, courseId: 'c1' }] })])]);

  it('is not renewed by a refresher', () => {
    const facts = trainedIn(
      { ...approved('further', '2024-01-01', 12), courseId: 'c1' },
      approved('refresher', '2025-12-01', 12),
    );
    expect(item(facts, task, 'course:c1').status).toBe('expired');
  });
});

describe('Within six months from the start', () => {
  const later = courseOf('further', { stage: 'within_months', withinMonths: 6 });
  const task = taskWith([aSet([later])]);

  it('may wait until its day, counted from the first agreement', () => {
    expect(item(readyFacts(), task, 'course:further')).toMatchObject({
      status: 'not_started',
      met: true,
      reasons: [{ code: 'NOTHING_RECORDED' }, { code: 'DUE_BY', day: '2026-04-02' }],
    });
    expect(taskStanding(readyFacts(), task, TODAY).metUntil).toBe('2026-04-02');
  });

  it('stands in the way from the day after', () => {
    expect(missing(readyFacts(), task, '2026-04-02')).toEqual([]);
    expect(missing(readyFacts(), task, '2026-04-03').map(({ code }) => code)).toEqual(['TRAINING_MISSING']);
    expect(said(readyFacts(), task, 'course:further', '2026-04-03')).toEqual(['NOTHING_RECORDED', 'OVERDUE']);
  });

  it('is not begun before the agreement', () => {
    const facts = readyFacts({ papers: [{ kind: 'pledge', day: '2025-10-02', until: null }] });
    expect(said(facts, task, 'course:further')).toEqual(['NOTHING_RECORDED', 'NOT_BEGUN']);
  });
});

describe('Guidance in the last 90 days', () => {
  const task = taskWith([aSet([requirementOf('guidance', { withinDays: 90, renewalDays: 14 })])]);

  it('counts the last contact of them', () => {
    const facts = readyFacts({ guidance: ['2025-03-01', addDays(TODAY, -90)] });
    expect(item(facts, task, 'guidance')).toMatchObject({ status: 'expiring', met: true, until: TODAY });
    expect(missing(facts, task, addDays(TODAY, 1))).toEqual([{ code: 'GUIDANCE_MISSING' }]);
  });
});

describe('Interviews and papers with a time of their own', () => {
  const task = taskWith([
    aSet([
      requirementOf('interview', { validityMonths: 3 }),
      requirementOf('agreement', { validityMonths: 12 }),
    ]),
  ]);

  it('run out by the shorter time', () => {
    expect(item(readyFacts(), task, 'interview')).toMatchObject({ status: 'expired', until: '2025-12-01' });
    expect(item(readyFacts(), task, 'agreement').until).toBe('2026-10-02');
    expect(missing(readyFacts(), task).map(({ code }) => code)).toEqual(['INTERVIEW_MISSING']);
  });
});

describe('A background check', () => {
  it('does not concern a task without all three boxes, even when a set asks for it', () => {
    const task = taskWith([aSet([requirementOf('background_check')])]);
    expect(item(readyFacts(), task, 'background_check')).toMatchObject({
      status: 'not_applicable',
      met: true,
    });
  });

  it('is required with them, even when a set forgets it', () => {
    const task = taskWith([aSet([])], true);
    expect(missing(readyFacts(), task)).toEqual([{ code: 'CHECK_MISSING' }]);
    expect(item(readyFacts(), task, 'background_check').status).toBe('not_started');
  });
});

describe('A new version', () => {
  const first = aSet([], { inForceFrom: '2025-01-01' });
  const second = aSet([courseOf('further')], { version: 2, inForceFrom: '2026-03-01', keepMonths: 6 });
  const task = taskWith([first, second]);

  it('changes nothing before its day', () => {
    expect(taskStanding(readyFacts(), task, '2026-02-28')).toMatchObject({
      version: 1,
      kept: null,
      met: true,
    });
  });

  it('lets those go on who were approved under the old one, and says until when', () => {
    const standing = taskStanding(readyFacts(), task, TODAY);
    expect(standing).toMatchObject({
      version: 2,
      met: true,
      kept: { version: 1, until: '2026-08-31' },
      metUntil: '2026-08-31',
    });
    expect(said(readyFacts(), task, 'course:further')).toEqual(['NOTHING_RECORDED', 'KEPT']);
    expect(missing(readyFacts(), task)).toEqual([]);
  });

  it('holds for them too when that time is over', () => {
    expect(missing(readyFacts(), task, '2026-08-31')).toEqual([]);
    expect(missing(readyFacts(), task, '2026-09-01').map(({ code }) => code)).toEqual(['TRAINING_MISSING']);
  });

  it('holds at once for those who come after', () => {
    const newcomer = readyFacts({ trainings: [approved('basic', '2026-03-05')] });
    expect(missing(newcomer, task).map(({ code }) => code)).toEqual(['TRAINING_MISSING']);
  });

  it('holds for those who no longer meet the old one', () => {
    const earlier = { ...first, requirements: [refresher] };
    const facts = trainedIn(approved('refresher', '2025-03-10'));
    const both = taskWith([earlier, second]);
    expect(missing(facts, both, '2026-03-10')).toEqual([]);
    expect(missing(facts, both, '2026-03-11').map(({ code }) => code)).toEqual(['TRAINING_MISSING']);
  });

  it('never keeps anybody without basic training, agreement and pledge', () => {
    const lapsed = readyFacts({ trainings: [approved('basic', '2024-03-10', 24)] });
    expect(missing(lapsed, task, '2026-03-10')).toEqual([]);
    expect(missing(lapsed, task, '2026-03-11').map(({ code }) => code)).toContain('TRAINING_EXPIRED');
  });

  it('with the same day as another takes its place before either is in force', () => {
    const third = aSet([courseOf('leader')], { version: 3, inForceFrom: '2026-03-01' });
    const corrected = taskWith([first, second, third]);
    expect(missing(readyFacts(), corrected)).toEqual([
      { code: 'TRAINING_MISSING', args: { kinds: ['leader'] } },
    ]);
  });

  it('is foreseen by the day until which somebody is ready', () => {
    const coming = taskWith([{ ...second, version: 1, inForceFrom: '2026-05-01', keepMonths: 0 }]);
    expect(readiness(readyFacts(), coming, TODAY).readyUntil).toBe('2026-04-30');
    const done = trainedIn(approved('further', '2026-01-01'));
    expect(readiness(done, coming, TODAY).readyUntil).toBe('2027-10-01');
  });
});

describe('An exemption', () => {
  const exempt = (but: Partial<VolunteerFacts['exemptions'][number]> = {}) =>
    readyFacts({
      exemptions: [
        { taskId: 'task', requirement: 'course:refresher', from: '2026-03-01', until: '2026-03-31', ...but },
      ],
    });

  it('lets somebody off one requirement of one task until its last day', () => {
    expect(item(exempt(), withRefresher, 'course:refresher')).toMatchObject({
      status: 'exempt',
      met: true,
      until: '2026-03-31',
      reasons: [{ code: 'EXEMPT', day: '2026-03-31' }],
    });
    expect(missing(exempt(), withRefresher)).toEqual([]);
    expect(missing(exempt(), withRefresher, '2026-04-01').map(({ code }) => code)).toEqual([
      'TRAINING_MISSING',
    ]);
    expect(readiness(exempt(), withRefresher, TODAY).readyUntil).toBe('2026-03-31');
  });

  it.each([{ taskId: 'another' }, { requirement: 'guidance' }, { from: '2026-03-13' }])(
    'does not reach further than it says: %j',
    (but) => {
      expect(missing(exempt(but), withRefresher).map(({ code }) => code)).toEqual(['TRAINING_MISSING']);
    },
  );

  it.each([
    ['course:basic', 'TRAINING_MISSING', { trainings: [] }],
    ['agreement', 'AGREEMENT_MISSING', { papers: [{ kind: 'pledge', day: '2025-10-02', until: null }] }],
    ['pledge', 'PLEDGE_MISSING', { papers: [{ kind: 'agreement', day: '2025-10-02', until: null }] }],
    ['interview', 'INTERVIEW_MISSING', { interviews: [] }],
  ] as const)('is never one from %s', (requirement, code, but) => {
    const facts = { ...exempt({ requirement }), ...but };
    expect(mayExempt(requirement)).toBe(false);
    expect(missing(facts, taskWith([aSet([])])).map((one) => one.code)).toContain(code);
  });
});

describe('A past day', () => {
  it('is told as it was: what was approved later did not count yet', () => {
    const facts = trainedIn({
      ...approved('refresher', '2026-01-15'),
      recordedOn: '2026-01-10',
      approvedOn: '2026-02-01',
    });
    const on = (day: string) => item(facts, withRefresher, 'course:refresher', day).status;
    expect(on('2026-01-09')).toBe('not_started');
    expect(on('2026-01-14')).toBe('under_way');
    expect(on('2026-01-31')).toBe('awaiting_approval');
    expect(on('2026-02-01')).toBe('approved');
  });

  it('knows the version of that day', () => {
    const task = taskWith([aSet([refresher], { inForceFrom: '2026-02-01' })]);
    expect(taskStanding(readyFacts(), task, '2026-01-31')).toMatchObject({ version: 0, met: true });
    expect(taskStanding(readyFacts(), task, '2026-02-01')).toMatchObject({ version: 1, met: false });
  });
});

describe('Where somebody stands with everything', () => {
  const soon = trainedIn(approved('refresher', '2025-04-01'));

  it.each([
    ['ready', readyFacts(), taskWith([]), 'active'],
    ['expiring', soon, withRefresher, 'active'],
    ['missing', readyFacts(), withRefresher, 'active'],
    ['under_way', readyFacts(), withRefresher, 'in_training'],
    ['under_way', readyFacts(), taskWith([]), 'interviewed'],
    ['on_break', readyFacts(), withRefresher, 'on_break'],
  ] as const)('is %s', (standing, facts, task, state) => {
    expect(standingIn(taskStanding(facts, task, TODAY), state, TODAY)).toBe(standing);
  });
});
