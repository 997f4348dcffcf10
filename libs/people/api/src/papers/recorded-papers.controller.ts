import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, Requires, Returns } from '@rinnakkain/platform-api';
import { NewPaper } from '../volunteers/volunteer-parts.messages';
import { Volunteer } from '../volunteers/volunteers.messages';
import { VolunteersQueries } from '../volunteers/volunteers.queries';
import { RecordedPapers } from './recorded-papers';

/** Papers a volunteer signed otherwise than in the product, recorded by the coordinator. */
@ApiTags('volunteers')
@Controller('api/volunteers/:id/papers')
export class RecordedPapersController {
  constructor(
    private readonly queries: VolunteersQueries,
    private readonly papers: RecordedPapers,
  ) {}

  @Post()
  @Requires('volunteer.paper')
  @Returns(Volunteer, 201)
  async paper(@Id() id: string, @Body() body: NewPaper): Promise<Volunteer> {
    await this.papers.record(id, body);
    return this.queries.answer(id);
  }
}
