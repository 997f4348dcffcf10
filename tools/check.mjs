import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumAdvice, findChromium } from './built/chromium.mjs';
import { lint, projectGraph } from './lint.mjs';
import { runTool, workspaceRoot } from './workspace.mjs';

const results = join(workspaceRoot, 'dist', 'test-results');

/**
 * Everything that must hold before a change is good: format, lint with module boundaries, types, tests on a real
 * PostgreSQL, production build, the built product in a browser. Every step runs whatever the ones before it said,
 * but the last, which needs the build. The last line sums all runners; a failed step of another kind counts as one.
 */
export async function check(_args, say) {
  const started = performance.now();
  const sum = { passed: 0, failed: 0 };
  const step = (name, work) => runStep(name, work, sum, say);
  mkdirSync(results, { recursive: true });

  await step('Format', () => verdict(runTool('prettier', ['--check', '--log-level', 'warn', '.'])));
  await step('Lint', () => verdict(lint()));
  await step('Types', () => verdict(nx('-t', 'typecheck')));
  await step('Texts', () => texts());
  await step('Contract', () => contract());
  await step('Tests', () => testsOnDatabase());
  const built = await step('Build', () => build());
  await step('The built product', () => (built ? testsOfProduct() : failure('Not run: there is no build.')));

  say(`${seconds(started)} in all`);
  say(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
}

/** Runs one step, tells how it went and how long it took, and adds to the sum; whether it went well. */
async function runStep(name, work, sum, say) {
  say(`\n── ${name}`);
  const started = performance.now();
  let outcome;
  try {
    outcome = await work();
  } catch (problem) {
    outcome = failure(problem.stack ?? problem.message);
  }
  const { ok, passed = 0, failed = ok ? 0 : 1, message } = outcome;
  sum.passed += passed;
  sum.failed += failed;
  if (message) say(message);
  say(`── ${name}: ${ok ? 'good' : 'FAILED'} (${seconds(started)})`);
  return ok;
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const failure = (message) => ({ ok: false, message });
const verdict = async (exitCode) => ({ ok: (await exitCode) === 0 });

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
    return await jest('jest.config.mjs', { TEST_DATABASE_URL: url }, ['--maxWorkers', '2']);
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

async function testsOfProduct() {
  if (!findChromium()) return failure(chromiumAdvice);
  return jest('jest.built.config.mjs', {}, ['--runInBand']);
}

/** Runs Jest and counts: a file that could not run counts as one failed, as does a failure outside the tests. */
async function jest(config, env, args) {
  const file = join(results, `${config}.json`);
  rmSync(file, { force: true });
  const code = await runTool('jest', ['-c', config, '--ci', '--json', '--outputFile', file, ...args], {
    env: { NODE_ENV: 'test', ...env },
    quiet: false,
  });
  if (!existsSync(file)) return failure('Jest ended before its tests did.');
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { ok: code === 0, passed: numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1) };
}
