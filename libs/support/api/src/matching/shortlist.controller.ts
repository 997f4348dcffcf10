import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, Requires, Returns } from '@rinnakkain/platform-api';
import { ShortlistAnswer, ShortlistQuery } from './shortlist.messages';
import { ShortlistQueries } from './shortlist.queries';

/** Who could support a seeker, and why not the others. */
@ApiTags('matching')
@Controller('api/seekers/:id/shortlist')
export class ShortlistController {
  constructor(private readonly shortlists: ShortlistQueries) {}

  @Get()
  @Requires('shortlist.read')
  @Returns(ShortlistAnswer)
  read(@Id() id: string, @Query() query: ShortlistQuery): Promise<ShortlistAnswer> {
    return this.shortlists.of(id, query.limit);
  }
}
