import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { openEmbedded } from './postgres/embedded.mjs';
import { clusterFolder, findPlace, openDataFolder } from './postgres/place.mjs';
import { databaseUser, majorVersion } from './postgres/program.mjs';
import { claim } from './start/running.mjs';
import { dataFolder, keyFile } from './start/settings.mjs';
import { Advice } from './workspace.mjs';

/**
 * `npm run backup -- --to DIR --key-to DIR`: the embedded database, cleanly stopped, to one folder and the root key to
 * another. A backup of the database alone reveals nothing that identifies a seeker; that holds only apart from the key.
 */
export async function backup(args, say, environment = process.env) {
  const to = place(args, '--to', environment);
  const keyTo = place(args, '--key-to', environment);
  if (!to || !keyTo) throw new Advice('Where to? npm run backup -- --to FOLDER --key-to ANOTHER_FOLDER');
  if (inside(keyTo, to) || inside(to, keyTo)) {
    throw new Advice('The key goes to another place than the data: together they open everything.');
  }
  const dataDir = dataFolder(environment);
  const key = keyFile(environment);
  const { data } = clusterFolder(dataDir);
  refuseOwnServer(environment);
  if (!existsSync(data)) throw new Advice(`There is no database in ${dataDir}.`);
  if (!existsSync(key)) throw new Advice(`There is no key file ${key}.`);
  refuseFilled(to);
  const keyCopy = join(keyTo, `rinnakkain-${fingerprint(key)}.key`);

  return whileStopped(dataDir, async () => {
    say('Checking that the database starts and stops cleanly');
    await (await openEmbedded(dataDir)).stop();
    say(`Copying the database to ${to}`);
    mkdirSync(to, { recursive: true, mode: 0o700 });
    cpSync(data, join(to, 'postgres'), { recursive: true });
    copyFileSync(join(dataDir, 'logins.json'), join(to, 'logins.json'));
    const description = { postgres: majorVersion, madeAt: new Date().toISOString(), key: fingerprint(key) };
    writeFileSync(join(to, 'backup.json'), JSON.stringify({ ...description, files: digests(to) }), {
      mode: 0o600,
    });
    if (existsSync(keyCopy)) say(`The key is in ${keyCopy} already`);
    else {
      mkdirSync(keyTo, { recursive: true, mode: 0o700 });
      copyFileSync(key, keyCopy);
      chmodSync(keyCopy, 0o400);
      say(`Copied the key to ${keyCopy}: keep it apart from the data, and keep it`);
    }
    say(`Backup done: npm run restore -- --from ${to} --key-from ${keyCopy}`);
    return 0;
  });
}

/**
 * `npm run restore -- --from DIR --key-from FILE`: a backup into an empty data folder (DATA_DIR names another than the
 * usual one). Checks every file and the key first, and afterwards that the database starts.
 */
export async function restore(args, say, environment = process.env) {
  const from = place(args, '--from', environment);
  const keyFrom = place(args, '--key-from', environment);
  if (!from || !keyFrom) throw new Advice('From where? npm run restore -- --from FOLDER --key-from FILE');
  const dataDir = dataFolder(environment);
  const key = keyFile(environment);
  refuseOwnServer(environment);
  const description = checkBackup(from, keyFrom);
  if (existsSync(clusterFolder(dataDir).data) || existsSync(join(dataDir, 'logins.json'))) {
    throw new Advice(
      `There is a database in ${dataDir} already: move it away, or name another folder in DATA_DIR.`,
    );
  }
  if (existsSync(key) && fingerprint(key) !== description.key) {
    throw new Advice(`${key} is another key: move it away, or name another file in KEY_FILE.`);
  }

  openDataFolder(dataDir);
  return whileStopped(dataDir, async () => {
    say(`Copying the database of ${description.madeAt} to ${dataDir}`);
    const user = databaseUser();
    const { data } = findPlace(dataDir, user);
    const unfinished = `${data}.new`;
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(join(from, 'postgres'), unfinished, { recursive: true });
    chmodSync(unfinished, 0o700);
    if (user) giveTo(user, unfinished);
    copyFileSync(join(from, 'logins.json'), join(dataDir, 'logins.json'));
    chmodSync(join(dataDir, 'logins.json'), 0o600);
    if (!existsSync(key)) {
      mkdirSync(dirname(key), { recursive: true });
      copyFileSync(keyFrom, key);
      chmodSync(key, 0o400);
    }
    renameSync(unfinished, data);
    say('Checking that the database starts');
    await (await openEmbedded(dataDir)).stop();
    say('Restored: npm start');
    return 0;
  });
}

/** The folder or file after this flag; relative to where the command was given. */
function place(args, flag, environment) {
  const at = args.indexOf(flag);
  const value = at < 0 ? undefined : args[at + 1];
  return value && !value.startsWith('--') ? resolve(environment.INIT_CWD ?? process.cwd(), value) : undefined;
}

const inside = (path, folder) => path === folder || path.startsWith(folder + sep);

function refuseOwnServer(environment) {
  if (environment.DATABASE_URL) {
    throw new Advice(
      'DATABASE_URL names a server of your own: back it up and restore it with its own tools (pg_dump).',
    );
  }
}

function refuseFilled(folder) {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Advice(`${folder} is not empty: a backup never overwrites anything.`);
  }
}

/** Runs the work while no start can take the folder. */
async function whileStopped(dataDir, work) {
  const claimed = await claim(dataDir);
  if (claimed.heldBy) throw new Advice(`Rinnakkain runs (process ${claimed.heldBy.pid}): stop it first.`);
  try {
    return await work();
  } finally {
    claimed.release();
  }
}

/** The backup's own description, once all its files and the key are found to be the right ones. */
function checkBackup(from, keyFrom) {
  const file = join(from, 'backup.json');
  if (!existsSync(file)) throw new Advice(`${from} is not a backup: it has no backup.json.`);
  const description = JSON.parse(readFileSync(file, 'utf8'));
  if (description.postgres !== majorVersion) {
    throw new Advice(`The backup is of PostgreSQL ${description.postgres}, and this is ${majorVersion}.`);
  }
  const present = digests(from);
  const broken = Object.entries(description.files).find(([path, digest]) => present[path] !== digest);
  if (broken) throw new Advice(`The backup is damaged: ${broken[0]} is not as it was written.`);
  if (!existsSync(keyFrom)) throw new Advice(`There is no key file ${keyFrom}.`);
  if (fingerprint(keyFrom) !== description.key) throw new Advice(`${keyFrom} is not the key of this backup.`);
  return description;
}

/** Tells keys apart without telling anything of them. */
const fingerprint = (file) => digest(file).slice(0, 12);
const digest = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** The digest of every file of a backup, by its path in it. */
function digests(folder) {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'backup.json')
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .map((path) => [relative(folder, path).replaceAll(sep, '/'), digest(path)]),
  );
}

function giveTo(user, folder) {
  lchownSync(folder, user.uid, user.gid);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    lchownSync(join(entry.parentPath ?? entry.path, entry.name), user.uid, user.gid);
  }
}
