import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, Requires, Returns } from '@rinnakkain/platform-api';
import { Exclusions } from './exclusions';
import { AddedExclusion, ExclusionList, NewExclusion } from './exclusions.messages';

/** Whom a seeker must never meet. */
@ApiTags('seekers')
@Controller('api/seekers/:id/exclusions')
export class ExclusionsController {
  constructor(private readonly exclusions: Exclusions) {}

  @Get()
  @Requires('seeker.exclusion')
  @Returns(ExclusionList)
  list(@Id() id: string): Promise<ExclusionList> {
    return this.exclusions.list(id);
  }

  @Post()
  @Requires('seeker.exclusion')
  @Returns(AddedExclusion, 201)
  add(@Id() id: string, @Body() body: NewExclusion): Promise<AddedExclusion> {
    return this.exclusions.add(id, body);
  }

  @Delete(':exclusionId')
  @Requires('seeker.exclusion')
  @Returns(null)
  remove(@Id() id: string, @Id('exclusionId') exclusionId: string): Promise<void> {
    return this.exclusions.remove(id, exclusionId);
  }
}
