import type { SessionOutcome, SessionState } from '../keys/keys';
import { addDays, daysBetween, type Day } from '../days/days';
import { RuleViolation } from '../problems/rule-violation';
import { limits } from '../limits';

/** When a session was: its day, `HH:MM` in Helsinki, and whole minutes. */
export interface SessionTime {
  readonly day: Day;
  readonly start: string;
  readonly minutes: number;
}

/** What is worth asking about before a session is saved; never a refusal. */
export const SESSION_WARNINGS = ['OVER_SIX_HOURS', 'OVER_SIXTY_DAYS_OLD'] as const;
export type SessionWarning = (typeof SESSION_WARNINGS)[number];

/** Minutes beyond which a session is asked about. */
export const LONG_SESSION_MINUTES = 360;

/** Days beyond which a session is asked about. */
export const OLD_SESSION_DAYS = 60;

/** Days within which the volunteer may correct an entry and read its note again. */
export const SESSION_OPEN_DAYS = 14;

const MINUTES_PER_DAY = 1440;

/** True for a time of day, `00:00` to `23:59`. */
export const isTimeOfDay = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Minutes from midnight of a time of day. */
export function minuteOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** True when two sessions share a minute, over midnight too; one that begins as the other ends does not. */
export function overlap(one: SessionTime, other: SessionTime): boolean {
  const begin = minuteOfDay(one.start);
  const otherBegin = daysBetween(one.day, other.day) * MINUTES_PER_DAY + minuteOfDay(other.start);
  return begin < otherBegin + other.minutes && otherBegin < begin + one.minutes;
}

/** The days around a session in which another of the same relationship could overlap it. */
export const daysToCompare = (day: Day): { from: Day; to: Day } => ({
  from: addDays(day, -Math.ceil(limits.sessionMinutesMax / MINUTES_PER_DAY)),
  to: addDays(day, Math.ceil(limits.sessionMinutesMax / MINUTES_PER_DAY)),
});

/**
 * RULE 13 against the other entries of the same relationship; throws SESSION_IN_FUTURE or SESSION_OVERLAPS, returns
 * what to ask about.
 */
export function checkSession(
  entry: SessionTime,
  others: readonly SessionTime[],
  today: Day,
): SessionWarning[] {
  if (entry.day > today) throw new RuleViolation('SESSION_IN_FUTURE', { day: entry.day, today });
  const overlapping = others.find((other) => overlap(entry, other));
  if (overlapping) {
    throw new RuleViolation('SESSION_OVERLAPS', { day: overlapping.day, start: overlapping.start });
  }
  return sessionWarnings(entry, today);
}

/** What to ask about before saving. */
export function sessionWarnings(entry: Pick<SessionTime, 'day' | 'minutes'>, today: Day): SessionWarning[] {
  const warnings: SessionWarning[] = [];
  if (entry.minutes > LONG_SESSION_MINUTES) warnings.push('OVER_SIX_HOURS');
  if (daysBetween(entry.day, today) > OLD_SESSION_DAYS) warnings.push('OVER_SIXTY_DAYS_OLD');
  return warnings;
}

/** RULE 14: only a session that was held, and that was sent, counts. */
export const countsInStatistics = (session: {
  state: SessionState | null;
  outcome: SessionOutcome;
}): boolean => session.state !== null && session.outcome === 'held';

/** True while the volunteer may correct an entry logged that day. */
export const mayCorrect = (loggedOn: Day, today: Day): boolean =>
  daysBetween(loggedOn, today) <= SESSION_OPEN_DAYS;
