/** What one can do here: `npm run <name>`. Installs what is missing, then hands over to the module of that name. */
import { Advice, install, runTool } from './workspace.mjs';

const say = (text) => console.log(text);

/** Runs Nx. */
const nx = (...args) => runTool('nx', args);

/** Hands over to a module here; loaded after the packages are there. */
const hand =
  (file, name) =>
  async (...args) =>
    (await import(file))[name](args, say);

const commands = {
  start: hand('./start.mjs', 'start'),
  test: hand('./check.mjs', 'check'),
  'test:peers': hand('./peers.mjs', 'peers'),
  walls: hand('./walls.mjs', 'walls'),
  build: () => nx('run-many', '-t', 'build', '-p', 'api', 'dashboard'),
  lint: hand('./lint.mjs', 'lint'),
  format: (...args) =>
    runTool('prettier', ['--write', '--log-level', 'warn', ...(args.length ? args : ['.'])]),
  typecheck: () => nx('run-many', '-t', 'typecheck'),
  openapi: hand('./openapi.mjs', 'openapi'),
  texts: hand('./texts.mjs', 'texts'),
  migration: hand('./migration.mjs', 'migration'),
  bench: hand('./bench.mjs', 'bench'),
  audit: hand('./audit.mjs', 'audit'),
  backup: hand('./backup.mjs', 'backup'),
  restore: hand('./backup.mjs', 'restore'),
  nx,
};

async function main([name, ...args]) {
  const command = commands[name];
  if (!command) throw new Advice(`Known commands: ${Object.keys(commands).join(', ')}.`);
  await install(say);
  return command(...args);
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ?? 0;
} catch (problem) {
  if (!(problem instanceof Advice)) throw problem;
  console.error(problem.message);
  process.exitCode = 1;
}
// A start that was told to stop while it builds leaves the build behind: nothing of ours is left to wait for.
process.exit();
