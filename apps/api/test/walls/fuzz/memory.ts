import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Memory of this process in MB. */
export interface Memory {
  readonly resident: number;
  /** Of this, what JavaScript values take. */
  readonly values: number;
}

const inMegabytes = (bytes: number): number => Math.round(bytes / 1_048_576);

/** The memory in use after everything that nobody needs has been collected. */
export function memoryNow(): Memory {
  collect();
  collect();
  const { rss, heapUsed } = process.memoryUsage();
  return { resident: inMegabytes(rss), values: inMegabytes(heapUsed) };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** By how many per cent the last third of a series lies above the middle one; the first third is the warming up. */
export function growthOf(series: readonly number[]): number {
  const third = Math.floor(series.length / 3);
  if (third === 0) return 0;
  const [middle, last] = [median(series.slice(third, 2 * third)), median(series.slice(-third))];
  return Math.round((100 * (last - middle)) / middle);
}
