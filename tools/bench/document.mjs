import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Advice, workspaceRoot } from '../workspace.mjs';
import { measures } from './measures.mjs';

const page = join(workspaceRoot, 'docs', 'sizes.md');
/** Where the figures of the daily requests stand, and those of the directory, which has a size of its own. */
const places = {
  daily: ['<!-- figures -->', '<!-- end of figures -->'],
  directory: ['<!-- figures of the directory -->', '<!-- end of the directory -->'],
};
const ofDirectory = ({ name }) => name.startsWith('directory');
const daily = measures.filter((measure) => !ofDirectory(measure));

const shown = (value) =>
  typeof value === 'number' ? (value < 10 ? value.toFixed(1) : value.toFixed(0)) : '–';
const row = (cells) => `| ${cells.join(' | ')} |`;

/** Writes what files of `--json` hold into the page of sizes, in the order they are given. */
export function document(files, say) {
  const runs = files.map((file) => JSON.parse(readFileSync(file, 'utf8')));
  if (runs.length === 0) throw new Advice('Name the files that --json wrote.');
  const [large, usual] = [
    runs.filter(({ about }) => about.size === 'groups'),
    runs.filter(({ about }) => about.size !== 'groups'),
  ];
  if (usual.length > 0) write('daily', [times(usual), counts(usual), machines(usual)]);
  if (large.length > 0) write('directory', [directory(large.at(-1)), machines(large.slice(-1))]);
  say(`Written into ${page}`);
  return 0;
}

function write(place, parts) {
  const [first, last] = places[place];
  const text = readFileSync(page, 'utf8');
  const [from, to] = [text.indexOf(first), text.indexOf(last)];
  if (from < 0 || to < 0) throw new Advice(`${page} has no place for figures.`);
  writeFileSync(page, `${text.slice(0, from + first.length)}\n\n${parts.join('\n\n')}\n\n${text.slice(to)}`);
}

const of = ({ found }, name) => found.find((each) => each.name === name) ?? {};
const table = (head, lines) => [row(head), row(head.map(() => '---')), ...lines.map(row)].join('\n');

/** Everything of the directory at its size. */
function directory(run) {
  const lines = measures.filter(ofDirectory).map(({ name, goal, atLeast }) => {
    const { alone, users, flatOut, queries, rows, blocks, floor } = of(run, name);
    return [
      name.replace('directory: ', ''),
      atLeast ? `≥ ${atLeast} a second` : goal ? `≤ ${goal} ms, p95` : '–',
      `${shown(alone?.p50)} / ${shown(alone?.p95)}`,
      `${shown(users?.p50)} / ${shown(users?.p95)}`,
      shown(flatOut),
      shown(floor?.p50),
      `${shown(queries)} / ${shown(rows)} / ${shown(blocks)}`,
    ];
  });
  return table(
    [
      'directory',
      'goal',
      'alone, ms: p50 / p95',
      'ten people, ms: p50 / p95',
      'most a second',
      'floor, p50',
      'queries / rows / blocks',
    ],
    lines,
  );
}

/** p50 alone and p95 of ten people by size, the floor, and what the largest costs of the one before. */
function times(runs) {
  const sizes = runs.map(({ about }) => about.size);
  const lines = daily.map(({ name, goal }) => {
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
  const lines = daily.map(({ name }) => [
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
