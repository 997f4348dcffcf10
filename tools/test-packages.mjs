import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { workspaceRoot } from './workspace.mjs';

/** Packages of hundreds of files that nearly every spec of the API loads. */
const packages = [
  ...['@nestjs/common', '@nestjs/core', '@nestjs/swagger', '@nestjs/testing', '@nestjs/typeorm'],
  ...['@nestjs/passport', '@nestjs/platform-express', '@nestjs/terminus', 'class-transformer', 'class-validator'],
  ...['express', 'helmet', 'mailparser', 'multer', 'nodemailer', 'passport', 'passport-local', 'pg', 'pg-boss', 'pino'],
  ...['rate-limiter-flexible', 'rxjs', 'smtp-server', 'supertest', 'typeorm'],
];

/** What is left to be found at run time: drivers that nobody installed. */
const optional = {
  name: 'optional',
  setup(context) {
    context.onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...asked }) => {
      if (pluginData === 'asked') return undefined;
      // Jest resolves everything as required; one package must not come in two kinds.
      const found = await context.resolve(path, { ...asked, kind: 'require-call', pluginData: 'asked' });
      return found.errors.length ? { path, external: true } : found;
    });
  },
};

/**
 * Jest loads every module anew for every spec file; two thousand files of packages are most of what a spec of the API
 * waits for. They are bundled into one, once for a lock file; gives what Jest's `moduleNameMapper` maps to it.
 */
export async function bundledPackages() {
  const lock = readFileSync(join(workspaceRoot, 'package-lock.json'));
  const mark = createHash('sha256').update(lock).update(packages.join()).digest('hex').slice(0, 12);
  const folder = join(workspaceRoot, 'dist', 'test-packages', mark);
  const fileOf = (name) => join(folder, `${name}.cjs`);
  if (!existsSync(join(folder, 'all.cjs'))) {
    for (const name of packages) {
      mkdirSync(dirname(fileOf(name)), { recursive: true });
      const up = name.includes('/') ? '../' : './';
      writeFileSync(fileOf(name), `module.exports = require('${up}all.cjs')['${name}'];\n`);
    }
    const getters = packages.map((name) => `get '${name}'() { return require('${name}'); }`).join(',\n');
    await build({
      stdin: { contents: `module.exports = {\n${getters}\n};\n`, resolveDir: workspaceRoot },
      outfile: join(folder, 'all.cjs'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node24',
      keepNames: true,
      minifyWhitespace: true,
      define: { 'import.meta.url': 'urlOfPackages' },
      banner: { js: "const urlOfPackages = require('node:url').pathToFileURL(__filename).href;" },
      plugins: [optional],
      logLevel: 'error',
    });
  }
  return Object.fromEntries(packages.map((name) => [`^${name}$`, fileOf(name)]));
}
