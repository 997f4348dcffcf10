import { node } from '../../jest.preset.mjs';

export default node('built', { testMatch: ['<rootDir>/*.spec.mjs'], testTimeout: 120_000 });
