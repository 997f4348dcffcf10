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
