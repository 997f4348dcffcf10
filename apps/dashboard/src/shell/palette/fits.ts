const letters = (words: string): string[] => [...words.normalize('NFC').toLocaleLowerCase()];
const plain = (letter: string): string => letter.normalize('NFD').replace(/\p{M}/gu, '');

/** A plain letter stands for its sisters too, å ä ö among them; an ä means nothing but ä. */
const meant = (typed: string | undefined, letter: string | undefined): boolean =>
  letter !== undefined && (typed === letter || typed === plain(letter));

/** How far from the beginning a word is found: 0 at the beginning, 1 where a word begins, 2 inside a word. */
function distance(word: readonly string[], name: readonly string[]): number {
  const found = name.flatMap((_, start) =>
    word.every((letter, at) => meant(letter, name[start + at])) ? [start] : [],
  );
  if (found.length === 0) return Infinity;
  if (found[0] === 0) return 0;
  return found.some((start) => /[^\p{L}\p{N}]/u.test(name[start - 1] ?? '')) ? 1 : 2;
}

/** How well a name answers what is typed, the smaller the better: every word is in it somewhere, or it is Infinity. */
export function distanceOf(typed: string, name: string): number {
  const words = letters(typed).join('').split(/\s+/).filter(Boolean);
  return Math.max(0, ...words.map((word) => distance([...word], letters(name))));
}
