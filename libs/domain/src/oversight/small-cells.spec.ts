import fc from 'fast-check';
import { type CountedCell, FEWEST_TOLD, type ToldColumn, withoutSmallCells } from './small-cells';

const cell = fc.record({
  value: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 400 })),
  few: fc.boolean(),
});
const column = fc.array(cell, { maxLength: 12 });
const plain = (...values: number[]): CountedCell[] => values.map((value) => ({ value, few: false }));

/**
 * Every number that a hidden cell could be, as whoever has the file can work it out: the total less what is shown is the
 * sum of what is hidden, and each of that is at least one.
 */
function possible({ values, total }: ToldColumn): number {
  const hidden = values.filter((value) => value === null).length;
  if (total === null) return Infinity;
  const shown = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const most = total - shown - (hidden - 1);
  return hidden === 1 ? 1 : most;
}

describe('A column of counts that leaves', () => {
  it('has no small number in it, and no number behind which there may be few', () => {
    fc.assert(
      fc.property(column, (cells) => {
        const { values } = withoutSmallCells(cells);
        values.forEach((value, i) => {
          if (value === null || value === 0) return;
          expect(value).toBeGreaterThanOrEqual(FEWEST_TOLD);
          expect(cells[i]?.few).toBe(false);
        });
      }),
    );
  });

  it('tells what is hidden by no subtraction: each could be any of five numbers at least', () => {
    fc.assert(
      fc.property(column, (cells) => {
        const told = withoutSmallCells(cells);
        if (!told.values.includes(null)) return;
        expect(possible(told)).toBeGreaterThanOrEqual(FEWEST_TOLD);
      }),
      { numRuns: 2000 },
    );
  });

  it('says nothing untrue', () => {
    fc.assert(
      fc.property(column, (cells) => {
        const { values, total } = withoutSmallCells(cells);
        const all = cells.reduce((sum, { value }) => sum + value, 0);
        expect([null, all]).toContain(total);
        values.forEach((value, i) => expect([null, cells[i]?.value]).toContain(value));
      }),
    );
  });

  it.each([
    ['nothing to hide', plain(12, 0, 40), [12, 0, 40], 52],
    ['two small ones among themselves', plain(4, 30, 3), [null, 30, null], 37],
    ['one small one with the next', plain(20, 3, 50, 60), [20, null, null, 60], 133],
    ['round the end of the table', plain(20, 50, 3), [null, 50, null], 73],
    ['ones that could be nothing else', plain(1, 1, 30), [null, null, null], 32],
    ['a zero, which hides nobody', plain(3, 0, 9), [null, 0, null], 12],
    ['one alone, and then no total', plain(3, 0), [null, 0], null],
    ['few at every meeting', [{ value: 24, few: true }, ...plain(80, 90)], [null, null, 90], 194],
  ])('hides %s', (_, cells, values, total) => {
    expect(withoutSmallCells(cells)).toEqual({ values, total });
  });
});
