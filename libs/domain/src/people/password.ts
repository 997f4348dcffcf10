import { limits } from '../limits';
import { COMMON_PASSWORD_WORDS, COMMON_PASSWORDS } from './common-passwords';

/** Why a password is not strong enough. */
export const PASSWORD_WEAKNESSES = ['too_short', 'too_long', 'common', 'context', 'pattern'] as const;
export type PasswordWeakness = (typeof PASSWORD_WEAKNESSES)[number];

/** Characters that must be left when guessable words are taken out. */
const LEFT_AT_LEAST = 8;
const CONTEXT_WORD_MIN = 4;
const DIFFERENT_AT_LEAST = 6;
const RUN_LENGTH = 5;

const rows = [
  'abcdefghijklmnopqrstuvwxyzåäö',
  '01234567890',
  'qwertyuiopå',
  'asdfghjklöä',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb',
];
const allRows = [...rows, ...rows.map((row) => [...row].reverse().join(''))];

/** A password as it is checked and hashed: NFKC. */
export const plainPassword = (password: string): string => password.normalize('NFKC');

const bare = (text: string): string =>
  plainPassword(text)
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');

const without = (text: string, words: readonly string[]): string =>
  words.toSorted((a, b) => b.length - a.length).reduce((left, word) => left.replaceAll(word, ''), text);

/** The shortest block a text repeats to its end, the text itself when there is none. */
function repeatedBlock(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const block = text.slice(0, length);
    if (block.repeat(Math.ceil(text.length / length)).slice(0, text.length) === text) return block;
  }
  return text;
}

/** Takes out runs along the alphabet, the digits and the rows of a keyboard, to either side. */
function withoutRuns(text: string): string {
  let left = '';
  for (let start = 0; start < text.length;) {
    let length = 1;
    while (
      start + length < text.length &&
      allRows.some((row) => row.includes(text.slice(start, start + length + 1)))
    ) {
      length += 1;
    }
    if (length < RUN_LENGTH) left += text.slice(start, start + length);
    start += length;
  }
  return left;
}

/** Words of the surroundings that must not carry a password: of names, of an e-mail address, of the product. */
export const contextWords = (texts: readonly string[]): string[] => [
  ...new Set(
    ['rinnakkain', ...texts]
      .flatMap((text) => [bare(text), ...text.split(/[\s@.\-_]+/u).map(bare)])
      .filter((word) => word.length >= CONTEXT_WORD_MIN),
  ),
];

/**
 * AUTH-2: 15 to 128 characters, any characters, no rules of composition; not a common one, not made of the words around it
 * (organisation, town, name, e-mail address), not a pattern. Null when it will do.
 */
export function passwordWeakness(password: string, around: readonly string[] = []): PasswordWeakness | null {
  const text = plainPassword(password);
  const length = [...text].length;
  if (length < limits.passwordMinLength) return 'too_short';
  if (length > limits.passwordMaxLength) return 'too_long';
  const folded = text.toLowerCase();
  const core = bare(text);
  if (COMMON_PASSWORDS.has(core)) return 'common';
  const block = repeatedBlock(folded);
  if (
    new Set(folded).size < DIFFERENT_AT_LEAST ||
    (block.length < folded.length && block.length < LEFT_AT_LEAST * 2)
  ) {
    return 'pattern';
  }
  if (withoutRuns(folded).length < LEFT_AT_LEAST) return 'pattern';
  const guessable = (words: readonly string[]) =>
    without(core, words).replace(/\d/g, '').length < LEFT_AT_LEAST;
  const context = contextWords(around);
  if (context.some((word) => core.includes(word)) && guessable([...context, ...COMMON_PASSWORD_WORDS])) {
    return 'context';
  }
  const commonFound = COMMON_PASSWORD_WORDS.some((word) => core.includes(word));
  return commonFound && guessable(COMMON_PASSWORD_WORDS) ? 'common' : null;
}
