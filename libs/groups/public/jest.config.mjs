import { node } from '../../../jest.preset.mjs';

export default node('groups-public', {
  globalSetup: '<rootDir>/../../../apps/api/test/global-setup.ts',
  globalTeardown: '<rootDir>/../../../apps/api/test/global-teardown.ts',
});
