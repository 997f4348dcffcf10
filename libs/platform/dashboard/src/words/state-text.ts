import { stateWords } from './state-words';

type Words = typeof stateWords;

/** The word of a key, as it stands inside a sentence: `stateText('volunteer', 'state', volunteer.state)`. */
export function stateText<
  Entity extends keyof Words,
  Kind extends keyof Words[Entity],
  Key extends keyof Words[Entity][Kind],
>(entity: Entity, kind: Kind, key: Key): string {
  return stateWords[entity][kind][key] as string;
}

/** The same word as it begins a line, a button or a row. */
export function stateLabel<
  Entity extends keyof Words,
  Kind extends keyof Words[Entity],
  Key extends keyof Words[Entity][Kind],
>(entity: Entity, kind: Kind, key: Key): string {
  return capital(stateText(entity, kind, key));
}

/** The text with a capital first letter. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
