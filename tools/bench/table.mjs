import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { workspaceRoot } from '../workspace.mjs';
import { loads } from './measure.mjs';

/** The machine and the state of the code, in one line. */
export function circumstances({ size, megabytes, seconds }, version) {
  const [core] = cpus();
  const git = (...args) => execFileSync('git', args, { cwd: workspaceRoot, encoding: 'utf8' }).trim();
  return {
    size,
    megabytes,
    loadSeconds: seconds,
    commit: `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '-uno') ? ' and changes' : ''}`,
    cores: cpus().length,
    processor: core?.model ?? 'unknown',
    memory: Math.round(totalmem() / 1024 ** 3),
    busy: loadavg()[0],
    node: process.versions.node,
    postgres: version,
  };
}

const columns = [
  ['goal', 6, ({ goal, atLeast }) => (atLeast ? `${atLeast}/s` : (goal ?? ''))],
  ['p50', 8, ({ alone }) => alone?.p50],
  ['p95', 8, ({ alone }) => alone?.p95],
  ['p99', 8, ({ alone }) => alone?.p99],
  ['| p50', 8, ({ users }) => users?.p50],
  ['p95', 8, ({ users }) => users?.p95],
  ['p99', 8, ({ users }) => users?.p99],
  ['| most/s', 9, ({ flatOut }) => flatOut],
  ['apart', 8, ({ apart }) => apart],
  ['| queries', 10, ({ queries }) => queries],
  ['rows', 8, ({ rows }) => rows],
  ['blocks', 8, ({ blocks }) => blocks],
  ['| floor', 9, ({ floor }) => floor?.p50],
  ['p95', 8, ({ floor }) => floor?.p95],
];

const shown = (value) => (typeof value === 'number' ? value.toFixed(value < 1000 ? 1 : 0) : (value ?? ''));

/** What stands above the lines. */
export function head(about) {
  return [
    `${about.size} (${about.megabytes} MB) · ${about.commit} · ${about.cores} cores of ${about.processor}, ${about.memory} GB, load ${about.busy.toFixed(1)} · Node ${about.node}, PostgreSQL ${about.postgres}`,
    'Client, API and database share this machine. Times in ms:',
    `  first three: ${loads.alone}`,
    `  next three: ${loads.users}`,
    `  most/s: ${loads.flatOut}; apart: the same of ten associations`,
    `  queries, rows they gave and blocks of 8 kB they touched: of one request`,
    `  floor: ${loads.floor}`,
    `${' '.repeat(24)}${columns.map(([name, width]) => name.padStart(width)).join('')}`,
  ].join('\n');
}

/** One line of the table. */
export function line(found) {
  const cells = columns.map(([, width, of]) => String(shown(of(found))).padStart(width)).join('');
  return `${found.name.padEnd(24)}${cells}${found.failed ? `   ${found.failed}` : ''}`;
}
