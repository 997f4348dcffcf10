import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DueReminder, dueReminders, type SpokenLanguage, writtenLanguage } from '@rinnakkain/domain';
import { type Actor, Clock, Jobs, Messages, scoped, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { type FactsRow, factsOf } from '../volunteers/volunteer-facts';

/** Volunteers of one transaction. */
const PAGE = 500;

interface RemindedRow extends FactsRow {
  readonly id: string;
  readonly accountId: string | null;
  readonly accountLanguage: 'fi' | 'sv' | 'en' | null;
  readonly languages: readonly SpokenLanguage[];
}

/** Every morning: writes to volunteers before their training or papers end, or keeps why not. */
@Injectable()
export class ExpiryReminders implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly messages: Messages,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'expiry_reminders',
      cron: '30 7 * * *',
      atStart: true,
      run: (actor) => this.remind(actor),
    });
  }

  private async remind(actor: Actor): Promise<void> {
    for (let after: string | null = null; ;) {
      const rows: RemindedRow[] = await this.page(actor, after);
      if (rows.length < PAGE) return;
      after = rows.at(-1)?.id ?? null;
    }
  }

  private page(actor: Actor, after: string | null): Promise<RemindedRow[]> {
    const today = this.clock.today();
    return this.unitOfWork.runAs(actor, async (work) => {
      const rows = await work.rows<RemindedRow>(sql`
        select v.id, v.state, v.facts, v.not_available_before as "notAvailableBefore", v.free_places as "freePlaces",
          v.languages, v.account_id as "accountId", a.language as "accountLanguage"
        from ${scoped('people.volunteer', 'v')} left join platform.accounts_of_organisation() a on a.id = v.account_id
        where v.state in ('active', 'on_break', 'stopped') and (${after}::uuid is null or v.id > ${after}::uuid)
        order by v.id limit ${PAGE}`);
      await this.messages.queue(
        rows.flatMap((row) =>
          dueReminders({ ...factsOf(row, today), occupied: 0 }, today).map((due) => messageOf(row, due)),
        ),
      );
      return rows;
    });
  }
}

const messageOf = (
  { id, accountId, accountLanguage, languages }: RemindedRow,
  { until, what, step, skip }: DueReminder,
) => ({
  kind: 'expiry_reminder' as const,
  language: accountLanguage ?? writtenLanguage(languages),
  volunteerId: id,
  accountId,
  onceKey: `expiry|${id}|${until}|${step}`,
  step,
  ends: what,
  forDay: until,
  skip,
});
