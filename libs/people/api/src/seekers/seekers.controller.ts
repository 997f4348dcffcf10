import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, IfMatch, Requires, Returns } from '@rinnakkain/platform-api';
import { SeekerOpenings } from './seeker-openings';
import { SeekerTransitions } from './seeker-transitions';
import { SeekerCommands } from './seekers.commands';
import {
  NewSeeker,
  OpenedContact,
  OpenedSeeker,
  ProtectedOpening,
  Seeker,
  SeekerChange,
  SeekerList,
  SeekerQuery,
  SeekerTransition,
} from './seekers.messages';
import { SeekerQueries } from './seekers.queries';

/** Support seekers: requests, the waiting list, and what is recorded of a person. */
@ApiTags('seekers')
@Controller('api/seekers')
export class SeekersController {
  constructor(
    private readonly queries: SeekerQueries,
    private readonly commands: SeekerCommands,
    private readonly transitions: SeekerTransitions,
    private readonly openings: SeekerOpenings,
  ) {}

  @Get()
  @Requires('seeker.list')
  @Returns(SeekerList)
  list(@Query() query: SeekerQuery): Promise<SeekerList> {
    return this.queries.list(query);
  }

  @Post()
  @Requires('seeker.create')
  @Returns(Seeker, 201)
  async create(@Body() body: NewSeeker): Promise<Seeker> {
    return this.queries.one(await this.commands.create(body));
  }

  @Get(':id')
  @Requires('seeker.read')
  @Returns(Seeker)
  read(@Id() id: string): Promise<Seeker> {
    return this.queries.view(id);
  }

  @Patch(':id')
  @Requires('seeker.update')
  @Returns(Seeker)
  async change(@Id() id: string, @IfMatch() version: number, @Body() body: SeekerChange): Promise<Seeker> {
    await this.commands.change(id, version, body);
    return this.queries.one(id);
  }

  @Post(':id/transitions')
  @Requires('seeker.transition')
  @Returns(Seeker)
  async transition(
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: SeekerTransition,
  ): Promise<Seeker> {
    await this.transitions.apply(id, version, body);
    return this.queries.one(id);
  }

  @Post(':id/contact-opening')
  @Requires('seeker.read')
  @Returns(OpenedContact)
  openContact(@Id() id: string): Promise<OpenedContact> {
    return this.openings.contact(id);
  }

  @Post(':id/protected-opening')
  @Requires('seeker.open_protected')
  @Returns(OpenedSeeker)
  openProtected(@Id() id: string, @Body() body: ProtectedOpening): Promise<OpenedSeeker> {
    return this.openings.protectedDetails(id, body.reason);
  }
}
