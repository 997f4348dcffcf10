import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Returns } from '../messages/returns';
import { JobList } from './jobs.messages';
import { JobQueries } from './jobs.queries';

/** What the product does by itself. */
@ApiTags('jobs')
@Controller('api/jobs')
export class JobsController {
  constructor(private readonly jobs: JobQueries) {}

  @Get()
  @Requires('job.list')
  @Returns(JobList)
  list(): Promise<JobList> {
    return this.jobs.list();
  }
}
