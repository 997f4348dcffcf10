import { addDays, type Day } from '../days/days';
import type { MessageSkip, VolunteerState } from '../keys/keys';

/** Days before a meeting on which those who lead it and those who registered are reminded. */
export const MEETING_REMINDED_BEFORE = 1;

/** The day whose meetings are reminded of today. A morning that was missed is not made up for: it would say *tomorrow*. */
export const meetingDayToRemindOf = (today: Day): Day => addDays(today, MEETING_REMINDED_BEFORE);

/** Whether a reminder still says what is so: the meeting is tomorrow. */
export const isStillTomorrow = (meetingDay: Day, today: Day): boolean =>
  meetingDay === meetingDayToRemindOf(today);

/** Why a volunteer who leads is not written to; null when they are. */
export const leaderReminderSkip = (state: VolunteerState): MessageSkip | null =>
  state === 'on_break' ? 'ON_BREAK' : state === 'active' ? null : 'STOPPED';
