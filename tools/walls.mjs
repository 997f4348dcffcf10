import { failure, jest, steps } from './check/steps.mjs';
import { start, stop } from './test-postgres.mjs';
import { clearFigures, readFigures } from './walls/figures.mjs';
import { judge, tableOf, whereItRan } from './walls/table.mjs';
import { runTool } from './workspace.mjs';

/** Specs that report a figure. */
const specs = '/test/walls/';
/** Specs of the built product that report one. */
const builtSpecs = '/built/durability';

/**
 * `npm run walls`: every attack in its long form, then the table of the figures. Fails when a case failed, a planted
 * fault was not found or a figure is missing.
 */
export async function walls(_args, say) {
  const long = { WALLS: 'long' };
  const { step, close } = steps(say);
  clearFigures();
  await step('On the modules', async () => {
    const { url } = await start();
    try {
      return await jest('jest.config.mjs', { ...long, TEST_DATABASE_URL: url }, [
        '--maxWorkers',
        '2',
        '--testPathPatterns',
        specs,
      ]);
    } finally {
      await stop();
    }
  });
  const built = await step('Build', async () => ({
    ok: (await runTool('nx', ['run-many', '-t', 'build', '-p', 'api', 'dashboard'], { quiet: true })) === 0,
  }));
  await step('On the built product', () =>
    built
      ? jest('jest.built.config.mjs', long, ['--runInBand', '--testPathPatterns', builtSpecs])
      : failure('Not run: there is no build.'),
  );
  await step('Figures', figuresOfRun);
  return close();
}

/** The table of what the tests of this run reported, as the outcome of a step. */
export function figuresOfRun() {
  const judged = judge(readFigures());
  return {
    ok: judged.wrong.length === 0,
    failed: judged.wrong.length,
    message: tableOf(judged, whereItRan()),
  };
}
