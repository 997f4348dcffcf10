import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  isStillTomorrow,
  leaderReminderSkip,
  meetingDayToRemindOf,
  type SpokenLanguage,
  type VolunteerState,
  writtenLanguage,
} from '@rinnakkain/domain';
import {
  type Actor,
  Clock,
  Jobs,
  type MessageRow,
  Messages,
  type NewMessage,
  Receivers,
  scoped,
  sql,
  UnitOfWork,
} from '@rinnakkain/platform-api';

interface Reminded {
  readonly meetingId: string;
  readonly groupLanguage: 'fi' | 'sv' | 'en' | null;
  readonly volunteerId: string | null;
  readonly accountId: string | null;
  readonly accountLanguage: 'fi' | 'sv' | 'en' | null;
  readonly participantId: string | null;
  /** Of the volunteer. */
  readonly state: VolunteerState | null;
  readonly languages: readonly SpokenLanguage[] | null;
}

/** Every morning: writes to those who lead the meetings of tomorrow and to those who registered, or keeps why not. */
@Injectable()
export class MeetingReminders implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly messages: Messages,
    private readonly receivers: Receivers,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'meeting_reminders',
      cron: '50 7 * * *',
      run: (actor) => this.remind(actor),
    });
    this.receivers.checkBy('meeting_reminder', (messages) => this.outdated(messages));
  }

  private async remind(actor: Actor): Promise<void> {
    const day = meetingDayToRemindOf(this.clock.today());
    await this.unitOfWork.runAs(actor, async () => {
      const reminded = await this.reminded(day);
      await this.messages.queue(reminded.map((who) => messageOf(who, day)));
    });
  }

  /** Those that would not be written now: the meeting is cancelled, moved or led by somebody else, or is not tomorrow any more. */
  private async outdated(messages: readonly MessageRow[]): Promise<string[]> {
    const today = this.clock.today();
    const day = meetingDayToRemindOf(today);
    const due = new Set((await this.reminded(day)).map((who) => onceKeyOf(who, day)));
    return messages
      .filter(({ forDay, onceKey }) => !isStillTomorrow(forDay ?? '', today) || !due.has(onceKey ?? ''))
      .map(({ id }) => id);
  }

  private reminded(day: string): Promise<Reminded[]> {
    return this.unitOfWork.current.rows<Reminded>(sql`
      select r.meeting_id as "meetingId", case when r.language in ('fi', 'sv', 'en') then r.language end as "groupLanguage",
        r.volunteer_id as "volunteerId", coalesce(v.account_id, r.account_id) as "accountId", a.language as "accountLanguage",
        r.participant_id as "participantId", v.state, v.languages
      from groups.reminders_for(${day}::date) r
      left join ${scoped('people.volunteer', 'v')} on v.id = r.volunteer_id
      left join platform.accounts_of_organisation() a on a.id = coalesce(v.account_id, r.account_id)
      order by r.meeting_id, r.volunteer_id, r.account_id, r.participant_id`);
  }
}

const onceKeyOf = ({ meetingId, volunteerId, accountId, participantId }: Reminded, day: string): string =>
  `meeting|${meetingId}|${day}|${volunteerId ?? participantId ?? accountId ?? ''}`;

function messageOf(who: Reminded, day: string): NewMessage {
  const { volunteerId, accountId, participantId, state, languages, accountLanguage, groupLanguage } = who;
  return {
    kind: 'meeting_reminder',
    language: accountLanguage ?? (languages ? writtenLanguage(languages) : (groupLanguage ?? 'fi')),
    volunteerId,
    accountId,
    participantId,
    onceKey: onceKeyOf(who, day),
    step: 1,
    forDay: day,
    byDay: true,
    skip: state ? leaderReminderSkip(state) : null,
  };
}
