import { node } from '../../jest.preset.mjs';

export default node('dashboard-e2e', {
  testTimeout: 120_000,
  transformIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/../../tools/built/journeys-setup.mjs',
  globalTeardown: '<rootDir>/../../tools/built/journeys-teardown.mjs',
});
