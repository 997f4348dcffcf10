import { setTimeout as pause } from 'node:timers/promises';

const patience = 30_000;
const between = 20;

/** Waits until the condition holds; after 30 seconds it fails with what was waited for. */
export async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + patience;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited in vain for: ${what}`);
    await pause(between);
  }
}
