import { limits, LISTING_SOURCE_KINDS, type ListingSourceKind } from '@rinnakkain/domain';
import { IdField, KeyField, ListField, TextField, WholeField } from '@rinnakkain/platform-api';

/** An address of a fellowship's own from which its meetings are fetched. */
export class NewListingSource {
  @IdField('The fellowship')
  fellowshipId: string;

  @KeyField('Shape of what it answers with', LISTING_SOURCE_KINDS, { name: 'ListingSourceKind' })
  kind: ListingSourceKind;

  @TextField('The address, https', { max: limits.remoteLinkMaxLength })
  url: string;
}

/** A source as it is kept. */
export class ListingSource extends NewListingSource {
  @IdField('The source')
  id: string;
}

/** The sources of the association. */
export class ListingSourceList {
  @ListField('By fellowship and address', () => ListingSource)
  items: ListingSource[];

  @WholeField('How many there are in all', { min: 0, max: 100_000 })
  total: number;
}
