import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Advice } from '../workspace.mjs';
import { majorVersion, programFor, reaches } from './program.mjs';

/** Where data and program go when the database's user cannot reach the checkout. */
const elsewhere = '/var/lib/rinnakkain';

/** Makes the folder of keys, passwords and locks: ours alone, but open to walk through for the database's user. */
export function openDataFolder(dataDir) {
  try {
    if (!existsSync(dataDir)) {
      mkdirSync(dataDir, { recursive: true });
      chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    }
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (problem) {
    throw new Advice(
      `DATA_DIR: expected a folder that can be written, and ${dataDir} is none (${problem.code}).`,
    );
  }
}

/** The folder of the cluster itself: inside `dataDir`, or where the note in it says. */
export function clusterFolder(dataDir) {
  const note = join(dataDir, 'place');
  const home = existsSync(note) ? readFileSync(note, 'utf8').trim() : join(dataDir, 'postgres');
  return { home, data: join(home, majorVersion) };
}

/**
 * Decides where the cluster lies and from where the server runs, as { data, home, program, moved }; makes the folder.
 * `moved` names the folder when it is not below `dataDir`.
 */
export function findPlace(dataDir, user) {
  const note = join(dataDir, 'place');
  if (!existsSync(note) && !reaches(user, dataDir)) {
    if (existsSync(join(dataDir, 'postgres'))) {
      throw new Advice(
        `The user ${user.name} can no longer reach the database in ${dataDir}: open the way to it.`,
      );
    }
    writeFileSync(note, `${join(elsewhere, randomBytes(4).toString('hex'))}\n`);
  }
  const { home, data } = clusterFolder(dataDir);
  const moved = existsSync(note) ? home : undefined;
  if (moved) mkdirSync(elsewhere, { recursive: true, mode: 0o711 });
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (user) chownSync(home, user.uid, user.gid);
  return { home, data, program: programFor(user, elsewhere), moved };
}

/** The passwords of the three logins { superuser, owner, runtime }, made once and kept for us alone. */
export function loginsOf(dataDir) {
  const file = join(dataDir, 'logins.json');
  if (!existsSync(file)) {
    const secret = () => randomBytes(24).toString('base64url');
    const logins = { superuser: secret(), owner: secret(), runtime: secret() };
    writeFileSync(`${file}.new`, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}
