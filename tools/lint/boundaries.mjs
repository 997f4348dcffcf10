import nx from '@nx/eslint-plugin';

/** Table 1: the layers. Who may import whom, and why not more. */
export const layers = {
  domain: { imports: [], why: 'the rules are plain TypeScript: they import nothing' },
  client: { imports: ['domain'], why: 'the client knows the contract and its codes, not who calls it' },
  ui: { imports: [], why: 'the looks know no data, no routes and no rules' },
  platform: {
    imports: ['domain', 'client', 'ui'],
    why: 'the platform carries the features and knows none of them',
  },
  feature: {
    imports: ['domain', 'client', 'ui', 'platform', 'feature'],
    why: 'a feature stands on the platform; apps only wire features together',
  },
  public: {
    imports: ['domain', 'platform', 'feature', 'public'],
    why: 'public pages say what their own context’s API lets anybody know; they keep nothing themselves',
  },
  app: {
    imports: ['domain', 'client', 'ui', 'platform', 'feature', 'public'],
    why: 'an app wires its libraries; nothing imports an app',
  },
};

/** Table 2: the scopes. Besides itself and what is shared, a context may read only these. */
export const scopes = {
  shared: { imports: [], why: 'what is shared knows none of those who share it' },
  platform: { imports: [], why: 'the platform carries the contexts and knows none of them' },
  people: { imports: [], why: 'people does not know how its people are supported' },
  support: { imports: ['people'], why: 'support knows people, through the ports people offers' },
  groups: {
    imports: ['people'],
    why: 'groups knows people, through the ports people offers, and nobody’s pairs',
  },
  oversight: { imports: [], why: 'oversight reads views and walks interfaces, never another context’s code' },
  app: {
    imports: ['platform', 'people', 'support', 'groups', 'oversight'],
    why: 'an app wires every context',
  },
};

const runtimes = {
  any: { imports: ['any'], why: 'code for every runtime can use only code for every runtime' },
  node: { imports: ['any', 'node'], bans: ['@angular/*'], why: 'the API never loads Angular' },
  browser: {
    imports: ['any', 'browser'],
    bans: ['@nestjs/*', 'typeorm', 'pg', 'express'],
    why: 'the browser never loads Nest, TypeORM or the database driver',
  },
};

const alwaysOpen = { shared: ['shared'], platform: ['shared'], app: ['shared'] };

const constraints = [
  ...Object.entries(layers).map(([layer, { imports }]) => ({
    sourceTag: `layer:${layer}`,
    onlyDependOnLibsWithTags: imports.map((name) => `layer:${name}`),
  })),
  ...Object.entries(scopes).map(([scope, { imports }]) => ({
    sourceTag: `scope:${scope}`,
    onlyDependOnLibsWithTags: [scope, ...imports, ...(alwaysOpen[scope] ?? ['shared', 'platform'])].map(
      (name) => `scope:${name}`,
    ),
  })),
  ...Object.entries(runtimes).map(([runtime, { imports, bans = [] }]) => ({
    sourceTag: `runtime:${runtime}`,
    onlyDependOnLibsWithTags: imports.map((name) => `runtime:${name}`),
    bannedExternalImports: bans,
  })),
];

const reasons = Object.fromEntries(
  [
    ['layer', layers],
    ['scope', scopes],
    ['runtime', runtimes],
  ].flatMap(([kind, table]) => Object.entries(table).map(([name, { why }]) => [`${kind}:${name}`, why])),
);

const original = nx.rules['enforce-module-boundaries'];

/** Nx's rule, with the reason of the table row behind each message. */
const boundaries = {
  meta: {
    ...original.meta,
    messages: Object.fromEntries(
      Object.entries(original.meta.messages).map(([id, text]) => [
        id,
        text.includes('{{sourceTag}}') ? `${text}: {{why}}` : text,
      ]),
    ),
  },
  create: (context) =>
    original.create(
      Object.create(context, {
        report: {
          value: ({ data, ...rest }) =>
            context.report({ ...rest, data: { ...data, why: reasons[data?.sourceTag] ?? '' } }),
        },
      }),
    ),
};

/** The ESLint plugin and rule setting that keep the two tables. */
export const moduleBoundaries = {
  plugins: { tables: { rules: { boundaries } } },
  rules: {
    'tables/boundaries': [
      'error',
      {
        allow: ['../../../tools/test-postgres.mjs', '../**/tools/walls/figures.mjs'],
        enforceBuildableLibDependency: false,
        depConstraints: constraints,
      },
    ],
  },
};
