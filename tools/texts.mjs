import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isAlive, until } from './postgres/processes.mjs';
import { merge } from './texts/merge.mjs';
import { readable, readUnits, writeUnits } from './texts/xliff.mjs';
import { Advice, runTool, workspaceRoot } from './workspace.mjs';

const languages = ['fi', 'sv'];
const folder = join(workspaceRoot, 'dist', 'texts');
const fileOf = (language) =>
  join(workspaceRoot, 'apps', 'dashboard', 'src', 'locale', `messages.${language}.xlf`);

/**
 * `npm run texts [-- --from FILE.json] [--prune] [--check]`: takes the dashboard's texts out of its templates and code
 * and brings the translations up to them. FILE.json is { "<id>": { "fi": "…", "sv": "…" } }, placeholders as {$NAME}.
 * --prune drops translations that nothing uses any more. With --check nothing is written: 1 when a translation is
 * missing, left over or cannot be used.
 */
export async function texts(args, say) {
  const checking = args.includes('--check');
  const prune = args.includes('--prune') || checking;
  const from = args.includes('--from') ? args[args.indexOf('--from') + 1] : undefined;
  if (args.includes('--from') && !from)
    throw new Advice('--from needs a file: npm run texts -- --from FILE.json');
  const given = from ? JSON.parse(readFileSync(resolve(process.env.INIT_CWD ?? '.', from), 'utf8')) : {};
  mkdirSync(folder, { recursive: true });
  return alone(async () => {
    const source = await extract();
    let stale = false;
    for (const language of languages)
      stale = bring(language, source, given, { checking, prune, say }) || stale;
    return checking && stale ? 1 : 0;
  });
}

/** Brings one language up to the source; whether something is left to do. */
function bring(language, source, given, { checking, prune, say }) {
  const file = fileOf(language);
  const old = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const own = Object.entries(given).flatMap(([id, texts]) =>
    texts[language] ? [[id, texts[language]]] : [],
  );
  const present = readUnits(old);
  const { units, missing, changed, unused, problems } = merge(source, present, new Map(own), { prune });
  const written = writeUnits(language, units);
  for (const problem of problems) say(`${language}: ${problem}`);
  for (const id of changed)
    say(`${language}: ${id}: the source has changed: “${readable(source.get(id).source)}”`);
  for (const id of missing) say(`${language}: ${id}: missing: “${readable(source.get(id).source)}”`);
  for (const id of unused) if (prune) say(`${language}: ${id}: nothing uses it`);
  if (unused.length && !prune)
    say(`${language}: ${unused.length} not used now: npm run texts -- --prune drops them`);
  if (checking && written !== old) say(`${language}: ${file} is not up to date: npm run texts -- --prune`);
  if (!checking && written !== old) writeFileSync(file, written);
  say(`${language}: ${source.size - missing.length} of ${source.size} texts translated`);
  return missing.length > 0 || problems.length > 0 || written !== old;
}

/** The texts in the templates and code. */
async function extract() {
  const file = join(folder, 'messages.xlf');
  rmSync(file, { force: true });
  let output = '';
  const code = await runTool('nx', ['run', 'dashboard:extract-i18n'], {
    quiet: true,
    onOutput: (text) => (output = text),
  });
  if (code !== 0 || !existsSync(file)) throw new Advice(`The texts could not be taken out:\n${output}`);
  return readUnits(readFileSync(file, 'utf8'));
}

/** Runs the work while nobody else does: the extraction writes to one place. */
async function alone(work) {
  const lock = join(folder, 'lock');
  const taken = await until(
    () => {
      try {
        writeFileSync(lock, String(process.pid), { flag: 'wx' });
        return true;
      } catch (problem) {
        if (problem.code !== 'EEXIST') throw problem;
        const holder = existsSync(lock) && Number(readFileSync(lock, 'utf8'));
        if (holder && !isAlive(holder)) rmSync(lock, { force: true });
        return false;
      }
    },
    180_000,
    200,
  );
  if (!taken) throw new Advice(`Someone else holds ${lock}: remove it when nobody does.`);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}
