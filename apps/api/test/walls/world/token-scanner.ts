import { randomInt } from 'node:crypto';

/** Letters and digits that survive every validation, every escaping of JSON and every encoding of an address. */
const WORD = { prefix: 'zqj', tail: '[0-9a-z]', letters: '0123456789abcdefghijklmnopqrstuvwxyz', more: 11 };
/** The last ten digits of a phone number. */
const NUMBER = { prefix: '47', tail: '[0-9]', letters: '0123456789', more: 8 };
const SHAPES = [WORD, NUMBER];

type Shape = typeof WORD;

const random = ({ prefix, letters, more }: Shape): string =>
  prefix + Array.from({ length: more }, () => letters[randomInt(letters.length)]).join('');

/** A token that stands nowhere else. */
export const newWord = (): string => random(WORD);

/** A phone number that nobody has, and the token in it. */
export function newNumber(): { readonly phone: string; readonly token: string } {
  const token = random(NUMBER);
  return { phone: `+35800${token}`, token };
}

const hex = (text: string): string => Buffer.from(text).toString('hex');

/** What is the same in base64 wherever a text begins: the characters at its edges belong to its neighbours too. */
function inBase64(text: string, before: number): string {
  const written = Buffer.from(`${'x'.repeat(before)}${text}`)
    .toString('base64')
    .replace(/=+$/, '');
  const whole = Math.floor(((before + text.length) * 8) / 6);
  return written.slice(Math.ceil((before * 8) / 6), whole);
}

/** Every way in which a token could be written: as it is, in capitals, as hexadecimal digits, in base64. */
export const spellings = (token: string): string[] => [
  token,
  token.toUpperCase(),
  hex(token),
  ...[0, 1, 2].map((before) => inBase64(token, before)),
];

/** One expression that meets every spelling of every token of a shape. */
function patternOf(shape: Shape): string {
  const { prefix, tail, more } = shape;
  const capitals = tail.replace('a-z', 'A-Z');
  const base64 = [0, 1, 2].map((before) => {
    const length = inBase64(prefix + shape.letters[0]?.repeat(more), before).length;
    const fixed = inBase64(prefix, before);
    return `${fixed}[A-Za-z0-9+/_-]{${length - fixed.length}}`;
  });
  return [
    `${prefix}${tail}{${more}}`,
    `${prefix.toUpperCase()}${capitals}{${more}}`,
    `${hex(prefix)}[0-9a-f]{${more * 2}}`,
    ...base64,
  ].join('|');
}

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** Days that stand nowhere else: of background checks. */
const DAY = '2026-07-[0-9]{2}';
const PATTERN = new RegExp([ID, DAY, ...SHAPES.map(patternOf)].join('|'), 'g');

/** Finds known tokens in any text, in any spelling, in one pass. */
export class TokenScanner<T> {
  private readonly known = new Map<string, T>();

  /** Looks for a token, or an id, from now on. */
  add(token: string, value: T): void {
    for (const spelling of spellings(token)) this.known.set(spelling, value);
  }

  /** What stands in a text, each once. */
  found(text: string): Set<T> {
    const found = new Set<T>();
    PATTERN.lastIndex = 0;
    for (let match = PATTERN.exec(text); match; match = PATTERN.exec(text)) {
      const value = this.known.get(match[0]);
      if (value === undefined) PATTERN.lastIndex = match.index + 1;
      else found.add(value);
    }
    return found;
  }
}
