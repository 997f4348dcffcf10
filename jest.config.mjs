/** Every project's tests but those that need the built product (jest.built.config.mjs). */
export default {
  testTimeout: 60_000,
  projects: [
    '<rootDir>/tools/jest.config.mjs',
    '<rootDir>/libs/*/jest.config.mjs',
    '<rootDir>/libs/*/*/jest.config.mjs',
    '<rootDir>/apps/api/jest.config.mjs',
    '<rootDir>/apps/dashboard/jest.config.mjs',
  ],
};
