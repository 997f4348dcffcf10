import { api } from '../../jest.preset.mjs';

export default await api('api', {
  globalSetup: '<rootDir>/test/global-setup.ts',
  globalTeardown: '<rootDir>/test/global-teardown.ts',
  // What needs pg_dump is a matter of jest.peers.config.mjs.
  testPathIgnorePatterns: ['/test/walls/dump/'],
});
