import type { FellowshipCodeTable, ListingSourceKind } from '../../../keys/listing-keys';
import { readBmlt } from './bmlt';
import type { ReadSource } from './imported';
import { readMeetingGuide } from './meeting-guide';
import { readNaFinland } from './na-finland';

/** Reads what a source answers with, by its kind. */
export function readSource(kind: ListingSourceKind, data: unknown, table: FellowshipCodeTable): ReadSource {
  if (kind === 'bmlt') return readBmlt(data, table);
  return kind === 'na_finland' ? readNaFinland(data, table) : readMeetingGuide(data, table);
}

/** How the keys of a kind begin: what it has told before is missing only where it would tell it again. */
export const keyBeginning = (kind: ListingSourceKind): string =>
  ({ bmlt: 'bmlt:', na_finland: 'na:', meeting_guide: 'mg:' })[kind];
