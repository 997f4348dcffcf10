import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Advice, workspaceRoot } from '../workspace.mjs';
import { measures } from './measures.mjs';

const page = join(workspaceRoot, 'docs', 'sizes.md');
const [first, last] = ['<!-- figures -->', '<!-- end of figures -->'];

const shown = (value) =>
  typeof value === 'number' ? (value < 10 ? value.toFixed(1) : value.toFixed(0)) : '–';
const row = (cells) => `| ${cells.join(' | ')} |`;

/** Writes what files of `--json` hold into the page of sizes, in the order they are given. */
export function document(files, say) {
  const runs = files.map((file) => JSON.parse(readFileSync(file, 'utf8')));
  if (runs.length === 0) throw new Advice('Name the files that --json wrote.');
  const text = readFileSync(page, 'utf8');
  const [from, to] = [text.indexOf(first), text.indexOf(last)];
  if (from < 0 || to < 0) throw new Advice(`${page} has no place for figures.`);
  const figures = [times(runs), counts(runs), machines(runs)].join('\n\n');
  writeFileSync(page, `${text.slice(0, from + first.length)}\n\n${figures}\n\n${text.slice(to)}`);
  say(`Written into ${page}`);
  return 0;
}

const of = ({ found }, name) => found.find((each) => each.name === name) ?? {};
const table = (head, lines) => [row(head), row(head.map(() => '---')), ...lines.map(row)].join('\n');

/** p50 alone and p95 of ten people by size, the floor, and what the largest costs of the one before. */
function times(runs) {
  const sizes = runs.map(({ about }) => about.size);
  const lines = measures.map(({ name, goal }) => {
    const alone = runs.map((run) => of(run, name).alone?.p50);
    const ratio = alone.length > 1 ? alone.at(-1) / alone.at(-2) : undefined;
    return [
      name,
      goal ? `≤ ${goal}` : '–',
      ...runs.map((run) => `${shown(of(run, name).alone?.p50)} / ${shown(of(run, name).users?.p95)}`),
      shown(of(runs.at(-1), name).floor?.p50),
      Number.isFinite(ratio) ? `× ${ratio.toFixed(2)}` : '–',
    ];
  });
  return table(
    [
      'ms',
      'goal, p95',
      ...sizes.map((size) => `${size}: p50 alone / p95 of ten`),
      'floor, p50',
      `${sizes.slice(-2).toReversed().join(' to ')}`,
    ],
    lines,
  );
}

/** Statements, rows and blocks of one request by size. */
function counts(runs) {
  const lines = measures.map(({ name }) => [
    name,
    ...runs.map((run) => {
      const { queries, rows, blocks } = of(run, name);
      return `${shown(queries)} / ${shown(rows)} / ${shown(blocks)}`;
    }),
    shown(of(runs.at(-1), name).flatOut),
    shown(of(runs.at(-1), name).apart),
  ]);
  const { size } = runs.at(-1).about;
  return table(
    [
      'of one request',
      ...runs.map(({ about }) => `${about.size}: queries / rows / blocks`),
      `${size}: most a second`,
      'of ten associations',
    ],
    lines,
  );
}

const machines = (runs) =>
  runs
    .map(
      ({ about }) =>
        `- ${about.size}: ${about.megabytes} MB, loaded in ${about.loadSeconds} s; commit ${about.commit}; ${about.cores} cores of ${about.processor}, ${about.memory} GB, load ${about.busy.toFixed(1)} before; Node ${about.node}, PostgreSQL ${about.postgres}`,
    )
    .join('\n');
