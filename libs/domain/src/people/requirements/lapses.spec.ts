import { addMonths } from '../../days/days';
import { readyFacts, TODAY } from '../../testing/builders';
import { approved, aSet, taskWith } from '../../testing/requirements';
import { lapsesOf } from './lapses';
import { courseOf, requirementOf } from './requirement-sets';

const until = addMonths(TODAY, 12);
const told = (facts: ReturnType<typeof readyFacts>, task: ReturnType<typeof taskWith>) =>
  lapsesOf(facts, task, TODAY, until).map(({ day, key, endsReadiness }) => `${day} ${key} ${endsReadiness}`);

describe('What ends in the next months', () => {
  it('is told by its last day, and readiness with what it then lacks', () => {
    const facts = readyFacts({ trainings: [approved('basic', '2024-06-01', 24)] });
    expect(told(facts, taskWith([]))).toEqual(['2026-06-01 course:basic true']);
  });

  it('is nothing for what ends later, or has ended', () => {
    expect(told(readyFacts(), taskWith([]))).toEqual([]);
    const ended = readyFacts({ trainings: [approved('basic', '2023-01-01', 24)] });
    expect(told(ended, taskWith([]))).toEqual([]);
  });

  it('ends readiness when the days of grace are over, and not before', () => {
    const guided = readyFacts({ guidance: ['2026-03-01'] });
    const task = taskWith([aSet([requirementOf('guidance', { withinDays: 90, graceDays: 30 })])]);
    expect(told(guided, task)).toEqual(['2026-05-30 guidance false', '2026-06-29 guidance true']);
  });

  it('ends readiness on the eve of a version that asks for more, or when the time of transition is over', () => {
    const version = { inForceFrom: '2026-05-01' };
    expect(told(readyFacts(), taskWith([aSet([courseOf('further')], version)]))).toEqual([
      '2026-04-30 course:further true',
    ]);
    const kept = taskWith([aSet([courseOf('further')], { ...version, keepMonths: 3 })]);
    expect(told(readyFacts(), kept)).toEqual(['2026-07-31 course:further true']);
  });

  it('ends nothing that something else already holds back', () => {
    const facts = readyFacts({ trainings: [approved('basic', '2024-06-01', 24)], papers: [] });
    expect(told(facts, taskWith([]))).toEqual(['2026-06-01 course:basic false']);
  });
});
