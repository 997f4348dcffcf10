import { readFileSync } from 'node:fs';
import { swc } from './tools/swc.mjs';
import { bundledPackages } from './tools/test-packages.mjs';

const { compilerOptions } = JSON.parse(
  readFileSync(new URL('./tsconfig.base.json', import.meta.url), 'utf8'),
);

/** The aliases of tsconfig.base.json as Jest wants them. */
const moduleNameMapper = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([name, [path]]) => [
    `^${name}$`,
    new URL(path, import.meta.url).pathname,
  ]),
);

/**
 * A global of Jest's sandbox is looked up anew at every use, some 400 ns each time; given to every module as a parameter
 * it costs what a variable does. Not what fake timers replace, nor what modules declare under the same name (Buffer, URL).
 */
const sandboxInjectedGlobals = [
  'Array ArrayBuffer BigInt Boolean Error Function JSON Map Math Number Object Promise Proxy RangeError Reflect',
  'RegExp Set String Symbol TypeError Uint8Array WeakMap WeakSet decodeURIComponent encodeURIComponent isNaN parseInt',
].flatMap((names) => names.split(' '));

/** Jest settings of a project that runs in Node. */
export const node = (displayName, more = {}) => ({
  displayName,
  testTimeout: 30_000,
  testEnvironment: 'node',
  sandboxInjectedGlobals,
  moduleNameMapper,
  transform: { '^.+\\.(m?[jt]s)$': swc },
  transformIgnorePatterns: [],
  ...more,
});

/** Jest settings of a project of the API. */
export const api = async (displayName, more = {}) => ({
  ...node(displayName),
  moduleNameMapper: { ...moduleNameMapper, ...(await bundledPackages()) },
  transformIgnorePatterns: ['/dist/test-packages/'],
  ...more,
});

/** Jest settings of a project that runs in the browser (jsdom). */
export const browser = (displayName, more = {}) => ({
  displayName,
  testTimeout: 30_000,
  preset: 'jest-preset-angular',
  testEnvironment: 'jest-preset-angular/environments/jest-jsdom-env',
  setupFilesAfterEnv: [new URL('./libs/ui/src/test-setup.ts', import.meta.url).pathname],
  moduleNameMapper,
  transform: {
    '^.+\\.(ts|js|mjs|html|svg)$': [
      'jest-preset-angular',
      { tsconfig: '<rootDir>/tsconfig.spec.json', stringifyContentPathRegex: '\\.(html|svg)$' },
    ],
  },
  ...more,
});
