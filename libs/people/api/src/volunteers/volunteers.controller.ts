import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, IfMatch, Requires, Returns } from '@rinnakkain/platform-api';
import { VolunteerReadiness } from './volunteer-parts.messages';
import { VolunteerReadinessQueries } from './volunteer-readiness.queries';
import { VolunteerLists } from './volunteer-list.queries';
import { VolunteerPath } from './volunteer-path.commands';
import { VolunteersCommands } from './volunteers.commands';
import {
  NewVolunteer,
  ReadinessQuery,
  Volunteer,
  VolunteerChanges,
  VolunteerList,
  VolunteerQuery,
  VolunteerTransition,
} from './volunteers.messages';
import { VolunteersQueries } from './volunteers.queries';

/** Volunteers: who they are and where they are on their path. */
@ApiTags('volunteers')
@Controller('api/volunteers')
export class VolunteersController {
  constructor(
    private readonly queries: VolunteersQueries,
    private readonly lists: VolunteerLists,
    private readonly readinessQueries: VolunteerReadinessQueries,
    private readonly commands: VolunteersCommands,
    private readonly path: VolunteerPath,
  ) {}

  @Get()
  @Requires('volunteer.list')
  @Returns(VolunteerList)
  list(@Query() query: VolunteerQuery): Promise<VolunteerList> {
    return this.lists.page(query);
  }

  @Post()
  @Requires('volunteer.create')
  @Returns(Volunteer, 201)
  async create(@Body() body: NewVolunteer): Promise<Volunteer> {
    return this.queries.answer(await this.commands.create(body));
  }

  @Get(':id')
  @Requires('volunteer.read')
  @Returns(Volunteer)
  one(@Id() id: string): Promise<Volunteer> {
    return this.queries.view(id);
  }

  @Patch(':id')
  @Requires('volunteer.update')
  @Returns(Volunteer)
  async change(
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: VolunteerChanges,
  ): Promise<Volunteer> {
    await this.commands.change(id, version, body);
    return this.queries.answer(id);
  }

  @Get(':id/readiness')
  @Requires('readiness.read')
  @Returns(VolunteerReadiness)
  readiness(@Id() id: string, @Query() query: ReadinessQuery): Promise<VolunteerReadiness> {
    return this.readinessQueries.of(id, query.task);
  }

  @Post(':id/transitions')
  @Requires('volunteer.transition')
  @Returns(Volunteer)
  async transition(
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: VolunteerTransition,
  ): Promise<Volunteer> {
    await this.path.transition(id, version, body);
    return this.queries.answer(id);
  }
}
