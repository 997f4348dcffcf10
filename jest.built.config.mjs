/** The tests of the product as it is built and started: recovery, then the journeys in a real browser. */
export default {
  testTimeout: 120_000,
  projects: ['<rootDir>/tools/built/jest.config.mjs', '<rootDir>/apps/dashboard-e2e/jest.config.mjs'],
};
