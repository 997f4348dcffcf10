import { ROLES, type Role } from '@rinnakkain/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a planted row lies, seen from those who look. */
export interface Ground {
  /** Of the association of those who look. */
  readonly here: boolean;
  /** Of the coordinator's unit. */
  readonly ofUnit: boolean;
  /** What the coordinator wrote, answers for or did. */
  readonly ofCoordinator: boolean;
  /** Of the volunteer who looks. */
  readonly ofVolunteer: boolean;
  /** The seeker's details are open to the coordinator. */
  readonly open: boolean;
}

/** What one does with rows. */
export type Way = 'sees' | 'writes';

type Words = ReadonlyMap<string, Readonly<Record<Role, string>>>;

const linesOf = (file: string): string[][] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));

function wordsOf(file: string): Words {
  const [head = [], ...lines] = linesOf(file);
  return new Map(
    lines.map(([table = '', ...cells]) => [
      table,
      Object.fromEntries(head.slice(1).map((role, i) => [role, cells[i]])) as Record<Role, string>,
    ]),
  );
}

/** Hand-written from the security page: whose rows each role sees and writes of each table. */
const WORDS: Readonly<Record<Way, Words>> = {
  sees: wordsOf('who-sees.csv'),
  writes: wordsOf('who-writes.csv'),
};

/** Rows whose state decides too: who sees and writes them, whatever the words say. */
const BESIDES = new Map(
  linesOf('who-sees-besides.csv')
    .slice(1)
    .map(([plot = '', table = '', sees = '', writes = '']) => [
      `${plot} ${table}`,
      { sees: sees.split(' '), writes: writes.split(' ') },
    ]),
);

/** The tables that the hand-written lists name. */
export const tablesOf = (way: Way): string[] => [...WORDS[way].keys()];

/** Plots and tables that are named one by one. */
export const besides = (): string[] => [...BESIDES.keys()];

/** Which background checks those see who are named for them; of other roles nobody can be. */
const CHECKERS: Readonly<Partial<Record<Role, string>>> = {
  coordinator: 'unit',
  organisation_administrator: 'organisation',
};

function reaches(word: string, role: Role, ground: Ground): boolean {
  if (word === 'none' || !ground.here) return false;
  if (word === 'organisation') return true;
  if (word === 'own') return role === 'volunteer' ? ground.ofVolunteer : ground.ofCoordinator;
  if (word === 'unit') return ground.ofUnit;
  if (word === 'named') return ground.ofUnit && ground.open;
  throw new Error(`What is ${word}?`);
}

/** Whether a role may see or write the row of a plot; `checker`: named for background checks. */
export function may(
  way: Way,
  role: Role,
  table: string,
  plot: string,
  ground: Ground,
  checker = false,
): boolean {
  const one = BESIDES.get(`${plot} ${table}`);
  if (one) return one[way].includes(role);
  const word = WORDS[way].get(table)?.[role] ?? 'nothing';
  if (checker && table === 'people.background_check') return reaches(CHECKERS[role] ?? 'none', role, ground);
  return reaches(word, role, ground);
}

/** Every role, and some named for background checks. */
export const LOOKING: readonly { readonly role: Role; readonly checker: boolean }[] = [
  ...ROLES.map((role) => ({ role, checker: false })),
  { role: 'coordinator', checker: true },
  { role: 'organisation_administrator', checker: true },
  { role: 'training_reviewer', checker: true },
];
