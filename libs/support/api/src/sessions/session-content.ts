import type { SessionForm, SessionOutcome } from '@rinnakkain/domain';
import type { PersonKey } from '@rinnakkain/platform-api';
import type { SessionEntity } from './session.entity';
import type { EarlierSession } from './sessions.messages';

/** Column labels of what is sealed in a session. */
export const NOTE = 'support.session.note';
const EARLIER = 'support.session.earlier';

/** What a volunteer writes of a session. */
export interface SessionContent {
  readonly day: string;
  /** HH:MM. */
  readonly start: string;
  readonly minutes: number;
  readonly form: SessionForm;
  readonly outcome: SessionOutcome;
  readonly note: string | null;
  readonly callMe: boolean;
  readonly worry: boolean;
}

/** HH:MM of the database's HH:MM:SS. */
export const shortTime = (time: string): string => time.slice(0, 5);

/** The content of a stored session, its note opened with the seeker's key. */
export const contentOf = (row: SessionEntity, key: PersonKey | undefined): SessionContent => ({
  day: row.day,
  start: shortTime(row.start),
  minutes: row.minutes,
  form: row.form,
  outcome: row.outcome,
  note: key?.open(NOTE, row.id, row.noteSealed) ?? null,
  callMe: row.callMe,
  worry: row.worry,
});

/** The columns of a content, its note sealed with the seeker's key. */
export const columnsOf = (content: SessionContent, id: string, key: PersonKey) => ({
  day: content.day,
  start: content.start,
  minutes: content.minutes,
  form: content.form,
  outcome: content.outcome,
  noteSealed: key.seal(NOTE, id, content.note),
  callMe: content.callMe,
  worry: content.worry,
});

/** Earlier versions of a session, the latest first. */
export function earlierOf(row: SessionEntity, key: PersonKey | undefined): EarlierSession[] {
  const text = key?.open(EARLIER, row.id, row.earlierSealed);
  return text ? (JSON.parse(text) as EarlierSession[]) : [];
}

/** Seals earlier versions with the seeker's key. */
export const sealEarlier = (earlier: readonly EarlierSession[], id: string, key: PersonKey): Buffer =>
  key.seal(EARLIER, id, JSON.stringify(earlier));
