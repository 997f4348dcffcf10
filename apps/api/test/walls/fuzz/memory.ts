import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Memory of this process in MB after everything that nobody needs has been collected. */
export function residentMegabytes(): number {
  collect();
  collect();
  return Math.round(process.memoryUsage().rss / 1_048_576);
}
