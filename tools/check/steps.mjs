import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Advice, runTool, workspaceRoot } from '../workspace.mjs';

const results = join(workspaceRoot, 'dist', 'test-results');

/**
 * Steps that are run one after another and summed: `step(name, work)` runs one, tells how it went and says whether it
 * went well; `close()` says the sum in a last line and gives the exit code. A failed step that counts nothing is one.
 */
export function steps(say) {
  const started = performance.now();
  const sum = { passed: 0, failed: 0 };
  return {
    step: (name, work) => runStep(name, work, sum, say),
    close() {
      say(`${seconds(started)} in all`);
      say(`${sum.passed} passed, ${sum.failed} failed`);
      return sum.failed === 0 ? 0 : 1;
    },
  };
}

async function runStep(name, work, sum, say) {
  say(`\n── ${name}`);
  const started = performance.now();
  let outcome;
  try {
    outcome = await work();
  } catch (problem) {
    outcome = failure(problem instanceof Advice ? problem.message : (problem.stack ?? problem.message));
  }
  const { ok, passed = 0, failed = ok ? 0 : 1, message } = outcome;
  sum.passed += passed;
  sum.failed += failed;
  if (message) say(message);
  say(`── ${name}: ${ok ? 'good' : 'FAILED'} (${seconds(started)})`);
  return ok;
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** The outcome of a step that failed for this reason. */
export const failure = (message) => ({ ok: false, message });

/** The outcome of a step that ran one program. */
export const verdict = async (exitCode) => ({ ok: (await exitCode) === 0 });

/** Runs Jest and counts: a file that could not run counts as one failed, as does a failure outside the tests. */
export async function jest(config, env, args) {
  mkdirSync(results, { recursive: true });
  const file = join(results, `${basename(config)}.json`);
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
