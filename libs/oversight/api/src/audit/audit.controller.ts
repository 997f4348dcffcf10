import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires, Returns } from '@rinnakkain/platform-api';
import { AuditPage, AuditQuery } from './audit.messages';
import { AuditQueries } from './audit.queries';

/** Who saw and changed what. */
@ApiTags('audit')
@Controller('api/audit')
export class AuditController {
  constructor(private readonly audit: AuditQueries) {}

  @Get()
  @Requires('audit.read')
  @Returns(AuditPage)
  list(@Query() query: AuditQuery): Promise<AuditPage> {
    return this.audit.list(query);
  }
}
