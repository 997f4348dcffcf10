import { newNumber, newWord, TokenScanner } from '../world';

/** How a text can come to lie somewhere. */
const WAYS: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  capitals: (text) => text.toUpperCase(),
  JSON: (text) => JSON.stringify({ text }),
  'an address': (text) => `?q=${encodeURIComponent(text)}`,
  'hexadecimal digits, as bytes of a table': (text) => `\\x${Buffer.from(text).toString('hex')}`,
  base64: (text) => Buffer.from(text).toString('base64'),
  'base64 of an address': (text) => Buffer.from(text).toString('base64url'),
};

describe('the scanner of tokens', () => {
  const scanner = new TokenScanner<string>();
  const [word, { phone, token }] = [newWord(), newNumber()];
  scanner.add(word, 'word');
  scanner.add(token, 'number');

  it.each(Object.keys(WAYS))('finds them in %s, wherever they begin', (way) => {
    for (const before of ['', 'a', 'bc', 'def', 'zqj', 'zqjzqjzq', '4747'])
      for (const [text, found] of [
        [`${before}${word}g`, 'word'],
        [`${before} ${phone} h`, 'number'],
      ] as const)
        expect([before, ...scanner.found(WAYS[way]?.(text) ?? '')]).toEqual([before, found]);
  });

  it('finds a number as people write it at home', () => {
    expect([...scanner.found(phone.replace('+358', ''))]).toEqual(['number']);
  });

  it('finds nothing that is not there', () => {
    const other = new TokenScanner<string>();
    other.add(newWord(), 'another');
    expect(other.found(`${word} ${phone} zqj zqj0 47471`).size).toBe(0);
  });
});
