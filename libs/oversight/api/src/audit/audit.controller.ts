import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires, Returns } from '@rinnakkain/platform-api';
import { AuditExports } from './audit.exports';
import {
  AuditExportPart,
  AuditExportQuery,
  AuditPage,
  AuditQuery,
  LookPage,
  LookQuery,
} from './audit.messages';
import { AuditQueries } from './audit.queries';
import { Looks } from './looks.queries';

/** Who saw and changed what. */
@ApiTags('audit')
@Controller('api/audit')
export class AuditController {
  constructor(
    private readonly audit: AuditQueries,
    private readonly exports: AuditExports,
    private readonly looks: Looks,
  ) {}

  @Get()
  @Requires('audit.read')
  @Returns(AuditPage)
  list(@Query() query: AuditQuery): Promise<AuditPage> {
    return this.audit.list(query);
  }

  @Get('export')
  @Requires('audit.export')
  @Returns(AuditExportPart)
  export(@Query() query: AuditExportQuery): Promise<AuditExportPart> {
    return this.exports.part(query);
  }

  @Get('looks')
  @Requires('audit.read')
  @Returns(LookPage)
  look(@Query() query: LookQuery): Promise<LookPage> {
    return this.looks.at(query);
  }
}
