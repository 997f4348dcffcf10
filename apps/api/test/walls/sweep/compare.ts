import type { Answer, TwinWorld } from '../world';
import type { Attempt } from './path-ids';
import { patiently } from './patience';

/** An attempt that was answered otherwise than with an id that nothing has, or taken. */
export interface Differing extends Attempt {
  readonly got: string;
  readonly likeGot: string;
}

/** Headers that differ from request to request, whatever is asked. */
const OWN_OF_REQUEST = new Set(['x-request-id', 'date']);
const LANES = 8;

/** Everything of an answer that a caller could tell two apart by. */
function shown({ status, headers, text }: Answer): string {
  const kept = Object.entries(headers)
    .filter(([name]) => !OWN_OF_REQUEST.has(name))
    .map(([name, value]) => `${name}: ${String(value)}`)
    .sort();
  return [status, text, ...kept].join('\n');
}

/** Sends each attempt and its like, and gives those that can be told apart; `taken` where none may be taken. */
export async function compare(
  world: TwinWorld,
  attempts: readonly Attempt[],
  mayBeTaken: boolean,
): Promise<Differing[]> {
  const differing: Differing[] = [];
  const likes = new Map<string, Promise<string>>();
  const waiting = [...attempts].reverse();
  const ask = ({ who, method, headers }: Attempt, path: string, body: unknown): Promise<Answer> =>
    patiently(() => world.send(who, method, path, body, headers));
  const like = (each: Attempt): Promise<string> => {
    // Nothing is random in it but the id that nothing has.
    const key = [each.who, each.parameter, shape(each.like), shape(each.headers), shape(each.likeBody)].join(
      '|',
    );
    const known = likes.get(key) ?? ask(each, each.like, each.likeBody).then(shown);
    likes.set(key, known);
    return known;
  };
  const lane = async (): Promise<void> => {
    for (let each = waiting.pop(); each; each = waiting.pop()) {
      const answer = await ask(each, each.path, each.body);
      const [got, likeGot] = [shown(answer), await like(each)];
      if (got !== likeGot || (answer.status < 400 && !mayBeTaken)) differing.push({ ...each, got, likeGot });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return differing;
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const shape = (value: unknown): string => (JSON.stringify(value) ?? '').replace(UUID, '<id>');

/** A differing attempt in a few lines. */
export const told = ({ who, parameter, why, got, likeGot }: Differing): string => {
  const [mine = [], other = []] = [got.split('\n'), likeGot.split('\n')];
  const apart = [
    ...mine.filter((line) => !other.includes(line)),
    '≠',
    ...other.filter((line) => !mine.includes(line)),
  ];
  return `${who}: ${parameter} (${why}): ${apart.join(' ').slice(0, 300)}`;
};
