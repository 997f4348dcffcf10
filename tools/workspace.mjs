import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const workspaceRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/** The oldest Node that the tools below us (Angular, Nest, Nx) support. */
const oldestNode = [24, 15];

/** Something the person at the keyboard can mend: shown without a stack. */
export class Advice extends Error {}

/** Whether what is installed is what package-lock.json says. */
export function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf(join('node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true;
    return present[path] ? present[path].version === version : Boolean(optional);
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(workspaceRoot, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Brings node_modules to what package-lock.json says. */
export async function install(say) {
  if (isInstalled()) return;
  say('Installing packages (about a minute the first time)');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
  const code = npm
    ? await run(process.execPath, [npm, ...args], { path: process.env.PATH })
    : await run('npm', args, { path: process.env.PATH, shell: process.platform === 'win32' });
  if (code !== 0) throw new Advice('The packages could not be installed: npm ci said why above.');
}

/** Node 24: the packaged one, else ours when it is new enough. */
export function node24() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const home = join(workspaceRoot, 'node_modules', `node-${system}-${process.arch}`);
  const packaged = join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(packaged)) return packaged;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return process.execPath;
  throw new Advice(
    `Node ${oldestNode.join('.')} or newer is needed on ${process.platform}-${process.arch}, and this is Node ` +
      `${process.versions.node}: install a newer one (https://nodejs.org) and start again.`,
  );
}

/** The environment in which everything below us runs: Node 24 and the workspace's programs first in the path. */
export function toolEnvironment(more = {}) {
  const path = [dirname(node24()), join(workspaceRoot, 'node_modules', '.bin'), process.env.PATH].join(
    delimiter,
  );
  return { ...process.env, PATH: path, NX_DAEMON: 'false', FORCE_COLOR: '0', ...more };
}

/** The JavaScript file behind a package's command. */
export function commandFile(packageName, command = packageName) {
  const home = join(workspaceRoot, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return join(home, typeof bin === 'string' ? bin : bin[command]);
}

/** Runs a package's command on Node 24; see run() for the answer. */
export function runTool(packageName, args, { command, env, ...options } = {}) {
  return run(node24(), [commandFile(packageName, command), ...args], {
    env: toolEnvironment(env),
    ...options,
  });
}

/**
 * Runs a program to its end. Gives its exit code (128 when a signal ended it); with `quiet` its output is kept and
 * given to `onOutput` as one text at the end, with `onOutput` alone as it comes and to the screen as well.
 */
export function run(file, args, { env, path, shell = false, quiet = false, onOutput, input } = {}) {
  return new Promise((ended, failed) => {
    const listening = quiet || Boolean(onOutput);
    const child = spawn(file, args, {
      cwd: workspaceRoot,
      env: env ?? { ...process.env, PATH: path ?? process.env.PATH },
      shell,
      stdio: [
        input === undefined ? 'ignore' : 'pipe',
        ...(listening ? ['pipe', 'pipe'] : ['inherit', 'inherit']),
      ],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (!quiet) process.stdout.write(text);
      });
    }
    child.stdin?.end(input);
    child.once('error', failed);
    child.once('close', (code) => {
      onOutput?.(output);
      ended(code ?? 128);
    });
  });
}
