import { limits } from '@rinnakkain/domain';
import { invalid } from '@rinnakkain/platform-api';

/** Text as it is compared: small letters, single spaces. */
export const fold = (text: string): string =>
  text.normalize('NFKC').toLocaleLowerCase('fi').replace(/\s+/g, ' ').trim();

/** Fewest digits that are looked for as a phone number. */
const MIN_DIGITS = 4;

/** What a search compares with: a protected seeker is found by the alias only. */
export interface Searched {
  readonly protected: boolean;
  readonly alias: string | null;
  readonly firstName: string | null;
  readonly phone: string | null;
}

/** What is looked for: part of a name, and part of a phone number where the words are one. */
export interface Wanted {
  readonly name: string;
  readonly digits: string | null;
}

/** What words look for; too short or too long ones are refused. */
export function wantedBy(words: string): Wanted {
  const name = fold(words);
  if (name.length < limits.searchMinLength)
    throw invalid([{ pointer: '/q', code: 'TOO_SHORT', params: { min: limits.searchMinLength } }]);
  if (name.length > limits.searchMaxLength)
    throw invalid([{ pointer: '/q', code: 'TOO_LONG', params: { max: limits.searchMaxLength } }]);
  const isNumber = /^\+?[\d\s()-]+$/.test(words);
  // A number typed as at home (040…) is looked for as it is stored (+35840…).
  const digits = isNumber ? words.replace(/\D/g, '').replace(/^0+/, '') : '';
  return { name, digits: digits.length >= MIN_DIGITS ? digits : null };
}

/** True for a seeker who is looked for. */
export function matches({ name, digits }: Wanted, seeker: Searched): boolean {
  const holds = (text: string | null): boolean => text !== null && fold(text).includes(name);
  if (holds(seeker.alias)) return true;
  if (seeker.protected) return false;
  return holds(seeker.firstName) || (digits !== null && (seeker.phone?.includes(digits) ?? false));
}
