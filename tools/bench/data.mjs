import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { temporaryDataDir } from '../built/product.mjs';
import { openEmbedded } from '../postgres/embedded.mjs';
import { databaseUser } from '../postgres/program.mjs';
import { serve } from './serve.mjs';
import { Advice } from '../workspace.mjs';

/** What says that a folder holds a whole set of invented data, and of which size and day. */
const label = 'invented-data.json';

/**
 * A data folder with invented data of a size, to be thrown away after the run: made anew, or copied from `keep`, which
 * is made the first time. Gives { dataDir, loaded: { size, day, seconds, megabytes } }.
 */
export async function invented(size, keep, say) {
  if (keep && !existsSync(join(keep, label))) await load(keep, size, say);
  const dataDir = temporaryDataDir();
  if (keep) {
    const known = JSON.parse(readFileSync(join(keep, label), 'utf8'));
    if (known.size !== size) throw new Advice(`${keep} holds invented data of size ${known.size}.`);
    say(`Copying the invented data of ${known.day}`);
    cpSync(keep, dataDir, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    chmodSync(dataDir, 0o711);
    giveToDatabase(join(dataDir, 'postgres'));
  } else {
    await load(dataDir, size, say);
  }
  return { dataDir, loaded: JSON.parse(readFileSync(join(dataDir, label), 'utf8')) };
}

/** A copy is whoever's made it and open to read; the server starts on a closed folder of its own user only. */
function giveToDatabase(folder) {
  const user = databaseUser();
  const below = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const [path, closed] of [
    [folder, true],
    ...below.map((entry) => [join(entry.parentPath, entry.name), entry.isDirectory()]),
  ]) {
    if (closed) chmodSync(path, 0o700);
    if (user) lchownSync(path, user.uid, user.gid);
  }
}

/** Loads invented data into an empty folder, as a first start does, and leaves it at rest. */
async function load(dataDir, size, say) {
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o711);
  rmSync(join(dataDir, 'postgres'), { recursive: true, force: true });
  const database = await openEmbedded(dataDir);
  if (database.moved) throw new Advice(`The database's user cannot reach ${dataDir}: choose another folder.`);
  const started = performance.now();
  const api = await serve({ dataDir, database, size, say });
  await api.stop();
  const seconds = Math.round((performance.now() - started) / 1000);
  const megabytes = Math.round((await bytesOf(database)) / 1024 / 1024);
  await database.stop();
  const day = new Date().toISOString().slice(0, 10);
  say(`Loaded size ${size} in ${seconds} s: ${megabytes} MB, at most ${api.peakMegabytes()} MB of memory`);
  writeFileSync(
    join(dataDir, label),
    `${JSON.stringify({ size, day, seconds, megabytes, memory: api.peakMegabytes() })}\n`,
  );
}

async function bytesOf(database) {
  const { default: pg } = await import('pg');
  const client = new pg.Client(database.superuserUrl);
  await client.connect();
  const { rows } = await client.query('select pg_database_size(current_database())::float8 as bytes');
  await client.end();
  return rows[0].bytes;
}
