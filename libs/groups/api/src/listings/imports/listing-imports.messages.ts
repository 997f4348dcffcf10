import {
  limits,
  LISTING_FIELDS,
  LISTING_FINDINGS,
  LISTING_IMPORT_PARTS,
  LISTING_IMPORT_STATES,
  LISTING_SOURCE_KINDS,
  type ListingField,
  type ListingFinding,
  type ListingImportPart,
  type ListingImportState,
  type ListingSourceKind,
} from '@rinnakkain/domain';
import {
  FlagField,
  IdField,
  InstantField,
  KeyField,
  ListField,
  ObjectField,
  TextField,
  WholeField,
} from '@rinnakkain/platform-api';

const MOST = limits.listingImportRowsMax;

/** Meetings to be taken in: from a stored source, from a file of a form, or as text. */
export class NewListingImport {
  @IdField('A stored source, whose address is fetched; then nothing else is needed', { optional: true })
  sourceId?: string;

  @IdField('The fellowship whose meetings these are, for a file or text', { optional: true })
  fellowshipId?: string;

  @KeyField('Shape of the file or text', LISTING_SOURCE_KINDS, { optional: true, name: 'ListingSourceKind' })
  kind?: ListingSourceKind;

  @TextField('JSON as text instead of a file', { max: limits.importPastedMaxLength, optional: true })
  text?: string;
}

/** How many meetings an import is about, by what becomes of them. */
export class ListingImportCounts {
  @WholeField('Not listed yet', { min: 0, max: MOST })
  fresh: number;

  @WholeField('Listed with something else', { min: 0, max: MOST })
  changed: number;

  @WholeField('Listed as they are told', { min: 0, max: MOST })
  unchanged: number;

  @WholeField('Listed from this kind of source and not told now; they stay as they are', {
    min: 0,
    max: 1_000_000,
  })
  missing: number;

  @WholeField('Removed at the wish of their group; they stay away', { min: 0, max: MOST })
  keptOut: number;
}

/** Meetings that are being taken in, and what that would do. */
export class ListingImport {
  @IdField('The import')
  id: string;

  @IdField('The fellowship')
  fellowshipId: string;

  @KeyField('Shape of what was read', LISTING_SOURCE_KINDS, { name: 'ListingSourceKind' })
  kind: ListingSourceKind;

  @KeyField('How far it is', LISTING_IMPORT_STATES, { name: 'ListingImportState' })
  state: ListingImportState;

  @TextField('Where it was fetched; null for a file or text', {
    max: limits.remoteLinkMaxLength,
    nullable: true,
  })
  sourceUrl: string | null;

  @InstantField('When it was read')
  readAt: Date | string;

  @WholeField('Rows that were left out', { min: 0, max: MOST })
  leftOut: number;

  @WholeField('What was noticed, in all', { min: 0, max: 1_000_000 })
  findings: number;

  @ObjectField('Meetings by what becomes, or became, of them', () => ListingImportCounts)
  counts: ListingImportCounts;

  @InstantField('Until when it can be confirmed')
  keptUntil: Date | string;

  @WholeField('Version, for If-Match', { min: 1, max: 1_000_000_000 })
  version: number;
}

/** One field that would change. */
export class ListingFieldChange {
  @KeyField('The field', LISTING_FIELDS, { name: 'ListingFieldName' })
  field: ListingField;

  @TextField('What is listed; null for nothing', { max: limits.listingNotesMaxLength, nullable: true })
  before: string | null;

  @TextField('What the source tells; null for nothing', { max: limits.listingNotesMaxLength, nullable: true })
  after: string | null;
}

/** One meeting of an import. */
export class ListingImportLine {
  @TextField('Name of the meeting', { max: limits.listingNameMaxLength })
  name: string;

  @IdField('The listing; null for a new one', { nullable: true })
  listingId: string | null;

  @ListField('What would change, field by field; of a new one what it says', () => ListingFieldChange)
  changes: ListingFieldChange[];
}

/** Meetings of an import, a page of them. */
export class ListingImportLines {
  @ListField('In the order of the source', () => ListingImportLine)
  items: ListingImportLine[];

  @WholeField('How many there are in all', { min: 0, max: 1_000_000 })
  total: number;
}

/** Which meetings of an import. */
export class ListingImportQuery {
  @KeyField('What becomes of them', LISTING_IMPORT_PARTS, { name: 'ListingImportPart', optional: true })
  part: ListingImportPart = 'new';

  @WholeField('Page, from 1', { min: 1, max: 100_000, optional: true, query: true })
  page: number = 1;

  @WholeField('Meetings on a page', { min: 1, max: limits.pageSizeMax, optional: true, query: true })
  pageSize: number = limits.pageSizeDefault;
}

/** Something that was noticed in a row. */
export class ListingImportFinding {
  @WholeField('Row, from 1', { min: 1, max: 1_000_000 })
  row: number;

  @TextField('Name of the meeting, as far as it was told', { min: 0, max: limits.listingNameMaxLength })
  name: string;

  @KeyField('What was noticed', LISTING_FINDINGS, { name: 'ListingFinding' })
  code: ListingFinding;

  @TextField('What stands there, its beginning', { min: 0, max: 80 })
  value: string;

  @FlagField('The row is left out')
  leftOut: boolean;
}

/** What was noticed, a page of it. */
export class ListingImportFindings {
  @ListField('By row', () => ListingImportFinding)
  items: ListingImportFinding[];

  @WholeField('How many there are in all', { min: 0, max: 1_000_000 })
  total: number;
}

/** Which findings. */
export class ListingFindingQuery {
  @WholeField('Page, from 1', { min: 1, max: 100_000, optional: true, query: true })
  page: number = 1;

  @WholeField('Findings on a page', { min: 1, max: limits.pageSizeMax, optional: true, query: true })
  pageSize: number = limits.pageSizeDefault;
}
