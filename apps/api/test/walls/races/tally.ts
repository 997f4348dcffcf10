import { reportFigure } from '../figures';
import type { Reply } from './requests';

/** How many races were run, how many really overlapped, and what went wrong. */
export class Tally {
  races = 0;
  overlapped = 0;
  readonly violations: string[] = [];

  add(races: number, atOnce: boolean, violations: readonly string[]): void {
    this.races += races;
    if (atOnce) this.overlapped += races;
    this.violations.push(...violations);
  }
}

/** What somebody was told: the problem's code, or the status where there was none. */
export const codeOf = ({ status, text }: Reply): string =>
  status >= 400 && text !== '' ? (JSON.parse(text) as { code: string }).code : String(status);

const CONTROL_RACES = 16;

/**
 * Runs the races, then a few again with what keeps them apart taken away (`without`, undone by the caller's afterEach or
 * with the database): the first must go well, the second must not.
 */
export async function judge(
  part: string,
  races: number,
  run: (races: number) => Promise<Tally>,
  what: string,
  without: () => unknown,
): Promise<void> {
  const tally = await run(races);
  await without();
  const control = await run(CONTROL_RACES);
  reportFigure('F17', {
    part,
    tried: tally.races,
    failed: tally.violations.length,
    control: control.violations.length > 0,
    note: `${tally.overlapped} overlapped; without ${what} ${control.violations.length} faults in ${control.races}`,
  });
  expect(tally.violations).toEqual([]);
  expect(tally.overlapped).toBeGreaterThanOrEqual(tally.races / 2);
  expect(control.violations.length).toBeGreaterThan(0);
}
