import { addDays, dueReminders, mondayOf, REMINDER_STEPS, writtenLanguage } from '@rinnakkain/domain';
import type { MessageRow } from '@rinnakkain/platform-api';
import type { AssociationDraft } from './draft';
import { at } from './instants';
import type { Instant } from './rows';

/** A message of the invented data: one of every state, and the reminders of the past of those whose training lapses soon. */
export type DemoMessage = Pick<MessageRow, 'id' | 'kind' | 'state' | 'language' | 'attempts'> &
  Partial<
    Pick<
      MessageRow,
      'accountId' | 'volunteerId' | 'onceKey' | 'step' | 'ends' | 'forDay' | 'awaiting' | 'skip' | 'failure'
    >
  > & { readonly dueAt: Instant; readonly createdAt: Instant; readonly deliveredAt: Instant | null };

/** What is not told of a message. */
const BLANK = {
  accountId: null,
  volunteerId: null,
  onceKey: null,
  step: null,
  ends: [],
  forDay: null,
  awaiting: null,
  skip: null,
  failure: null,
};

/** The messages of one association. */
export function messagesOf(draft: AssociationDraft): DemoMessage[] {
  return [...pastReminders(draft), ...toStaff(draft)].map((message) => ({ ...BLANK, ...message }));
}

/** What each volunteer was reminded of on the days before today. */
function pastReminders(draft: AssociationDraft): DemoMessage[] {
  return draft.volunteers.flatMap(({ row }) => {
    const facts = {
      ...row.facts,
      state: row.state,
      backgroundChecks: [],
      notAvailableBefore: null,
      freePlaces: row.freePlaces,
      occupied: 0,
    };
    return dueReminders(facts, draft.today)
      .filter(({ skip }) => skip === null)
      .flatMap(({ until, what, step }) =>
        REMINDER_STEPS.filter((earlier) => earlier > step).map((earlier) => {
          const written = at(addDays(until, -earlier), '07:30');
          return {
            id: draft.random.uuid(),
            kind: 'expiry_reminder' as const,
            state: 'delivered' as const,
            language: writtenLanguage(row.languages),
            accountId: row.accountId,
            volunteerId: row.id,
            onceKey: `expiry|${row.id}|${until}|${earlier}`,
            step: earlier,
            ends: [...what],
            forDay: until,
            attempts: 1,
            dueAt: written,
            createdAt: written,
            deliveredAt: at(addDays(until, -earlier), '07:31'),
          };
        }),
      );
  });
}

/** Two weeks of digests for the reviewer, and what became of links that people asked for. */
function toStaff(draft: AssociationDraft): DemoMessage[] {
  const { today, random, reviewerId } = draft;
  const monday = mondayOf(today);
  const asked = (daysAgo: number, time: string, accountId: string) => ({
    id: random.uuid(),
    kind: 'forgotten_password' as const,
    language: 'fi' as const,
    accountId,
    createdAt: at(addDays(today, -daysAgo), time),
  });
  const digest = (week: string, more: Pick<DemoMessage, 'state' | 'attempts' | 'deliveredAt' | 'skip'>) => ({
    id: random.uuid(),
    kind: 'review_digest' as const,
    language: 'fi' as const,
    accountId: reviewerId,
    onceKey: `digest|${reviewerId}|${week}`,
    forDay: week,
    awaiting: 3,
    dueAt: at(week, '08:00'),
    createdAt: at(week, '08:00'),
    ...more,
  });
  const coordinatorId = draft.memberships.find(({ role }) => role === 'coordinator')?.accountId ?? reviewerId;
  return [
    digest(addDays(monday, -14), {
      state: 'skipped',
      attempts: 0,
      deliveredAt: null,
      skip: 'NO_MAIL_SERVER',
    }),
    digest(addDays(monday, -7), {
      state: 'delivered',
      attempts: 1,
      deliveredAt: at(addDays(monday, -7), '08:01'),
      skip: null,
    }),
    {
      ...asked(9, '19:12', coordinatorId),
      state: 'failed',
      attempts: 1,
      failure: 'SMTP_550',
      dueAt: at(addDays(today, -9), '19:17'),
      deliveredAt: null,
    },
    {
      ...asked(1, '21:40', reviewerId),
      state: 'due',
      attempts: 5,
      failure: 'ESOCKET',
      dueAt: at(addDays(today, 1), '05:40'),
      deliveredAt: null,
    },
  ];
}
