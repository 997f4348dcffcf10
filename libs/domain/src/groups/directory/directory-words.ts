/** Marks above letters, which a keyboard of another language has not. */
const MARKS = /\p{M}/gu;

/** Words as they are compared: without capitals and without the marks of letters. */
export const foldedWords = (text: string): string =>
  text.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(/\s+/g, ' ').trim();
