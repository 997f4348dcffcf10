import { node } from '../../jest.preset.mjs';

export default node('peers', { testMatch: ['<rootDir>/*.spec.mjs'], testTimeout: 120_000 });
