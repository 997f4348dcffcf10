import { node } from '../../jest.preset.mjs';

/** Settings of all journeys. */
export const journeys = (displayName, more) =>
  node(displayName, {
    testTimeout: 120_000,
    transformIgnorePatterns: ['/node_modules/'],
    globalSetup: '<rootDir>/../../tools/built/journeys-setup.mjs',
    globalTeardown: '<rootDir>/../../tools/built/journeys-teardown.mjs',
    ...more,
  });

/** The journeys that several workers share. */
export default journeys('dashboard-e2e', { testPathIgnorePatterns: ['/src/timed/'] });
