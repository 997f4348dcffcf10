import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { workspaceRoot } from './workspace.mjs';

/** Packages of hundreds of files that nearly every spec of the API loads. */
export const packages = [
  ...['@nestjs/common', '@nestjs/core', '@nestjs/swagger', '@nestjs/testing', '@nestjs/typeorm'],
  ...[
    '@nestjs/passport',
    '@nestjs/platform-express',
    '@nestjs/terminus',
    'class-transformer',
    'class-validator',
  ],
  ...[
    'express',
    'helmet',
    'mailparser',
    'multer',
    'nodemailer',
    'passport',
    'passport-local',
    'pg',
    'pg-boss',
    'pino',
  ],
  ...['rate-limiter-flexible', 'rxjs', 'smtp-server', 'supertest', 'typeorm'],
];

/**
 * Files of these packages that are loaded by themselves: constants and numbers, of which a second copy is as good as the
 * first. A file with a class must not be among them: nothing would be an instance of both copies.
 */
export const besides = ['@nestjs/common/constants.js', '@nestjs/common/enums/route-paramtypes.enum.js'];

/**
 * What stands at its head. Jest's sandbox looks a global up anew at every use; these are not among those that it hands to
 * every module (`jest.preset.mjs`), since modules declare variables of their own under such names, or fake timers replace
 * them: packages keep the true ones.
 */
const globals = [
  ...['Buffer', 'process', 'URL', 'TextDecoder', 'TextEncoder', 'queueMicrotask'],
  ...['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate'],
];
const banner = `const urlOfPackages = require('node:url').pathToFileURL(__filename).href;
const { ${globals.join(', ')} } = globalThis;`;

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

let bundled;

/**
 * Jest loads every module anew for every spec file; two thousand files of packages are most of what a spec of the API
 * waits for. They are bundled into one, once for a lock file; gives what Jest's `moduleNameMapper` maps to it.
 */
export const bundledPackages = () => (bundled ??= bundle());

async function bundle() {
  const inputs = [join(workspaceRoot, 'package-lock.json'), fileURLToPath(import.meta.url)];
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(readFileSync(input));
  const folder = join(workspaceRoot, 'dist', 'test-packages', hash.digest('hex').slice(0, 12));
  if (!existsSync(folder)) await writeInto(folder);
  return Object.fromEntries(packages.map((name) => [`^${name}$`, fileOf(folder, name)]));
}

/** Under a folder of this name Jest takes it for a package: it shows where a spec failed, not where the package threw. */
const fileOf = (folder, name) => join(folder, 'node_modules', `${name}.cjs`);

/** Another process may do the same: the folder comes whole, and what it holds is the same whoever was first. */
async function writeInto(folder) {
  const draft = `${folder}.${process.pid}`;
  for (const name of packages) {
    const file = fileOf(draft, name);
    mkdirSync(dirname(file), { recursive: true });
    const up = name.includes('/') ? '../' : './';
    writeFileSync(file, `module.exports = require('${up}all.cjs')['${name}'];\n`);
  }
  const { metafile } = await build({
    stdin: { contents: `module.exports = {\n${getters()}\n};\n`, resolveDir: workspaceRoot },
    absWorkingDir: workspaceRoot,
    outfile: fileOf(draft, 'all'),
    bundle: true,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    target: 'node24',
    minifyWhitespace: true,
    define: { 'import.meta.url': 'urlOfPackages' },
    banner: { js: banner },
    plugins: [optional],
    logLevel: 'error',
  });
  writeFileSync(fileOf(draft, 'all').replace('.cjs', '.json'), JSON.stringify(Object.keys(metafile.inputs)));
  try {
    renameSync(draft, folder);
  } catch (failure) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw failure;
  }
}

/** A package is loaded when a spec first asks for it. */
const getters = () => packages.map((name) => `get '${name}'() { return require('${name}'); }`).join(',\n');
