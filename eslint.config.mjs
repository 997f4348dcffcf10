import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';
import { moduleBoundaries } from './tools/lint/boundaries.mjs';
import { texts } from './tools/lint/texts.mjs';
import {
  apiSyntax,
  contextSyntax,
  databaseImports,
  domainSyntax,
  everywhere,
  templateSyntax,
} from './tools/lint/restrictions.mjs';

const browser = ['apps/dashboard/**', 'libs/{ui,api-client}/**', 'libs/*/dashboard/**'];
const api = ['apps/api/**/*.ts', 'libs/*/{api,public}/**/*.ts'];
const specs = ['**/*.spec.ts', '**/test/**/*.ts', '**/testing/**/*.ts'];

const nodeGlobals = [
  ...['process', 'console', 'Buffer', 'URL', 'fetch', 'AbortSignal', 'performance'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
];
const jestGlobals = ['describe', 'it', 'expect', 'beforeAll', 'beforeEach', 'afterAll', 'afterEach', 'jest'];
const known = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

/** The given configurations, for the given files only. */
const only = (files, ...configs) => configs.flat().map((config) => ({ ...config, files }));
/** Every file of these folders with this ending. */
const ending = (folders, end) => folders.map((folder) => `${folder}/*.${end}`);

export default [
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.nx/',
      '.angular/',
      '.data/',
      'coverage/',
      'libs/api-client/src/generated/',
      // Pages of the browser itself, not Angular's templates.
      'apps/dashboard/public/',
      'apps/dashboard/src/index.html',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  // Plain JavaScript: the tools and the settings files.
  ...only(['**/*.mjs'], tseslint.configs.recommended, {
    languageOptions: { globals: known(nodeGlobals) },
    rules: { 'no-undef': 'error', eqeqeq: ['error', 'always'] },
  }),
  { files: ['**/*.spec.mjs'], languageOptions: { globals: known(jestGlobals) } },

  // TypeScript everywhere.
  ...only(['**/*.ts'], tseslint.configs.recommended, moduleBoundaries, {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...everywhere],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
    },
  }),

  { files: ['apps/dashboard/src/main.ts'], rules: { 'no-console': ['error', { allow: ['error'] }] } },

  // The rules: no clock, no chance, no packages.
  {
    files: ['libs/domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...domainSyntax],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\.{1,2}(/|$))', message: 'The domain imports nothing.' }] },
      ],
    },
  },
  {
    files: ['libs/domain/**/*.spec.ts', 'libs/domain/src/testing/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex:
                '^(?!\\.{1,2}(/|$)|fast-check$|@code4recovery/spec$|ajv(/|$)|ajv-formats$|node:fs$|node:path$)',
              message:
                'Specs of the domain use fast-check, the shared fixtures and what others publish of a format.',
            },
          ],
        },
      ],
    },
  },

  // The API: the clock is asked, the database is reached through the unit of work.
  { files: api, rules: { 'no-restricted-syntax': ['error', ...apiSyntax] } },
  {
    files: ['libs/{people,support,groups,oversight}/{api,public}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...contextSyntax] },
  },
  {
    files: api,
    // Invented data is written in bulk, as the owner, before anyone is served.
    ignores: ['libs/platform/api/**', 'apps/api/src/{audit,database,demo}/**', ...specs],
    rules: { 'no-restricted-imports': ['error', databaseImports] },
  },
  {
    files: [...specs, 'libs/platform/api/**/clock*.ts', 'apps/api/src/demo/**/*.ts'],
    ignores: ['libs/domain/**', 'libs/*/dashboard/**', 'libs/{ui,api-client}/**'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },

  // The dashboard: Angular's own advice, and templates that everyone can use and translate.
  ...only(ending(browser, 'ts'), angular.configs.tsRecommended, {
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': [
        'error',
        [
          { type: 'element', prefix: 'rk', style: 'kebab-case' },
          { type: 'attribute', prefix: 'rk', style: 'camelCase' },
        ],
      ],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'rk', style: 'camelCase' },
      ],
    },
  }),
  ...only(
    ending(browser, 'html'),
    angular.configs.templateRecommended,
    angular.configs.templateAccessibility,
  ),
  {
    files: ending(browser, 'html'),
    // The host components of a spec show a piece in a setting; nobody translates them.
    ignores: ['**/*.spec.ts/**'],
    plugins: { templates: { rules: { texts } } },
    rules: {
      'templates/texts': 'error',
      'no-restricted-syntax': ['error', ...templateSyntax],
      '@angular-eslint/template/i18n': [
        'error',
        {
          checkId: true,
          checkText: false,
          checkAttributes: false,
          checkDuplicateId: false,
          allowMarkupInContent: true,
        },
      ],
    },
  },
];
