import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addMonths, RETENTION_MONTHS } from '@rinnakkain/domain';
import { Clock } from '../context/clock';
import type { Actor } from '../context/request-context';
import { scoped } from '../database/scope';
import { sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';
import { Jobs } from '../jobs/jobs';
import { MessageRow } from './message.entities';

/** Rows of one transaction. */
const BATCH = 2000;

/** Every night: deletes what is known of messages once it has been kept long enough; what still waits to be sent stays. */
@Injectable()
export class MessageRetention implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'message_retention', cron: '20 4 * * *', run: (actor) => this.forget(actor) });
  }

  private async forget(actor: Actor): Promise<void> {
    const before = addMonths(this.clock.today(), -RETENTION_MONTHS.message);
    for (let count = BATCH; count === BATCH;) count = await this.batch(actor, before);
  }

  private batch(actor: Actor, before: string): Promise<number> {
    return this.unitOfWork.runAs(actor, async (work) => {
      const count = await work.deleteWhere(
        MessageRow,
        sql`t.id in (select m.id from ${scoped('platform.message', 'm')}
          where m.created_at < ${before}::timestamp at time zone 'Europe/Helsinki' and m.state <> 'due'
          order by m.created_at, m.id limit ${BATCH})`,
      );
      if (count === 0) return 0;
      work.record({ action: 'message.deleted', objectType: 'message', details: { count, before } });
      return count;
    });
  }
}
