import { Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import {
  type DueReminder,
  dueReminders,
  type SpokenLanguage,
  type TaskConditions,
  writtenLanguage,
} from '@rinnakkain/domain';
import { type Actor, Clock, Jobs, Messages, scoped, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { NO_TASKS, TasksOfVolunteers } from '../ports/tasks-of-volunteers';
import { taskConditions, Tasks } from '../tasks/tasks';
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
    private readonly tasks: Tasks,
    @Optional() private readonly pairs: TasksOfVolunteers = NO_TASKS,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'expiry_reminders',
      cron: '30 7 * * *',
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
      const tasks = await this.tasksOf(rows);
      await this.messages.queue(
        rows.flatMap((row) =>
          dueReminders({ ...factsOf(row, today), occupied: 0 }, today, tasks.get(row.id)).map((due) =>
            messageOf(row, due),
          ),
        ),
      );
      return rows;
    });
  }

  /** What the tasks of a page's volunteers require: those they support somebody in, and those they were checked for. */
  private async tasksOf(rows: readonly RemindedRow[]): Promise<Map<string, TaskConditions[]>> {
    const supporting = await this.pairs.of(rows.map(({ id }) => id));
    const idsOf = ({ id, facts }: RemindedRow): string[] => [
      ...new Set([
        ...(supporting.get(id) ?? []),
        ...(facts.backgroundChecks ?? []).map(({ taskId }) => taskId),
      ]),
    ];
    const known = await this.tasks.byId([...new Set(rows.flatMap(idsOf))]);
    const conditions = new Map([...known].map(([id, task]) => [id, taskConditions(task)]));
    return new Map(rows.map((row) => [row.id, idsOf(row).flatMap((id) => conditions.get(id) ?? [])]));
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
  byDay: true,
  skip,
});
