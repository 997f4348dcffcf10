import { fileURLToPath } from 'node:url';
import api from './apps/api/jest.config.mjs';

/**
 * What is tried on the oldest PostgreSQL too: every project whose tests speak with a database. Attacks that go through
 * the API and ask the same of any server, only for long, are left to `npm test`.
 */
export default {
  testTimeout: 60_000,
  projects: [
    '<rootDir>/libs/*/api/jest.config.mjs',
    {
      ...api,
      rootDir: fileURLToPath(new URL('apps/api', import.meta.url)),
      testPathIgnorePatterns: [
        '/test/walls/(sweep/|fuzz/|mutants/|races/|sentinels/|audit/(unrecorded|looks)|walls-off/walls-off)',
      ],
    },
  ],
};
