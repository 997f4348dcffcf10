import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, IfMatch, ListQuery, Requires, Returns } from '@rinnakkain/platform-api';
import { Fellowships } from './fellowships';
import { Fellowship, FellowshipChanges, FellowshipList, NewFellowship } from './fellowships.messages';

/** The fellowships whose meetings are listed. */
@ApiTags('listings')
@Controller('api/fellowships')
export class FellowshipsController {
  constructor(private readonly fellowships: Fellowships) {}

  @Get()
  @Requires('listing.read')
  @Returns(FellowshipList)
  list(@Query() query: ListQuery): Promise<FellowshipList> {
    return this.fellowships.list(query);
  }

  @Post()
  @Requires('listing.write')
  @Returns(Fellowship, 201)
  create(@Body() body: NewFellowship): Promise<Fellowship> {
    return this.fellowships.create(body);
  }

  @Patch(':id')
  @Requires('listing.write')
  @Returns(Fellowship)
  change(@Id() id: string, @IfMatch() version: number, @Body() body: FellowshipChanges): Promise<Fellowship> {
    return this.fellowships.change(id, version, body);
  }
}
