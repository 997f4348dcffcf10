import { limits } from '@rinnakkain/domain';
import { invalid } from '@rinnakkain/platform-api';

const fold = (text: string): string =>
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

/** A test for seekers by name or phone number; words too short or too long are refused. */
export function searchFor(words: string): (seeker: Searched) => boolean {
  const name = fold(words);
  if (name.length < limits.searchMinLength)
    throw invalid([{ pointer: '/q', code: 'TOO_SHORT', params: { min: limits.searchMinLength } }]);
  const isNumber = /^\+?[\d\s()-]+$/.test(words);
  // A number typed as at home (040…) is looked for as it is stored (+35840…).
  const digits = isNumber ? words.replace(/\D/g, '').replace(/^0+/, '') : '';
  const holds = (text: string | null): boolean => text !== null && fold(text).includes(name);
  return (seeker) => {
    if (holds(seeker.alias)) return true;
    if (seeker.protected) return false;
    return (
      holds(seeker.firstName) || (digits.length >= MIN_DIGITS && (seeker.phone?.includes(digits) ?? false))
    );
  };
}
