import { api } from '../../../jest.preset.mjs';

export default await api('people-public', {
  globalSetup: '<rootDir>/../../../apps/api/test/global-setup.ts',
  globalTeardown: '<rootDir>/../../../apps/api/test/global-teardown.ts',
});
