import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { workspaceRoot } from '../workspace.mjs';

/** The figures that every run must bring, as docs/security.md defines them. */
export const figures = {
  F1: 'Who may do what: actor × route × object',
  F2: 'Foreign ids in path, query and body',
  F3: 'Sentinels in front of those who may not see them',
  F4: 'Walls off, one and two at a time',
  F5: 'Mutants of the rules and policies',
  F6: 'Odd requests',
  F7: 'Kills during writes',
  F8: 'Tampering with the audit',
  F15: 'Forged requests',
  F16: 'Columns sent along',
  F17: 'Races',
  F18: 'Wrong association from the pool',
};

/**
 * The parts that were reported, one line per figure, and what is wrong with them: a figure that is missing, a case that
 * failed, nothing tried, a planted fault that was not found or never looked for, an unknown figure.
 */
export function judge(parts) {
  const lines = Object.entries(figures).map(([figure, what]) => {
    const own = parts.filter((part) => part.figure === figure);
    const sum = (name) => own.reduce((total, part) => total + part[name], 0);
    const controls = own.map(({ control }) => control).filter((control) => control !== undefined);
    return {
      figure,
      what,
      parts: own,
      tried: sum('tried'),
      failed: sum('failed'),
      control: controls.length === 0 ? 'missing' : controls.every(Boolean) ? 'found' : 'not found',
      form: own.some(({ form }) => form === 'short') ? 'short' : 'long',
    };
  });
  const strange = parts.filter(({ figure }) => !(figure in figures));
  return {
    lines,
    wrong: [
      ...lines.flatMap(wrongWith),
      ...strange.map(({ figure, part }) => `${figure} (${part}): no such figure`),
    ],
  };
}

function wrongWith({ figure, parts, control }) {
  if (parts.length === 0) return [`${figure}: not measured`];
  return [
    ...parts.filter(({ tried }) => !(tried > 0)).map(({ part }) => `${figure} (${part}): nothing was tried`),
    ...parts
      .filter(({ failed }) => failed !== 0)
      .map(({ part, tried, failed }) => `${figure} (${part}): ${failed} of ${tried} failed`),
    ...(control === 'missing' ? [`${figure}: no control`] : []),
    ...parts
      .filter(({ control }) => control === false)
      .map(({ part }) => `${figure} (${part}): the planted fault was not found`),
  ];
}

const head = ['Figure', 'What', 'Tried', 'Failed', 'Control', 'Form'];
const number = (value) => value.toLocaleString('en').replaceAll(',', ' ');

/** The table as text: a line per figure, below it one per part where there are several, and what a part has to say. */
export function tableOf({ lines, wrong }, where) {
  const rows = lines.flatMap(({ figure, what, parts, tried, failed, control, form }) =>
    parts.length === 0
      ? [{ cells: [figure, what, '-', '-', 'missing', '-'] }]
      : [
          { cells: [figure, what, number(tried), number(failed), control, form] },
          ...parts
            .filter(({ note }) => parts.length > 1 || note)
            .map((part) => ({ cells: partCells(part, parts.length), note: part.note })),
        ],
  );
  const widths = head.map((_, i) =>
    Math.max(...[head, ...rows.map(({ cells }) => cells)].map((row) => row[i].length)),
  );
  const line = (cells) =>
    cells
      .map((cell, i) => (i === 2 || i === 3 ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [
    line(head),
    rule,
    ...rows.map(({ cells, note = '' }) => `${line(cells) || ' '.repeat(widths[0] + 2)}  ${note}`.trimEnd()),
    rule,
    where,
    ...wrong.map((each) => `WRONG  ${each}`),
  ].join('\n');
}

/** The line of one part among several; nothing but its note when it is the only one. */
const partCells = ({ part, tried, failed, control }, parts) =>
  parts === 1
    ? ['', '', '', '', '', '']
    : [
        '',
        `  ${part}`,
        number(tried),
        number(failed),
        control === undefined ? '' : control ? 'found' : 'not found',
        '',
      ];

/** The commit and the machine, since a figure without them says little. */
export function whereItRan() {
  const [{ model = 'unknown processor' } = {}] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${commit()} · ${cpus().length} × ${model.trim()}, ${memory} GiB · ${process.platform}-${process.arch} · Node ${process.versions.node}`;
}

function commit() {
  const git = (...args) =>
    execFileSync('git', args, { cwd: workspaceRoot, encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no') !== '';
    return `commit ${git('rev-parse', '--short', 'HEAD')}${changed ? ' with changes' : ''}`;
  } catch {
    return 'no commit';
  }
}
