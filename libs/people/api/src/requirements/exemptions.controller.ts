import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, IfMatch, Requires, Returns } from '@rinnakkain/platform-api';
import { Exemptions } from './exemptions';
import {
  Exemption,
  ExemptionList,
  ExemptionQuery,
  GuidanceContactList,
  GuidanceQuery,
  NewExemption,
  NewGuidance,
} from './exemptions.messages';
import { Guidance } from './guidance';

/** What is recorded of volunteers besides their courses: exemptions and contacts with guidance. */
@ApiTags('training')
@Controller('api/training')
export class ExemptionsController {
  constructor(
    private readonly exemptions: Exemptions,
    private readonly guidance: Guidance,
  ) {}

  @Get('exemptions')
  @Requires('training.exemption.read')
  @Returns(ExemptionList)
  list(@Query() query: ExemptionQuery): Promise<ExemptionList> {
    return this.exemptions.list(query);
  }

  @Post('exemptions')
  @Requires('training.exemption.grant')
  @Returns(Exemption, 201)
  async grant(@Body() body: NewExemption): Promise<Exemption> {
    return this.exemptions.answer(await this.exemptions.grant(body));
  }

  @Post('exemptions/:id/end')
  @Requires('training.exemption.grant')
  @Returns(Exemption)
  async end(@Id() id: string, @IfMatch() version: number): Promise<Exemption> {
    await this.exemptions.end(id, version);
    return this.exemptions.answer(id);
  }

  @Get('guidance')
  @Requires('training.guidance.read')
  @Returns(GuidanceContactList)
  contacts(@Query() query: GuidanceQuery): Promise<GuidanceContactList> {
    return this.guidance.list(query);
  }

  @Post('guidance')
  @Requires('training.guidance.record')
  @Returns(GuidanceContactList, 201)
  record(@Body() body: NewGuidance): Promise<GuidanceContactList> {
    return this.guidance.record(body);
  }
}
