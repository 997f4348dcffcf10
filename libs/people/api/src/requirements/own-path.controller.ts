import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires, Returns } from '@rinnakkain/platform-api';
import { OwnPathQueries } from './own-path';
import { OwnPath, OwnPathQuery } from './own-path.messages';

/** The acting volunteer's own path. */
@ApiTags('training')
@Controller('api/training/path')
export class OwnPathController {
  constructor(private readonly path: OwnPathQueries) {}

  @Get()
  @Requires('training.path.read_own')
  @Returns(OwnPath)
  look(@Query() query: OwnPathQuery): Promise<OwnPath> {
    return this.path.look(query);
  }
}
