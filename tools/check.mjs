import { chromiumAdvice, findChromium } from './built/chromium.mjs';
import { startJourneyProducts } from './built/journey-products.mjs';
import { failure, jest, steps, verdict } from './check/steps.mjs';
import { lint, projectGraph } from './lint.mjs';
import { figuresOfRun } from './walls.mjs';
import { clearFigures } from './walls/figures.mjs';
import { runTool } from './workspace.mjs';

/** Files of tests that run at once. */
const WORKERS = 2;

/**
 * Everything that must hold before a change is good: format, lint with module boundaries, types, tests on a real
 * PostgreSQL, production build, the built product in a browser, and what the attacks among the tests found. Every step
 * runs whatever the ones before it said, but those of the built product, which need the build; journeys that tell times
 * have nothing beside them. The last line sums all runners; a failed step of another kind counts as one, in the figures
 * of the walls each thing that is wrong.
 */
export async function check(_args, say) {
  const { step, close } = steps(say);
  clearFigures();

  await step('Format', () => verdict(runTool('prettier', ['--check', '--log-level', 'warn', '.'])));
  await step('Lint', () => verdict(lint()));
  await step('Types', () => verdict(nx('-t', 'typecheck')));
  await step('Texts', () => texts());
  await step('Contract', () => contract());
  await step('Tests', () => testsOnDatabase());
  const built = await step('Build', () => build());
  const products = await productsOf(built);
  await step('The built product', () =>
    testsOfProduct(products, 'jest.built.config.mjs', ['--maxWorkers', String(WORKERS)]),
  );
  await step('What people wait for', () =>
    testsOfProduct(products, 'apps/dashboard-e2e/jest.timed.config.mjs', ['--runInBand']),
  );
  await products.stop();
  await step('The walls in figures', figuresOfRun);
  return close();
}

function nx(...args) {
  return runTool('nx', ['run-many', ...args, '--outputStyle', 'stream']);
}

/** Every text of the dashboard has its translations, and no translation is left over. */
async function texts() {
  const { texts: run } = await import('./texts.mjs');
  return verdict(run(['--check'], console.log));
}

/** The client's types are those of the checked-in contract (that the API keeps the contract is one of its tests). */
async function contract() {
  const { openapi } = await import('./openapi.mjs');
  return verdict(openapi(['--check'], console.log));
}

/** All projects' tests on one throw-away cluster. */
async function testsOnDatabase() {
  const { start, stop } = await import('./test-postgres.mjs');
  // The canary of the module boundaries reads the graph.
  await projectGraph();
  const { url } = await start();
  try {
    return await jest('jest.config.mjs', { TEST_DATABASE_URL: url }, ['--maxWorkers', String(WORKERS)]);
  } finally {
    await stop();
  }
}

/** The production build; a warning is an error. */
async function build() {
  let output = '';
  const code = await runTool(
    'nx',
    ['run-many', '-t', 'build', '-p', 'api', 'dashboard', '--outputStyle', 'stream'],
    {
      onOutput: (text) => (output = text),
    },
  );
  if (code !== 0) return { ok: false };
  const warnings = output.split('\n').filter((line) => /\bwarning\b/i.test(line));
  return warnings.length ? failure(`Warnings are errors:\n${warnings.join('\n')}`) : { ok: true };
}

/** What the tests of what is built run on: a product for each worker; `missing` says why there is none. */
async function productsOf(built) {
  const none = (missing) => ({ missing, stop: () => undefined });
  if (!built) return none('Not run: there is no build.');
  if (!findChromium()) return none(chromiumAdvice);
  return startJourneyProducts(WORKERS).catch((problem) => none(problem.stack));
}

function testsOfProduct({ told, missing }, config, args) {
  return missing ? failure(missing) : jest(config, { JOURNEY_PRODUCTS: told }, args);
}
