import type { Present, RelationshipPage } from '@rinnakkain/api-client';
import type { PairWords } from './pair-words';

/** Who can be at an opening meeting, the two themselves first. */
export const presentWords: Readonly<Record<Present, string>> = {
  seeker: $localize`:@@support.present.seeker:The support seeker`,
  volunteer: $localize`:@@support.present.volunteer:The volunteer`,
  coordinator: $localize`:@@support.present.coordinator:The coordinator`,
  deputy: $localize`:@@support.present.deputy:The deputy`,
  guardian: $localize`:@@support.present.guardian:A guardian`,
  close_person: $localize`:@@support.present.close_person:A close person`,
  interpreter: $localize`:@@support.present.interpreter:An interpreter`,
};

/** One who was there, the two of the pair by name. */
export function presentWord(person: Present, pair: RelationshipPage, words: PairWords): string {
  if (person === 'seeker') return words.seeker(pair);
  return person === 'volunteer' ? words.supporter(pair) : presentWords[person].toLocaleLowerCase();
}
