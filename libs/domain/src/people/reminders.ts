import { addDays, daysBetween, type Day } from '../days/days';
import { COURSE_KINDS, PAPER_KINDS, type MessageSkip, type VolunteerState } from '../keys/keys';
import type { SpokenLanguage } from '../support/matching/match.types';
import type { TaskConditions, VolunteerFacts } from './facts.types';
import type { TaskRequirement } from './requirements/requirement.types';
import { ASKED_OF_EVERYBODY } from './requirements/requirement-sets';
import { taskStanding } from './requirements/task-standing';

/** Days before the last day of a training or paper on which its holder is reminded; 0 is the day itself. */
export const REMINDER_STEPS = [60, 30, 7, 0] as const;
export type ReminderStep = (typeof REMINDER_STEPS)[number];

/** Days after the last day on which the reminder of the day itself still goes out, when it could not go earlier. */
export const LATE_REMINDER_DAYS = 6;

/** What can end, and with it readiness; a background check never does. */
export const ENDING_KINDS = [...COURSE_KINDS, ...PAPER_KINDS, 'interview', 'guidance'] as const;
export type EndingKind = (typeof ENDING_KINDS)[number];

/** What ends on a day, and with it readiness. */
export interface Ending {
  readonly until: Day;
  readonly what: readonly EndingKind[];
}

/** A reminder that is due today, or the reason why it is not sent. */
export interface DueReminder extends Ending {
  readonly step: ReminderStep;
  readonly skip: MessageSkip | null;
}

/**
 * The step that is due: the nearest one whose day has come. A day that was missed is made up for by the step it leads
 * to, once; null before the first step and when it is too late to remind.
 */
export function reminderStep(until: Day, today: Day): ReminderStep | null {
  const left = daysBetween(today, until);
  if (left < -LATE_REMINDER_DAYS) return null;
  return REMINDER_STEPS.findLast((step) => left <= step) ?? null;
}

/** What a requirement is called in a reminder; of a certain course the kind it is of. */
function kindsOf({ kind, courses }: TaskRequirement, facts: VolunteerFacts): EndingKind[] {
  if (kind === 'background_check') return [];
  if (kind !== 'course') return [kind];
  return courses.flatMap(
    ({ kind: ofKind, courseId }) =>
      ofKind ?? facts.trainings.find((training) => training.courseId === courseId)?.courseKind ?? [],
  );
}

/** What a task requires that ends, past or to come; of what an earlier version still covers, the last day it does. */
function endingsFor(facts: VolunteerFacts, task: TaskConditions, today: Day): Ending[] {
  return taskStanding(facts, task, today, today).items.flatMap(({ requirement, until, reasons }) => {
    const last = reasons.find(({ code }) => code === 'KEPT')?.day ?? until;
    return last === null ? [] : [{ until: last, what: kindsOf(requirement, facts) }];
  });
}

/**
 * Everything of a volunteer that readiness needs and that ends, by its last day, the nearest first: what the tasks they
 * do require today, and of everybody the floor. What two tasks ask for ends when the first of them has enough of it.
 */
export function endings(facts: VolunteerFacts, today: Day, tasks: readonly TaskConditions[] = []): Ending[] {
  const first = new Map<EndingKind, Day>();
  for (const { until, what } of [ASKED_OF_EVERYBODY, ...tasks].flatMap((task) =>
    endingsFor(facts, task, today),
  ))
    for (const kind of what) {
      const known = first.get(kind);
      if (known === undefined || until < known) first.set(kind, until);
    }
  const ending = new Map<Day, EndingKind[]>();
  for (const kind of ENDING_KINDS) {
    const until = first.get(kind);
    if (until !== undefined) ending.set(until, [...(ending.get(until) ?? []), kind]);
  }
  return [...ending]
    .map(([until, what]) => ({ until, what }))
    .toSorted((a, b) => (a.until < b.until ? -1 : 1));
}

const silence: Readonly<Partial<Record<VolunteerState, MessageSkip>>> = {
  on_break: 'ON_BREAK',
  stopped: 'STOPPED',
};

/**
 * The reminders that are due today. Whoever is on a break or has stopped is not written to, and the reason is kept;
 * whoever has not been approved yet has nothing that could lapse.
 */
export function dueReminders(
  facts: VolunteerFacts,
  today: Day,
  tasks: readonly TaskConditions[] = [],
): DueReminder[] {
  const skip = silence[facts.state] ?? null;
  if (facts.state !== 'active' && skip === null) return [];
  return endings(facts, today, tasks).flatMap((ending) => {
    const step = reminderStep(ending.until, today);
    return step === null ? [] : [{ ...ending, step, skip }];
  });
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -sinceMonday);
}

const WRITTEN = ['fi', 'sv', 'en'] as const;

/** The language somebody is written to in, of those the product writes: their own, else one they speak, else Finnish. */
export function writtenLanguage(spoken: readonly SpokenLanguage[]): (typeof WRITTEN)[number] {
  const own = spoken.filter(({ level }) => level === 'native');
  const known = (of: readonly SpokenLanguage[]) =>
    WRITTEN.find((code) => of.some((each) => each.code === code));
  return known(own) ?? known(spoken) ?? 'fi';
}
