import { addDays, daysBetween, type Day } from '../days/days';
import {
  PAPER_KINDS,
  type CourseKind,
  type PaperKind,
  type MessageSkip,
  type VolunteerState,
} from '../keys/keys';
import { requiredCourseKinds } from './eligibility';
import type { SpokenLanguage } from '../support/matching/match.types';
import type { VolunteerFacts } from './facts.types';
import { trainingValidity } from './training-validity';

/** Days before the last day of a training or paper on which its holder is reminded; 0 is the day itself. */
export const REMINDER_STEPS = [60, 30, 7, 0] as const;
export type ReminderStep = (typeof REMINDER_STEPS)[number];

/** Days after the last day on which the reminder of the day itself still goes out, when it could not go earlier. */
export const LATE_REMINDER_DAYS = 6;

/** What ends on a day, and with it readiness. */
export interface Ending {
  readonly until: Day;
  readonly what: readonly (CourseKind | PaperKind)[];
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

/** The last day of a signed paper, past or to come; null when it never ends or none was signed. */
function lastDayOf({ papers }: VolunteerFacts, kind: PaperKind, today: Day): Day | null {
  const signed = papers.filter((paper) => paper.kind === kind && paper.day <= today);
  if (signed.some(({ until }) => until === null)) return null;
  return signed.reduce<Day | null>(
    (last, { until }) => (last === null || (until ?? '') > last ? until : last),
    null,
  );
}

/** Everything of a volunteer that readiness needs and that ends, by its last day, the nearest first. */
export function endings(facts: VolunteerFacts, today: Day): Ending[] {
  const ending = new Map<Day, (CourseKind | PaperKind)[]>();
  const add = (until: Day | null, what: CourseKind | PaperKind): void => {
    if (until !== null) ending.set(until, [...(ending.get(until) ?? []), what]);
  };
  for (const kind of requiredCourseKinds(null)) {
    const validity = trainingValidity(facts.trainings, kind, today);
    if (validity.approved) add(validity.until, kind);
  }
  for (const kind of PAPER_KINDS) add(lastDayOf(facts, kind, today), kind);
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
export function dueReminders(facts: VolunteerFacts, today: Day): DueReminder[] {
  const skip = silence[facts.state] ?? null;
  if (facts.state !== 'active' && skip === null) return [];
  return endings(facts, today).flatMap((ending) => {
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
