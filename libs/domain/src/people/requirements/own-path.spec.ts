import {
  nearestTask,
  needsOf,
  nextStepOf,
  type PathChances,
  type PathItem,
  type PathRun,
  stepsOf,
} from './own-path';
import { courseOf, requirementKey, requirementOf } from './requirement-sets';

const item = (requirement: PathItem['requirement'], but: Partial<PathItem> = {}): PathItem => ({
  key: requirementKey(requirementOf(requirement.kind, { courses: requirement.courses })),
  requirement,
  status: 'not_started',
  met: false,
  until: null,
  reasons: [],
  ...but,
});
const run = (id: string, but: Partial<PathRun> = {}): PathRun => ({
  id,
  courseId: `course of ${id}`,
  courseKind: 'basic',
  own: null,
  mayEnrol: true,
  ...but,
});
const nothing: PathChances = { papers: [], runs: [] };
const next = (items: readonly PathItem[], chances: Partial<PathChances> = {}) => {
  const step = nextStepOf(stepsOf(items, { ...nothing, ...chances }));
  return step && [step.item.key, step.means, step.runId];
};

describe('What somebody on their path needs', () => {
  it('is what stands in the way first, then by the day on which it will', () => {
    const needs = needsOf([
      item(requirementOf('interview'), { status: 'approved', met: true }),
      item(courseOf('further'), { met: true, reasons: [{ code: 'DUE_BY', day: '2027-01-31' }] }),
      item(requirementOf('guidance'), { status: 'expiring', met: true, until: '2026-12-12' }),
      item(courseOf('leader'), { reasons: [{ code: 'KEPT', day: '2026-12-31' }] }),
      item(courseOf('refresher'), {
        status: 'expired',
        met: true,
        reasons: [{ code: 'IN_GRACE', day: '2026-11-30' }],
      }),
      item(requirementOf('background_check'), { met: true, reasons: [{ code: 'NOT_BEGUN' }] }),
      item(requirementOf('pledge')),
      item(requirementOf('agreement'), { status: 'exempt', met: true }),
    ]);
    expect(needs.map(({ item: { key }, now, by }) => [key, now, by])).toEqual([
      ['pledge', true, null],
      ['course:refresher', false, '2026-11-30'],
      ['guidance', false, '2026-12-12'],
      ['course:leader', false, '2026-12-31'],
      ['course:further', false, '2027-01-31'],
      ['background_check', false, null],
    ]);
  });
});

describe('The next step', () => {
  it('is none when nothing is needed', () => {
    expect(next([item(courseOf('basic'), { status: 'approved', met: true })])).toBeNull();
  });

  it('is what one can do oneself, before what one waits for', () => {
    const items = [item(requirementOf('interview')), item(courseOf('basic')), item(requirementOf('pledge'))];
    expect(next(items)).toEqual(['interview', 'ask', null]);
    expect(next(items, { papers: ['agreement'] })).toEqual(['interview', 'ask', null]);
    expect(next(items, { papers: ['pledge'] })).toEqual(['pledge', 'sign', null]);
    expect(next(items, { papers: ['pledge'], runs: [run('r1')] })).toEqual(['course:basic', 'enrol', 'r1']);
  });

  it('is the run one is enrolled on, never another enrolment beside it', () => {
    const basic = [item(courseOf('basic'))];
    const other = run('r1');
    const own = (state: PathRun['own']) => run('r2', { own: state, mayEnrol: false });
    expect(next(basic, { runs: [other, own('enrolled')] })).toEqual(['course:basic', 'attend', 'r2']);
    expect(next(basic, { runs: [other, own('waitlisted')] })).toEqual(['course:basic', 'place', 'r2']);
    expect(next(basic, { runs: [other, own('to_be_completed')] })).toEqual([
      'course:basic',
      'complete',
      'r2',
    ]);
  });

  it('asks for nothing more once the training awaits approval', () => {
    const waiting = [item(courseOf('basic'), { status: 'awaiting_approval' })];
    expect(next(waiting, { runs: [run('r1')] })).toEqual(['course:basic', 'wait', null]);
  });

  it('enrols where one may, on a course that counts', () => {
    const certain = item(requirementOf('course', { courses: [{ kind: null, courseId: 'c7' }] }));
    const runs = [run('r1'), run('r2', { courseId: 'c7', mayEnrol: false }), run('r3', { courseId: 'c7' })];
    expect(next([certain], { runs: runs.slice(0, 2) })).toEqual(['course:c7', 'ask', null]);
    expect(next([certain], { runs })).toEqual(['course:c7', 'enrol', 'r3']);
  });

  it('is a refresher where what ends is renewed by one, and not where nothing was approved', () => {
    const runs = [run('r1', { courseKind: 'refresher' })];
    const ends = item(courseOf('basic'), { status: 'expiring', met: true, until: '2026-12-12' });
    expect(next([ends], { runs })).toEqual(['course:basic', 'enrol', 'r1']);
    expect(next([item(courseOf('basic'))], { runs })).toEqual(['course:basic', 'ask', null]);
  });
});

describe('The task shown first', () => {
  it('is one whose requirements are met, or else the one that lacks least', () => {
    const [far, near, met] = [
      { met: false, lacking: 3 },
      { met: false, lacking: 1 },
      { met: true, lacking: 0 },
    ];
    expect(nearestTask([far, near, met])).toBe(met);
    expect(nearestTask([far, near])).toBe(near);
    expect(nearestTask([])).toBeUndefined();
  });
});
