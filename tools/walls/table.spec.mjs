import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearFigures, readFigures, reportFigure } from './figures.mjs';
import { figures, judge, tableOf } from './table.mjs';

/** A run in which every figure is good; `changes` replaces the parts of some. */
const run = (changes = {}) =>
  Object.keys(figures).flatMap((figure) =>
    (changes[figure] ?? [{}]).map((part) => ({
      figure,
      part: 'all',
      tried: 10,
      failed: 0,
      control: true,
      form: 'short',
      ...part,
    })),
  );

describe('the verdict on the figures', () => {
  it('is good when every figure was tried, failed nowhere and found its planted fault', () => {
    expect(judge(run()).wrong).toEqual([]);
  });

  it.each([
    ['is missing', [], 'F7: not measured'],
    ['failed somewhere', [{ failed: 2 }], 'F7 (all): 2 of 10 failed'],
    ['has no number of failures', [{ failed: undefined }], 'F7 (all): undefined of 10 failed'],
    ['tried nothing', [{ tried: 0 }], 'F7 (all): nothing was tried'],
    ['did not find the planted fault', [{ control: false }], 'F7 (all): the planted fault was not found'],
    ['planted no fault', [{ control: undefined }], 'F7: no control'],
  ])('is bad when a figure %s', (_, parts, wrong) => {
    expect(judge(run({ F7: parts })).wrong).toEqual([wrong]);
  });

  it('is bad when one part of a figure is, whatever the others say', () => {
    const parts = [{ part: 'api' }, { part: 'database', failed: 1, control: false }];
    expect(judge(run({ F7: parts })).wrong).toEqual([
      'F7 (database): 1 of 10 failed',
      'F7 (database): the planted fault was not found',
    ]);
  });

  it('takes the control of one part for a part that has none of its own', () => {
    expect(judge(run({ F3: [{ part: 'answers' }, { part: 'logs', control: undefined }] })).wrong).toEqual([]);
  });

  it('is bad when somebody reports a figure that nobody knows', () => {
    expect(judge([...run(), { figure: 'F99', part: 'x', tried: 1, failed: 0 }]).wrong).toEqual([
      'F99 (x): no such figure',
    ]);
  });
});

describe('the table of the figures', () => {
  it('has a line per figure, sums its parts and says where it ran', () => {
    const parts = run({
      F7: [
        { part: 'api', tried: 1200 },
        { part: 'database', tried: 34, note: 'lost 0' },
      ],
    });
    const text = tableOf(judge(parts), 'commit abc on a machine').split('\n');
    expect(text.filter((line) => /^F\d/.test(line)).map((line) => line.split(' ')[0])).toEqual(
      Object.keys(figures),
    );
    expect(text.find((line) => line.startsWith('F7'))).toMatch(/ 1 234 +0 +found +short$/);
    expect(text.find((line) => line.includes('lost 0'))).toMatch(/^ +database +34 +0 +found +lost 0$/);
    expect(text.at(-1)).toBe('commit abc on a machine');
  });

  it('ends with what is wrong', () => {
    const text = tableOf(judge(run({ F1: [] })), 'here').split('\n');
    expect(text.find((line) => line.startsWith('F1 '))).toMatch(/- +- +missing +-$/);
    expect(text.at(-1)).toBe('WRONG  F1: not measured');
  });
});

describe('a report', () => {
  let folder;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'rinnakkain-figures-')), 'walls');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is read back, and replaced by the next of the same part', () => {
    reportFigure('F1', { part: 'matrix', tried: 1, failed: 1, control: false }, folder);
    reportFigure('F1', { part: 'matrix', tried: 2, failed: 0, control: true }, folder);
    reportFigure('F15', { part: 'forged', tried: 3, failed: 0 }, folder);
    expect(readFigures(folder)).toEqual([
      { figure: 'F1', part: 'matrix', tried: 2, failed: 0, control: true, form: 'short' },
      { figure: 'F15', part: 'forged', tried: 3, failed: 0, form: 'short' },
    ]);
    clearFigures(folder);
    expect(readFigures(folder)).toEqual([]);
  });

  it.each([
    ['F1', '../x'],
    ['f1', 'x'],
    ['F1', ''],
  ])('of %p, part %p, is refused', (figure, part) => {
    expect(() => reportFigure(figure, { part, tried: 1, failed: 0 }, folder)).toThrow('No figure');
  });
});
