import { Injectable, type OnModuleInit } from '@nestjs/common';
import { registrationsOverBy } from '@rinnakkain/domain';
import { type Actor, Clock, Jobs, sql, UnitOfWork } from '@rinnakkain/platform-api';

/** Every night: deletes who had registered to groups whose season ended thirty days ago. */
@Injectable()
export class ForgetRegistrations implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'forget_registrations',
      cron: '40 4 * * *',
      run: (actor) => this.forget(actor),
    });
  }

  private forget(actor: Actor): Promise<void> {
    return this.unitOfWork.runAs(actor, async (work) => {
      const rows = await work.rows<{ id: string }>(
        sql`select id from groups.forget_registrations(${registrationsOverBy(this.clock.today())}::date) as t (id)`,
      );
      for (const { id } of rows)
        work.record({ action: 'participant.forgotten', objectType: 'group', objectId: id });
    });
  }
}
