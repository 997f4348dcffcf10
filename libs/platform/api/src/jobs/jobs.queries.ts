import { Injectable } from '@nestjs/common';
import { sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';
import { JobRunRow } from './job.entities';
import { Jobs } from './jobs';
import type { JobList } from './jobs.messages';

/** How the jobs stand for an association: times and codes, nothing of what they worked on. */
@Injectable()
export class JobQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
  ) {}

  /** Every job, whether it has run yet or not. */
  async list(): Promise<JobList> {
    const work = this.unitOfWork.current;
    const runs = await work.find(JobRunRow, sql`true`);
    work.record({ action: 'job.listed', objectType: 'job', details: { count: runs.length } });
    const items = this.jobs.all().map(({ name, cron }) => {
      const run = runs.find(({ job }) => job === name);
      return {
        name,
        schedule: cron,
        ranAt: run?.ranAt ?? null,
        failedAt: run?.failedAt ?? null,
        failure: run?.failure ?? null,
      };
    });
    return { items, total: items.length };
  }
}
