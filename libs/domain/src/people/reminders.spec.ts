import { addDays, addMonths } from '../days/days';
import { readyFacts, TODAY } from '../testing/builders';
import { approved, aSet, taskWith } from '../testing/requirements';
import { courseOf, requirementOf } from './requirements/requirement-sets';
import { dueReminders, endings, mondayOf, reminderStep, writtenLanguage } from './reminders';

const in_ = (days: number): string => addDays(TODAY, days);

describe('The reminder that is due', () => {
  it.each([
    [61, null],
    [60, 60],
    [30, 30],
    [7, 7],
    [0, 0],
  ])('is, %i days before the last day, the one of step %s', (days, step) => {
    expect(reminderStep(in_(days), TODAY)).toBe(step);
  });

  it.each([
    [59, 60],
    [31, 60],
    [29, 30],
    [8, 30],
    [6, 7],
    [1, 7],
  ])('is %i days before the end the nearest one whose day was missed: %i', (days, step) => {
    expect(reminderStep(in_(days), TODAY)).toBe(step);
  });

  it('is that of the day itself for six days more, and then none', () => {
    expect([-1, -6, -7, -400].map((days) => reminderStep(in_(days), TODAY))).toEqual([0, 0, null, null]);
  });
});

const basic = (completedOn: string) => ({
  courseKind: 'basic' as const,
  state: 'approved' as const,
  completedOn,
  validityMonths: 24,
});

describe('What ends', () => {
  it('is the required training and the papers that have an end, the nearest first', () => {
    const facts = readyFacts({
      trainings: [basic('2024-05-12')],
      papers: [
        { kind: 'agreement', day: '2025-10-02', until: '2026-04-01' },
        { kind: 'pledge', day: '2025-10-02', until: null },
      ],
    });
    expect(endings(facts, TODAY)).toEqual([
      { until: '2026-04-01', what: ['agreement'] },
      { until: '2026-05-12', what: ['basic'] },
    ]);
  });

  it('is one thing when two end on the same day', () => {
    const facts = readyFacts({
      trainings: [basic('2024-05-12')],
      papers: [{ kind: 'agreement', day: '2025-10-02', until: '2026-05-12' }],
    });
    expect(endings(facts, TODAY)).toEqual([{ until: '2026-05-12', what: ['basic', 'agreement'] }]);
  });

  it('is nothing once it has been renewed', () => {
    const renewed = [basic('2024-03-20'), { ...basic('2026-03-01'), courseKind: 'refresher' as const }];
    expect(endings(readyFacts({ trainings: renewed }), TODAY)).toEqual([
      { until: '2028-03-01', what: ['basic'] },
    ]);
  });

  it('is nothing of a paper signed anew, nor of what never ends', () => {
    const facts = readyFacts({
      trainings: [{ ...basic('2024-03-20'), validityMonths: null }],
      papers: [
        { kind: 'agreement', day: '2024-01-01', until: '2026-03-20' },
        { kind: 'agreement', day: '2026-03-10', until: null },
      ],
    });
    expect(endings(facts, TODAY)).toEqual([]);
  });
});

describe('What ends of what the tasks of a volunteer require', () => {
  const basics = [basic('2025-05-12')];
  const facts = (more: Parameters<typeof readyFacts>[0] = {}) => readyFacts({ trainings: basics, ...more });
  const yearly = taskWith([aSet([courseOf('refresher', { validityMonths: 12 })])]);

  it('is a course that only one task asks for, as long as that task lets it count', () => {
    const trainings = [...basics, approved('refresher', '2025-06-01')];
    expect(endings(facts({ trainings }), TODAY)).not.toContainEqual({
      until: '2026-06-01',
      what: ['refresher'],
    });
    expect(endings(facts({ trainings }), TODAY, [yearly])).toContainEqual({
      until: '2026-06-01',
      what: ['refresher'],
    });
  });

  it('is the earlier of two ends when two tasks ask for the same', () => {
    const halfYearly = taskWith([aSet([courseOf('refresher', { validityMonths: 10 })])]);
    const trainings = [...basics, approved('refresher', '2025-06-01')];
    const found = endings(facts({ trainings }), TODAY, [yearly, halfYearly]);
    expect(found.filter(({ what }) => what.includes('refresher')).map(({ until }) => until)).toEqual([
      '2026-04-01',
    ]);
  });

  it('is guidance, and a version that may still be kept, until its last day', () => {
    const guided = taskWith([aSet([requirementOf('guidance', { withinDays: 90 })])]);
    const contact = addDays(TODAY, -60);
    expect(endings(facts({ guidance: [contact] }), TODAY, [guided])).toContainEqual({
      until: addDays(contact, 90),
      what: ['guidance'],
    });
    const begun = addDays(TODAY, -10);
    const kept = taskWith([
      aSet([], { version: 1, inForceFrom: '2020-01-01' }),
      aSet([courseOf('further')], { version: 2, inForceFrom: begun, keepMonths: 2 }),
    ]);
    expect(endings(facts(), TODAY, [kept])).toContainEqual({
      until: addDays(addMonths(begun, 2), -1),
      what: ['further'],
    });
  });

  it('is nothing of what no requirement in force asks for', () => {
    const later = taskWith([aSet([courseOf('refresher', { validityMonths: 12 })], { inForceFrom: in_(1) })]);
    const trainings = [...basics, approved('refresher', '2025-06-01')];
    expect(endings(facts({ trainings }), TODAY, [later]).flatMap(({ what }) => what)).not.toContain(
      'refresher',
    );
  });
});

describe('Who is reminded', () => {
  const lapsing = (state: Parameters<typeof readyFacts>[0] = {}) =>
    readyFacts({
      papers: [{ kind: 'agreement', day: '2025-01-01', until: in_(30) }],
      ...state,
    });

  it('is an active volunteer, told what ends and when', () => {
    expect(dueReminders(lapsing(), TODAY)).toEqual([
      { until: in_(30), what: ['agreement'], step: 30, skip: null },
    ]);
  });

  it.each([
    ['on_break', 'ON_BREAK'],
    ['stopped', 'STOPPED'],
  ] as const)('is not somebody in state %s, and the reason is kept: %s', (state, skip) => {
    expect(dueReminders(lapsing({ state }), TODAY)).toMatchObject([{ step: 30, skip }]);
  });

  it.each(['received', 'in_training', 'withdrawn', 'not_selected'] as const)(
    'is nobody in state %s',
    (state) => {
      expect(dueReminders(lapsing({ state }), TODAY)).toEqual([]);
    },
  );

  it('is still told of an agreement on the days after its end', () => {
    const over = readyFacts({ papers: [{ kind: 'agreement', day: '2025-01-01', until: in_(-2) }] });
    expect(dueReminders(over, TODAY)).toMatchObject([{ until: in_(-2), step: 0 }]);
  });
});

describe('The week of a digest', () => {
  it.each([
    ['2026-03-09', '2026-03-09'],
    ['2026-03-12', '2026-03-09'],
    ['2026-03-15', '2026-03-09'],
    ['2026-03-16', '2026-03-16'],
    ['2027-01-01', '2026-12-28'],
  ])('of %s begins on %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });
});

describe('The language somebody is written to in', () => {
  it('is their own where the product writes it, else one they speak, else Finnish', () => {
    expect(
      writtenLanguage([
        { code: 'sv', level: 'native' },
        { code: 'fi', level: 'fluent' },
      ]),
    ).toBe('sv');
    expect(
      writtenLanguage([
        { code: 'so', level: 'native' },
        { code: 'en', level: 'fluent' },
      ]),
    ).toBe('en');
    expect(writtenLanguage([{ code: 'so', level: 'native' }])).toBe('fi');
    expect(writtenLanguage([])).toBe('fi');
  });
});
