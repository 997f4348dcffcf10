import { rolldown } from 'rolldown';

/** Bundles the API: our own code inlined, packages left to node_modules. */
const bundle = await rolldown({
  input: 'apps/api/src/main.ts',
  platform: 'node',
  tsconfig: 'apps/api/tsconfig.json',
  external: (id) => !/^[./]|^@rinnakkain\/|^@oxc-project\//.test(id),
});
await bundle.write({ dir: 'dist/api', format: 'esm', sourcemap: true, entryFileNames: '[name].mjs' });
await bundle.close();
