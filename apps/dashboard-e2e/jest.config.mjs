import { node } from '../../jest.preset.mjs';

export default node('dashboard-e2e', { testTimeout: 120_000, maxWorkers: 1 });
