import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires, Returns } from '@rinnakkain/platform-api';
import { SeasonCountsExport } from './season-counts';
import { SeasonCounts, SeasonCountsQuery } from './season-counts.messages';

/** Counts of groups for reports, which others read. */
@ApiTags('groups')
@Controller('api/groups/counts')
export class SeasonCountsController {
  constructor(private readonly counts: SeasonCountsExport) {}

  @Get('export')
  @Requires('group.export_counts')
  @Returns(SeasonCounts)
  export(@Query() query: SeasonCountsQuery): Promise<SeasonCounts> {
    return this.counts.of(query);
  }
}
