import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, identityOf, isAlive } from '../postgres/processes.mjs';

const describe = (pid) => ({ pid, identity: identityOf(pid) });
const stillRuns = (one) => Boolean(one?.pid) && isAlive(one.pid) && identityOf(one.pid) === one.identity;

/**
 * Claims the data folder for this process: one start at a time. Gives the claim { note, release }, or
 * { heldBy: { pid, url? } } when a live start has it. What a killed start left behind is cleared away first, an API
 * that outlived its launcher included.
 */
export async function claim(dataDir) {
  const file = join(dataDir, 'running.json');
  let content = { launcher: describe(process.pid) };
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(content), { flag: 'wx' });
      break;
    } catch (problem) {
      if (problem.code !== 'EEXIST') throw problem;
    }
    const old = read(file);
    if (stillRuns(old?.launcher)) return { heldBy: { pid: old.launcher.pid, url: old.url } };
    // Moved first, so that of two starts only one clears away the same leftover.
    const leftover = `${file}.${process.pid}`;
    try {
      renameSync(file, leftover);
    } catch (problem) {
      if (problem.code === 'ENOENT') continue;
      throw problem;
    }
    const moved = read(leftover);
    rmSync(leftover, { force: true });
    if (stillRuns(moved?.launcher)) {
      writeFileSync(file, JSON.stringify(moved), { flag: 'wx' });
      return { heldBy: { pid: moved.launcher.pid, url: moved.url } };
    }
    if (stillRuns(moved?.api)) await endProcess(moved.api.pid);
  }
  return {
    /** Adds what the next start may need to know: the API's process, the address. */
    note({ apiPid, url }) {
      content = { ...content, ...(apiPid && { api: describe(apiPid) }), ...(url && { url }) };
      writeFileSync(`${file}.new`, JSON.stringify(content));
      renameSync(`${file}.new`, file);
    },
    release() {
      if (read(file)?.launcher?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}

/** Who holds the data folder now, if anyone: { pid, url? }. */
export function holderOf(dataDir) {
  const old = read(join(dataDir, 'running.json'));
  return stillRuns(old?.launcher) ? { pid: old.launcher.pid, url: old.url } : undefined;
}

/** The note, or undefined when it is not there or was cut short. */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
