import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, Jobs, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { StoredImports } from './stored-import';

/** Every hour: deletes what was uploaded a day ago, confirmed or not. */
@Injectable()
export class ForgetImports implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly stored: StoredImports,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'forget_imports',
      cron: '20 * * * *',
      organisations: () => this.withImports(),
      run: (actor) => this.forget(actor),
    });
  }

  private withImports(): Promise<string[]> {
    return this.unitOfWork.runAs(null, async (work) => {
      const rows = await work.rows<{ id: string }>(
        sql`select id from people.associations_with_imports(${this.stored.oldest()}::timestamptz) as t (id)`,
      );
      return rows.map(({ id }) => id);
    });
  }

  private forget(actor: Actor): Promise<void> {
    return this.unitOfWork.runAs(actor, async (work) => {
      const row = await work.row<{ count: number | null }>(
        sql`select people.forget_imports(${this.stored.oldest()}::timestamptz) as count`,
      );
      const count = row?.count ?? 0;
      if (count > 0) work.record({ action: 'import.dropped', objectType: 'import', details: { count } });
    });
  }
}
