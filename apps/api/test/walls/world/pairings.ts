import type { Reader, SeekerSubject, Standing, Subject, VolunteerSubject } from './model';

/** A token found in a text: whose it is. */
interface Found {
  readonly subject: Subject;
}

/** Somebody of the unit who is not named for the protected seeker: told the alias, and that there is a pair. */
const isClosedTo = (
  { role, accountId }: Standing,
  { coordinatorId, deputyId, protected: closed }: SeekerSubject,
) => closed && role === 'coordinator' && accountId !== coordinatorId && accountId !== deputyId;

const isPair = (seeker: SeekerSubject, { accountId }: VolunteerSubject): boolean =>
  accountId !== null && seeker.pair?.volunteerAccountId === accountId;

const isList = (value: unknown): value is readonly object[] =>
  Array.isArray(value) && value.some((each) => typeof each === 'object');

/** The lines of an answer: every object of a list without the lists in it, and what stands outside of lists. */
function* linesOf(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return;
  const lists = Object.entries(value).filter(([, each]) => isList(each));
  yield { ...value, ...Object.fromEntries(lists.map(([name]) => [name, null])) };
  for (const [, list] of lists) for (const each of list as readonly unknown[]) yield* linesOf(each);
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Seekers of whom one line of an answer tells who supports them, although that is closed to the reader. */
export function pairingsTold<T extends Found>(
  reader: Reader | undefined,
  found: ReadonlySet<T>,
  text: string,
  look: (text: string) => ReadonlySet<T>,
): T[] {
  const closed = ({ subject }: T): boolean =>
    subject.kind === 'seeker' &&
    (reader?.standings ?? []).some((who) => isClosedTo(who, subject)) &&
    !(reader?.standings ?? []).some(({ accountId }) => subject.pair?.volunteerAccountId === accountId);
  if (![...found].some(closed)) return [];
  const told = new Set<T>();
  for (const line of linesOf(parsed(text))) {
    const tokens = [...look(JSON.stringify(line))];
    for (const token of tokens.filter(closed))
      for (const { subject } of tokens)
        if (subject.kind === 'volunteer' && isPair(token.subject as SeekerSubject, subject)) told.add(token);
  }
  return [...told];
}
