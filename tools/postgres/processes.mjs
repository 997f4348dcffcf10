import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether a process of this id runs (one of another user counts). */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (problem) {
    if (problem.code !== 'EPERM') return false;
  }
  return stateOf(pid) !== 'Z';
}

/** Linux's one-letter state of a process (Z: ended, not yet collected), or undefined where there is no /proc. */
function stateOf(pid) {
  return procFields(pid)?.[0];
}

/** The fields of /proc/<pid>/stat behind the name, which may itself hold spaces and brackets. */
function procFields(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** What tells this process from a later one with the same id; undefined where the system does not say. */
export function identityOf(pid) {
  const started = procFields(pid)?.[19];
  if (!started) return undefined;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${started}`;
}

/** The command line of a process, or undefined where it cannot be read. */
export function commandOf(pid) {
  try {
    if (process.platform === 'linux') {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    }
    if (process.platform === 'darwin') {
      return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    }
  } catch {
    // It ended meanwhile.
  }
  return undefined;
}

/** Waits until the condition holds; false when it did not within so many milliseconds. */
export async function until(condition, milliseconds, every = 25) {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    if (await condition()) return true;
    await pause(every);
  }
  return Boolean(await condition());
}

/** Ends a process: asks with the signal, and insists when it has not gone after so many milliseconds. */
export async function endProcess(pid, { signal = 'SIGTERM', insist = 'SIGKILL', after = 15_000 } = {}) {
  for (const next of [signal, insist, 'SIGKILL']) {
    if (!isAlive(pid)) return;
    try {
      process.kill(pid, next);
    } catch (problem) {
      if (problem.code === 'ESRCH') return;
      throw problem;
    }
    if (await until(() => !isAlive(pid), after)) return;
  }
}
