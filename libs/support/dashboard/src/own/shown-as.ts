import type { RelationshipRow } from '@rinnakkain/api-client';

type Named = Pick<RelationshipRow, 'id' | 'shownAs'>;
const initialOf = ({ shownAs }: Named) => (shownAs ? `${shownAs.charAt(0).toLocaleUpperCase()}.` : '');

/**
 * What stands for a person where someone may look over the shoulder: the initial, or the whole alias or first name when
 * two would look the same.
 */
export function discreetName(relationship: Named, all: readonly Named[] = []): string {
  const initial = initialOf(relationship);
  const alike = all.some((other) => other.id !== relationship.id && initialOf(other) === initial);
  return alike || !initial ? wholeName(relationship) : initial;
}

/** The alias or the released first name. */
export const wholeName = ({ shownAs }: Pick<RelationshipRow, 'shownAs'>): string =>
  shownAs ?? $localize`:@@own.unnamed:Supported person`;
