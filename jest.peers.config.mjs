/**
 * What is tried on the oldest PostgreSQL too: every project whose tests speak with a database. The attacks that ask the
 * same of any server, and only take long, are left to `npm test`.
 */
export default {
  testTimeout: 60_000,
  projects: ['<rootDir>/libs/*/api/jest.config.mjs', '<rootDir>/apps/api/jest.config.mjs'],
};
