import { cp } from 'node:fs/promises';
import { rolldown } from 'rolldown';

/** Bundles the API and the verifier of its audit: our own code inlined, packages left to node_modules. */
for (const [name, input] of [
  ['main', 'apps/api/src/main.ts'],
  ['audit', 'apps/api/src/audit/main.ts'],
]) {
  const bundle = await rolldown({
    input,
    platform: 'node',
    tsconfig: 'apps/api/tsconfig.json',
    external: (id) => !/^[./]|^@rinnakkain\/|^@oxc-project\//.test(id),
  });
  await bundle.write({ dir: 'dist/api', format: 'esm', sourcemap: true, entryFileNames: `${name}.mjs` });
  await bundle.close();
}

// The script, the style sheet and the icon of public pages lie beside the bundle.
await cp('libs/platform/api/src/public-pages/assets', 'dist/api/pages', { recursive: true });
