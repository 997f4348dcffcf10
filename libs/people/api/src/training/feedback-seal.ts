import { open, type RootKey, seal } from '@rinnakkain/platform-api';

/** Where words on a run are kept; words of one run cannot be put to another. */
export interface PlaceOfFeedback {
  readonly organisationId: string;
  readonly runId: string;
}

/** The association’s own: a person’s key would say whose words they are. */
const keyOf = (rootKey: RootKey, { organisationId }: PlaceOfFeedback): Buffer =>
  rootKey.derive(`feedback|${organisationId}`);

const labelOf = ({ organisationId, runId }: PlaceOfFeedback): string =>
  `${organisationId}|people.course_feedback.texts|${runId}`;

/** Seals words on a run as they are stored. */
export const sealFeedback = (rootKey: RootKey, place: PlaceOfFeedback, words: string): Buffer =>
  seal(keyOf(rootKey, place), labelOf(place), words);

/** Opens words on a run. */
export const openFeedback = (rootKey: RootKey, place: PlaceOfFeedback, sealed: Buffer): string =>
  open(keyOf(rootKey, place), labelOf(place), sealed).toString('utf8');
