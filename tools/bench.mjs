import { rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { invented } from './bench/data.mjs';
import { importLine, measureImport } from './bench/imports.mjs';
import { measureOne } from './bench/measure.mjs';
import { measures } from './bench/measures.mjs';
import { settled } from './bench/settled.mjs';
import { serve } from './bench/serve.mjs';
import { document } from './bench/document.mjs';
import { circumstances, head, line } from './bench/table.mjs';
import { openEmbedded } from './postgres/embedded.mjs';
import { Advice, runTool } from './workspace.mjs';

const sizes = ['demo', 'M', 'L', 'XL', 'groups'];
/** Counts every statement of the product but begin, commit and the like. */
const counting = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track': 'top',
  'pg_stat_statements.track_utility': 'off',
};

/**
 * `npm run bench -- [SIZE] [--keep DIR] [--json FILE] [--only NAME]` (sizes demo, M, L, XL, groups): the built API on invented
 * data of that size; for each of the daily requests what docs/sizes.md says. `--keep` makes the data in DIR once and
 * measures on a copy; `--only` measures what its name holds. `npm run bench -- --document FILE…` writes what such files
 * hold into docs/sizes.md.
 */
export async function bench(args, say) {
  const { size, keep, json, only, files } = options(args);
  if (files) return document(files, say);
  const built = await runTool('nx', ['build', 'api'], { quiet: true });
  if (built !== 0) throw new Advice('The API could not be built: npm run nx build api');
  const { dataDir, loaded } = await invented(size, keep, say);
  const database = await openEmbedded(dataDir, { more: counting });
  const { default: pg } = await import('pg');
  const superuser = new pg.Client(database.superuserUrl);
  let api;
  try {
    await superuser.connect();
    await superuser.query('create extension if not exists pg_stat_statements');
    api = await serve({ dataDir, database, size, say, listen: true });
    await settled(superuser, say);
    const { rows } = await superuser.query('show server_version');
    const about = circumstances(loaded, rows[0].server_version);
    say(`\n${head(about)}`);
    const found = [];
    for (const measure of measures.filter(({ name }) => name.includes(only))) {
      found.push(await measureOrSay(measure, { api, database, superuser }));
      say(line(found.at(-1)));
    }
    const imported = 'import'.includes(only) ? await measureImport({ api, superuser }) : undefined;
    if (imported) say(importLine(imported));
    if (json) writeFileSync(json, `${JSON.stringify({ about, found, imported }, null, 2)}\n`);
    return found.some(({ failed }) => failed) ? 1 : 0;
  } finally {
    await superuser.end();
    await api?.stop();
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function options(args) {
  let parsed;
  try {
    const string = { type: 'string' };
    const { values, positionals } = parseArgs({
      args: args.filter((arg) => arg !== '--'),
      allowPositionals: true,
      options: { keep: string, json: string, only: string, document: { type: 'boolean' } },
    });
    parsed = { ...values, positionals, size: positionals[0] ?? 'demo' };
  } catch (problem) {
    throw new Advice(problem.message);
  }
  const from = process.env.INIT_CWD ?? process.cwd();
  const place = (path) => path && (isAbsolute(path) ? path : resolve(from, path));
  if (parsed.document) return { files: parsed.positionals.map(place) };
  if (!sizes.includes(parsed.size)) {
    throw new Advice(`The size is one of ${sizes.join(', ')}: npm run bench -- M`);
  }
  return { size: parsed.size, keep: place(parsed.keep), json: place(parsed.json), only: parsed.only ?? '' };
}

/** What was measured, or why it could not be. */
async function measureOrSay(measure, product) {
  try {
    return await measureOne(measure, product);
  } catch (problem) {
    return { name: measure.name, goal: measure.goal, failed: `not measured: ${problem.message}` };
  }
}
