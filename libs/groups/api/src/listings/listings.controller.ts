import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, IfMatch, Requires, Returns } from '@rinnakkain/platform-api';
import { ListingChanges } from './listing-details.messages';
import { ListingsCommands } from './listings.commands';
import { ListingStep, ListingTransition, NewVerifications, Verifications } from './listing-steps.messages';
import { Listing, ListingList, ListingQuery, NewListing } from './listings.messages';
import { ListingsQueries } from './listings.queries';

/** Independent meetings: listed, never organised, counted, rated or promoted. */
@ApiTags('listings')
@Controller('api/listings')
export class ListingsController {
  constructor(
    private readonly queries: ListingsQueries,
    private readonly commands: ListingsCommands,
  ) {}

  @Get()
  @Requires('listing.read')
  @Returns(ListingList)
  list(@Query() query: ListingQuery): Promise<ListingList> {
    return this.queries.list(query);
  }

  @Post()
  @Requires('listing.write')
  @Returns(Listing, 201)
  async create(@Body() body: NewListing): Promise<Listing> {
    return this.queries.one(await this.commands.create(body));
  }

  @Post('verifications')
  @Requires('listing.write')
  @Returns(Verifications)
  verify(@Body() body: NewVerifications): Promise<Verifications> {
    return this.commands.verify(body);
  }

  @Get(':id')
  @Requires('listing.read')
  @Returns(Listing)
  one(@Id() id: string): Promise<Listing> {
    return this.queries.one(id);
  }

  @Patch(':id')
  @Requires('listing.write')
  @Returns(Listing)
  async change(@Id() id: string, @IfMatch() version: number, @Body() body: ListingChanges): Promise<Listing> {
    await this.commands.change(id, version, body);
    return this.queries.one(id);
  }

  @Post(':id/transitions')
  @Requires('listing.write')
  @Returns(ListingStep)
  transition(
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ListingTransition,
  ): Promise<ListingStep> {
    return this.commands.transition(id, version, body);
  }
}
