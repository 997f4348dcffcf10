import { ROLES, type ReleasableField, type Role, volunteerView } from '@rinnakkain/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reader, SeekerSubject, Standing, Subject } from './model';

/** What decides besides the role: the token's column, whose it is, which field, and who wrote it. */
export interface Written {
  readonly column: string;
  readonly subject: Subject;
  readonly field?: ReleasableField;
  readonly author?: string;
}

type Cells = Readonly<Record<Role | 'nobody', readonly string[]>>;

const HEAD = ['column', 'nobody', ...ROLES];

/** The hand-written table: from the security page and the decisions, never from the code it checks. */
export function whoReads(): ReadonlyMap<string, Cells> {
  const [head = '', ...lines] = readFileSync(join(import.meta.dirname, '../../who-reads.csv'), 'utf8')
    .trim()
    .split('\n');
  if (head !== HEAD.join(',')) throw new Error(`who-reads.csv begins with ${HEAD.join(',')}.`);
  return new Map(
    lines.map((line) => {
      const [column = '', ...cells] = line.split(',');
      const words = cells.map((cell) => cell.split('/'));
      for (const word of words.flat()) if (!(word in WORDS)) throw new Error(`${column}: no word ${word}.`);
      const named = Object.fromEntries(HEAD.slice(1).map((name, i) => [name, words[i] ?? []]));
      return [column, named as unknown as Cells];
    }),
  );
}

type Rule = (who: Standing, written: Written, route: string) => boolean;

const isStaff = ({ role }: Standing): boolean => role !== 'volunteer';
const isOfUnit = (who: Standing, seeker: SeekerSubject): boolean =>
  who.organisationId === seeker.organisationId &&
  who.unitIds.includes(seeker.unitId) &&
  !seeker.excludes.has(who.accountId);
const meets = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((id) => other.includes(id));

/** The words of the table; each says for whom of the column's role a value is. */
const WORDS: Readonly<Record<string, Rule>> = {
  no: () => false,
  yes: () => true,
  /** Everybody of the association. */
  organisation: (who, { subject }) => {
    if (subject.kind === 'account')
      return subject.standings.some(({ organisationId }) => organisationId === who.organisationId);
    return (subject.kind === 'organisation' ? subject.id : subject.organisationId) === who.organisationId;
  },
  /** Those of the unit, but for whom the seeker must not meet. */
  unit: (who, { subject }) =>
    (subject.kind === 'seeker' && isOfUnit(who, subject)) ||
    (subject.kind === 'group' &&
      subject.organisationId === who.organisationId &&
      who.unitIds.includes(subject.unitId)) ||
    (subject.kind === 'volunteer' &&
      subject.organisationId === who.organisationId &&
      meets(subject.unitIds, who.unitIds)),
  /** Those of the unit; of a protected seeker the named coordinator and deputy. */
  named: (who, { subject }) =>
    subject.kind === 'seeker' &&
    isOfUnit(who, subject) &&
    (!subject.protected || [subject.coordinatorId, subject.deputyId].includes(who.accountId)),
  /** Those who lead the group. */
  leads: (who, { subject }) => subject.kind === 'group' && subject.leaders.has(who.accountId),
  /** Whose own it is. */
  own: (who, { subject }) =>
    (subject.kind === 'account' && subject.id === who.accountId) ||
    (subject.kind === 'volunteer' && subject.accountId === who.accountId),
  /** Staff of the same unit, and staff of the association that belongs to no unit. */
  colleague: (who, { subject }) =>
    subject.kind === 'account' &&
    subject.standings.some(
      (their) =>
        isStaff(their) &&
        their.organisationId === who.organisationId &&
        (their.unitIds.length === 0 || meets(their.unitIds, who.unitIds)),
    ),
  /** The volunteer of the seeker's open pair; of an account, a volunteer whose open pair it coordinates. */
  pair: (who, { subject }) =>
    (subject.kind === 'seeker' && subject.pair?.volunteerAccountId === who.accountId) ||
    (subject.kind === 'account' &&
      subject.pairs.some(
        ({ volunteerAccountId, state }) =>
          volunteerAccountId === who.accountId && volunteerView(state) !== 'nothing',
      )),
  /** The same, while the field is released and there is no break. */
  released: (who, { subject, field }) =>
    subject.kind === 'seeker' &&
    subject.pair?.volunteerAccountId === who.accountId &&
    volunteerView(subject.pair.state) === 'released' &&
    field !== undefined &&
    subject.pair.released.has(field),
  /** Who wrote it, while the pair is open. */
  author: (who, { subject, author }) =>
    author === who.accountId && subject.kind === 'seeker' && subject.pair?.volunteerAccountId === author,
  /** Named checkers of background checks: the administrator, and those of the unit. */
  checker: (who, { subject }) =>
    who.backgroundChecker === true &&
    subject.kind === 'volunteer' &&
    subject.organisationId === who.organisationId &&
    (who.role !== 'coordinator' || meets(subject.unitIds, who.unitIds)),
  /** On a certificate, who of the association's staff has signed it. */
  signer: (who, { subject }, route) =>
    route.startsWith('GET /api/certificates') &&
    subject.kind === 'account' &&
    subject.standings.some((their) => isStaff(their) && their.organisationId === who.organisationId),
  /** Whoever holds the one-time link, with it alone. */
  holder: (_, __, route) => /^POST \/api\/invitations\/(look|accept)$/.test(route),
  /** Everybody, on the pages and in the feeds that are for everybody. */
  public: (_, __, route) => /^(GET|POST) \/(pages|feeds)\//.test(route),
};

/** The standing of nobody, who has none. */
const NOBODY: Standing = { accountId: '', role: 'volunteer', organisationId: '', unitIds: [] };
/** Routes that answer for every role one has, not only for the one acted in. */
const OF_ALL_ROLES = ['GET /api/today', 'GET /api/me', 'POST /api/act-as', 'POST /api/sign-in'];

/** May somebody be told this by a route? */
export function mayRead(
  table: ReadonlyMap<string, Cells>,
  { standings }: Reader,
  written: Written,
  route = '',
): boolean {
  const cells = table.get(written.column);
  if (!cells) throw new Error(`${written.column} has no row in who-reads.csv.`);
  const told = (role: Role | 'nobody', who: Standing): boolean =>
    cells[role].some((word) => WORDS[word]?.(who, written, route) ?? false);
  if (told('nobody', NOBODY)) return true;
  const asked = OF_ALL_ROLES.includes(route) ? standings : standings.slice(0, 1);
  return asked.some((who) => told(who.role, who));
}
