import { api } from '../../../jest.preset.mjs';

export default await api('groups-api', {
  globalSetup: '<rootDir>/../../../apps/api/test/global-setup.ts',
  globalTeardown: '<rootDir>/../../../apps/api/test/global-teardown.ts',
});
