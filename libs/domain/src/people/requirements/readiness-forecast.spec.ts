import { addMonths } from '../../days/days';
import { readyFacts, TODAY } from '../../testing/builders';
import { approved, aSet, taskWith } from '../../testing/requirements';
import { readinessForecast } from './readiness-forecast';
import { courseOf, requirementOf } from './requirement-sets';
import { taskStanding } from './task-standing';

const trained = (completedOn: string) => readyFacts({ trainings: [approved('basic', completedOn, 24)] });
const people = [
  { facts: trained('2024-06-01'), groups: ['unit one', 'alcohol'] },
  { facts: trained('2025-12-01'), groups: ['unit one', 'unit two'] },
  { facts: trained('2023-01-01'), groups: ['unit two'] },
];

describe('A forecast of readiness', () => {
  it('counts month by month who is still ready if nothing is renewed', () => {
    const { days, all, groups } = readinessForecast(people, taskWith([]), TODAY);
    expect([days[0], days[3], days.at(-1)]).toEqual(['2026-03-12', '2026-06-12', '2027-03-12']);
    expect(all).toEqual([2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(groups.get('unit one')).toEqual(all);
    expect(groups.get('alcohol')).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(groups.get('unit two')?.[0]).toBe(1);
  });

  it('says on each day what the status of that day would say, with a coming version too', () => {
    const eased = aSet([], { version: 2, inForceFrom: addMonths(TODAY, 5) });
    const tasks = [
      taskWith([aSet([courseOf('further')]), eased]),
      taskWith([aSet([requirementOf('guidance', { withinDays: 90 })])]),
      taskWith([aSet([courseOf('leader')], { inForceFrom: addMonths(TODAY, 2), keepMonths: 4 })]),
    ];
    for (const task of tasks) {
      const { days, all } = readinessForecast(people, task, TODAY);
      const plain = days.map(
        (day) => people.filter(({ facts }) => taskStanding(facts, task, day).met).length,
      );
      expect(all).toEqual(plain);
    }
  });
});
