import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  addDays,
  dueRunReminder,
  RUN_REMINDER_STEPS,
  type SpokenLanguage,
  type VolunteerState,
  writtenLanguage,
} from '@rinnakkain/domain';
import {
  type Actor,
  Clock,
  Jobs,
  Messages,
  type NewMessage,
  scoped,
  sql,
  UnitOfWork,
} from '@rinnakkain/platform-api';

interface PlaceRow {
  readonly runId: string;
  readonly firstDay: string;
  readonly enrolledAt: Date;
  readonly volunteerId: string;
  readonly state: VolunteerState;
  readonly languages: readonly SpokenLanguage[];
  readonly accountId: string | null;
  readonly accountLanguage: 'fi' | 'sv' | 'en' | null;
}

/** Every morning: writes to those who have a place on a run that begins soon, or keeps why not. */
@Injectable()
export class RunReminders implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly messages: Messages,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'run_reminders', cron: '40 7 * * *', run: (actor) => this.remind(actor) });
  }

  /** A run has few places and few begin in a week: all in one transaction. */
  private async remind(actor: Actor): Promise<void> {
    const today = this.clock.today();
    const last = addDays(today, Math.max(...RUN_REMINDER_STEPS));
    await this.unitOfWork.runAs(actor, async (work) => {
      const places = await work.rows<PlaceRow>(sql`
        select r.id as "runId", r.first_day as "firstDay", t.created_at as "enrolledAt", v.id as "volunteerId", v.state, v.languages,
          v.account_id as "accountId", a.language as "accountLanguage"
        from ${scoped('people.course_run', 'r')} join ${scoped('people.training_record', 't')} on t.run_id = r.id and t.state = 'enrolled'
        join ${scoped('people.volunteer', 'v')} on v.id = t.volunteer_id
        left join platform.accounts_of_organisation() a on a.id = v.account_id
        where r.cancelled_at is null and r.first_day > ${today}::date and r.first_day <= ${last}::date
        order by r.first_day, r.id, v.id`);
      await this.messages.queue(places.flatMap((place) => this.messageOf(place, today)));
    });
  }

  private messageOf(place: PlaceRow, today: string): NewMessage[] {
    const { runId, firstDay, volunteerId, accountId, accountLanguage, languages } = place;
    const due = dueRunReminder({ ...place, enrolledOn: this.clock.dayOf(place.enrolledAt) }, today);
    if (!due) return [];
    return [
      {
        kind: 'run_reminder',
        language: accountLanguage ?? writtenLanguage(languages),
        volunteerId,
        accountId,
        onceKey: `run|${runId}|${volunteerId}|${firstDay}|${due.step}`,
        step: due.step,
        forDay: firstDay,
        byDay: true,
        skip: due.skip,
      },
    ];
  }
}
