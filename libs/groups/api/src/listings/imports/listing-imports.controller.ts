import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Id,
  IfMatch,
  ListQuery,
  Requires,
  Returns,
  TakesFile,
  UploadedFile,
  type UploadedTable,
  WithoutWork,
} from '@rinnakkain/platform-api';
import { ListingImports } from './listing-imports';
import {
  ListingFindingQuery,
  ListingImport,
  ListingImportFindings,
  ListingImportLines,
  ListingImportQuery,
  NewListingImport,
} from './listing-imports.messages';
import { ListingSources } from './listing-sources';
import { ListingSource, ListingSourceList, NewListingSource } from './listing-sources.messages';

/** Where fellowships publish their meetings. */
@ApiTags('listings')
@Controller('api/listing-sources')
export class ListingSourcesController {
  constructor(private readonly sources: ListingSources) {}

  @Get()
  @Requires('listing.write')
  @Returns(ListingSourceList)
  list(@Query() query: ListQuery): Promise<ListingSourceList> {
    return this.sources.list(query);
  }

  @Post()
  @Requires('listing.source')
  @Returns(ListingSource, 201)
  add(@Body() body: NewListingSource): Promise<ListingSource> {
    return this.sources.add(body);
  }

  @Delete(':id')
  @Requires('listing.source')
  @Returns(null)
  remove(@Id() id: string): Promise<void> {
    return this.sources.remove(id);
  }
}

/** Meetings from what fellowships publish: shown first, written when confirmed. */
@ApiTags('listings')
@Controller('api/listing-imports')
export class ListingImportsController {
  constructor(private readonly imports: ListingImports) {}

  /** No transaction is open while something is received or fetched. */
  @Post()
  @Requires('listing.write')
  @WithoutWork()
  @TakesFile(NewListingImport)
  @Returns(ListingImport, 201)
  read(
    @Body() body: NewListingImport,
    @UploadedFile() file: UploadedTable | undefined,
  ): Promise<ListingImport> {
    return this.imports.read(body, file);
  }

  @Get(':id')
  @Requires('listing.write')
  @Returns(ListingImport)
  one(@Id() id: string): Promise<ListingImport> {
    return this.imports.one(id);
  }

  @Get(':id/meetings')
  @Requires('listing.write')
  @Returns(ListingImportLines)
  meetings(@Id() id: string, @Query() query: ListingImportQuery): Promise<ListingImportLines> {
    return this.imports.lines(id, query);
  }

  @Get(':id/findings')
  @Requires('listing.write')
  @Returns(ListingImportFindings)
  findings(@Id() id: string, @Query() query: ListingFindingQuery): Promise<ListingImportFindings> {
    return this.imports.findings(id, query);
  }

  @Post(':id/confirm')
  @Requires('listing.write')
  @Returns(ListingImport)
  confirm(@Id() id: string, @IfMatch() version: number): Promise<ListingImport> {
    return this.imports.confirm(id, version);
  }
}
