import type { NewSession, RelationshipRow, SessionAnswer } from '@rinnakkain/api-client';
import { minuteOfDay } from '@rinnakkain/domain';

/** What the form of an entry holds while it is filled. */
export interface SessionDraft {
  outcome: NewSession['outcome'];
  day: string | null;
  /** `HH:MM`; empty when it was cleared. */
  start: string;
  minutes: number;
  form: NewSession['form'];
  note: string;
  callMe: boolean;
  worry: boolean;
}

const usualMinutes = 60;
const step = 15;

/** The entry as it most likely was: today, held, and otherwise like the last one. `now` is `HH:MM` in Finland. */
export function likelySession(
  last: RelationshipRow['lastSession'],
  today: string,
  now: string,
): SessionDraft {
  return {
    outcome: 'held',
    day: today,
    start: last?.start ?? startBefore(now),
    minutes: last?.minutes || usualMinutes,
    form: last?.form ?? 'face_to_face',
    note: '',
    callMe: false,
    worry: false,
  };
}

/** A sent entry as its correction begins. */
export const draftOf = (session: SessionAnswer): SessionDraft => ({
  outcome: session.outcome,
  day: session.day,
  start: session.start,
  minutes: session.minutes || usualMinutes,
  form: session.form,
  note: session.note ?? '',
  callMe: session.callMe,
  worry: session.worry,
});

/** The draft as it is sent: what was not held took no time. */
export function sessionOf(draft: SessionDraft): NewSession {
  const { outcome, day, start, minutes, form, note, callMe, worry } = draft;
  return {
    day: day ?? '',
    start,
    minutes: outcome === 'held' ? minutes : 0,
    form,
    outcome,
    note: note.trim() || null,
    callMe,
    worry,
  };
}

/** An hour before now, on a quarter. */
function startBefore(now: string): string {
  const minute = Math.max(0, Math.floor(minuteOfDay(now) / step) * step - usualMinutes);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
