import type { Type } from '@nestjs/common';
import { FellowshipRow } from './fellowship.entity';
import { Fellowships } from './fellowships';
import { FellowshipsController } from './fellowships.controller';
import { ImportWriter } from './imports/import-writer';
import { ListingImportRow, ListingSourceRow } from './imports/listing-import.entities';
import { ListingImports } from './imports/listing-imports';
import { ListingImportsController, ListingSourcesController } from './imports/listing-imports.controller';
import { ListingSources } from './imports/listing-sources';
import { SourceAccess } from './imports/source-access';
import { SourceFetcher } from './imports/source-fetcher';
import { ListingRow, RemovedListingRow } from './listing.entities';
import { ListingsToday } from './listings-today';
import { ListingsCommands } from './listings.commands';
import { ListingsController } from './listings.controller';
import { ListingsQueries } from './listings.queries';
import { MeetingGuide } from './meeting-guide';
import { MeetingGuideController } from './meeting-guide.controller';
import { PublishedListings } from './published-listings';

/** Entities of independent meetings and where they come from. */
export const listingEntities: readonly Type[] = [
  FellowshipRow,
  ListingRow,
  RemovedListingRow,
  ListingSourceRow,
  ListingImportRow,
];

/** Routes of listings. */
export const listingControllers: Type[] = [
  ListingsController,
  FellowshipsController,
  ListingSourcesController,
  ListingImportsController,
  MeetingGuideController,
];

/** What answers them. */
export const listingProviders: Type[] = [
  ListingsQueries,
  ListingsCommands,
  ListingsToday,
  Fellowships,
  SourceAccess,
  SourceFetcher,
  ListingSources,
  ImportWriter,
  ListingImports,
  PublishedListings,
  MeetingGuide,
];
