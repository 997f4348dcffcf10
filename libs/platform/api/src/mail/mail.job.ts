import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../context/clock';
import { sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';
import { Jobs } from '../jobs/jobs';
import { MailDelivery } from './mail-delivery';

/** Every minute, and as soon as a message is written: sends what is due. */
@Injectable()
export class MailJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly delivery: MailDelivery,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'mail',
      cron: '* * * * *',
      organisations: () => this.withMessages(),
      run: (actor) => this.delivery.deliver(actor),
    });
  }

  private withMessages(): Promise<string[]> {
    return this.unitOfWork.runAs(null, async (work) => {
      const rows = await work.rows<{ id: string }>(
        sql`select id from platform.associations_with_messages(${this.clock.now()}::timestamptz) as t (id)`,
      );
      return rows.map(({ id }) => id);
    });
  }
}
