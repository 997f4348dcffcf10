import { httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  Fellowship,
  FellowshipChanges,
  FellowshipList,
  Listing,
  ListingAction,
  ListingChanges,
  ListingImport,
  ListingImportFindings,
  ListingImportLines,
  ListingList,
  ListingSource,
  ListingSourceKind,
  ListingSourceList,
  ListingStep,
  NewFellowship,
  NewListing,
  NewListingSource,
  Verifications,
} from '@rinnakkain/api-client';
import { ApiCaller, type Query, paramsOf } from '@rinnakkain/platform-dashboard';

type Held = Pick<Listing, 'id' | 'version'>;

/** Independent meetings, their fellowships and where they come from. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class ListingsApi {
  private readonly api = inject(ApiCaller);

  listings(query: () => Query) {
    return httpResource<ListingList>(() => ({ url: '/api/listings', params: paramsOf(query()) }));
  }

  /** Nothing is asked while there is no id. */
  listing(id: () => string | undefined) {
    return httpResource<Listing>(() => {
      const asked = id();
      return asked && `/api/listings/${asked}`;
    });
  }

  add(listing: NewListing): Promise<Listing> {
    return this.api.post<Listing>('/api/listings', listing);
  }

  change({ id, version }: Held, changes: ListingChanges): Promise<Listing> {
    return this.api.patch<Listing>(`/api/listings/${id}`, changes, { version });
  }

  step({ id, version }: Held, action: ListingAction): Promise<ListingStep> {
    return this.api.post<ListingStep>(`/api/listings/${id}/transitions`, { action }, { version });
  }

  verify(listings: readonly Held[]): Promise<Verifications> {
    const items = listings.map(({ id, version }) => ({ listingId: id, version }));
    return this.api.post<Verifications>('/api/listings/verifications', { items });
  }

  fellowships() {
    return httpResource<FellowshipList>(() => ({
      url: '/api/fellowships',
      params: paramsOf({ pageSize: 100 }),
    }));
  }

  addFellowship(fellowship: NewFellowship): Promise<Fellowship> {
    return this.api.post<Fellowship>('/api/fellowships', fellowship);
  }

  changeFellowship({ id, version }: Pick<Fellowship, 'id' | 'version'>, changes: FellowshipChanges) {
    return this.api.patch<Fellowship>(`/api/fellowships/${id}`, changes, { version });
  }

  sources() {
    return httpResource<ListingSourceList>(() => ({
      url: '/api/listing-sources',
      params: paramsOf({ pageSize: 100 }),
    }));
  }

  addSource(source: NewListingSource): Promise<ListingSource> {
    return this.api.post<ListingSource>('/api/listing-sources', source);
  }

  removeSource(id: string): Promise<void> {
    return this.api.delete<void>(`/api/listing-sources/${id}`);
  }

  fetchSource(sourceId: string): Promise<ListingImport> {
    return this.api.post<ListingImport>('/api/listing-imports', { sourceId });
  }

  paste(fellowshipId: string, kind: ListingSourceKind, text: string): Promise<ListingImport> {
    return this.api.post<ListingImport>('/api/listing-imports', { fellowshipId, kind, text });
  }

  upload(fellowshipId: string, kind: ListingSourceKind, file: File): Promise<ListingImport> {
    const form = new FormData();
    form.append('fellowshipId', fellowshipId);
    form.append('kind', kind);
    form.append('file', file, file.name);
    return this.api.post<ListingImport>('/api/listing-imports', form);
  }

  import(id: () => string) {
    return httpResource<ListingImport>(() => `/api/listing-imports/${id()}`);
  }

  importLines(id: () => string, query: () => Query) {
    return httpResource<ListingImportLines>(() => ({
      url: `/api/listing-imports/${id()}/meetings`,
      params: paramsOf(query()),
    }));
  }

  importFindings(id: () => string, query: () => Query) {
    return httpResource<ListingImportFindings>(() => ({
      url: `/api/listing-imports/${id()}/findings`,
      params: paramsOf(query()),
    }));
  }

  confirm({ id, version }: Pick<ListingImport, 'id' | 'version'>): Promise<ListingImport> {
    return this.api.post<ListingImport>(`/api/listing-imports/${id}/confirm`, {}, { version });
  }
}
