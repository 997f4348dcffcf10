import { node } from '../jest.preset.mjs';

export default node('tools', {
  testMatch: ['<rootDir>/**/*.spec.mjs'],
  testPathIgnorePatterns: ['<rootDir>/built/', '<rootDir>/peers/'],
  testTimeout: 60_000,
});
