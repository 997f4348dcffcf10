import {
  limits,
  SESSION_ACTIONS,
  SESSION_FORMS,
  SESSION_OUTCOMES,
  SESSION_STATES,
  SESSION_WARNINGS,
  type SessionAction,
  type SessionForm,
  type SessionOutcome,
  type SessionState,
  type SessionWarning,
} from '@rinnakkain/domain';
import {
  DayField,
  FlagField,
  IdField,
  InstantField,
  KeyField,
  KeysField,
  ListField,
  ListQuery,
  ObjectField,
  TextField,
  TimeField,
  WholeField,
} from '@rinnakkain/platform-api';

const MANY = 1_000_000;

/** A session as the volunteer logs it. */
export class NewSession {
  @DayField('Day')
  day: string;

  @TimeField('Start')
  start: string;

  @WholeField('Minutes; may be 0 when it was not held', { min: 0, max: limits.sessionMinutesMax })
  minutes: number;

  @KeyField('Form', SESSION_FORMS, { name: 'SessionForm' })
  form: SessionForm;

  @KeyField('Outcome', SESSION_OUTCOMES, { name: 'SessionOutcome' })
  outcome: SessionOutcome;

  @TextField('A short note: no name, no health, no details', {
    max: limits.noteMaxLength,
    optional: true,
    nullable: true,
  })
  note?: string | null;

  @FlagField('Please call me', { optional: true })
  callMe?: boolean;

  @FlagField('I have a worry', { optional: true })
  worry?: boolean;
}

/** Acknowledging a session, or correcting one: a field left out stays as it is. */
export class SessionTransition {
  @KeyField('What is done', SESSION_ACTIONS, { name: 'SessionAction' })
  action: SessionAction;

  @DayField('Day', { optional: true })
  day?: string;

  @TimeField('Start', { optional: true })
  start?: string;

  @WholeField('Minutes', { min: 0, max: limits.sessionMinutesMax, optional: true })
  minutes?: number;

  @KeyField('Form', SESSION_FORMS, { optional: true, name: 'SessionForm' })
  form?: SessionForm;

  @KeyField('Outcome', SESSION_OUTCOMES, { optional: true, name: 'SessionOutcome' })
  outcome?: SessionOutcome;

  @TextField('Note; null empties it', { max: limits.noteMaxLength, optional: true, nullable: true })
  note?: string | null;

  @FlagField('Please call me', { optional: true })
  callMe?: boolean;

  @FlagField('I have a worry', { optional: true })
  worry?: boolean;
}

/** A session as it was before a correction. */
export class EarlierSession {
  @InstantField('Corrected at')
  correctedAt: string;

  @DayField('Day')
  day: string;

  @TimeField('Start')
  start: string;

  @WholeField('Minutes', { min: 0, max: limits.sessionMinutesMax })
  minutes: number;

  @KeyField('Form', SESSION_FORMS, { name: 'SessionForm' })
  form: SessionForm;

  @KeyField('Outcome', SESSION_OUTCOMES, { name: 'SessionOutcome' })
  outcome: SessionOutcome;

  @TextField('Note', { max: limits.noteMaxLength, nullable: true })
  note: string | null;

  @FlagField('Please call me')
  callMe: boolean;

  @FlagField('I have a worry')
  worry: boolean;
}

/** Who acknowledged a session. */
export class Acknowledgement {
  @IdField('The account')
  id: string;

  @TextField('Name', { max: 200, nullable: true })
  name: string | null;

  @InstantField('When')
  at: string;
}

/** A logged session. */
export class SessionAnswer {
  @IdField('The session')
  id: string;

  @IdField('Its relationship')
  relationshipId: string;

  @KeyField('State', SESSION_STATES, { name: 'SessionState' })
  state: SessionState;

  @DayField('Day')
  day: string;

  @TimeField('Start')
  start: string;

  @WholeField('Minutes', { min: 0, max: limits.sessionMinutesMax })
  minutes: number;

  @KeyField('Form', SESSION_FORMS, { name: 'SessionForm' })
  form: SessionForm;

  @KeyField('Outcome', SESSION_OUTCOMES, { name: 'SessionOutcome' })
  outcome: SessionOutcome;

  @TextField('Note; for the volunteer as long as they may correct it', {
    max: limits.noteMaxLength,
    nullable: true,
  })
  note: string | null;

  @FlagField('Please call me')
  callMe: boolean;

  @FlagField('I have a worry')
  worry: boolean;

  @KeysField('What to ask about', SESSION_WARNINGS, { name: 'SessionWarning' })
  warnings: SessionWarning[];

  @InstantField('Logged at')
  loggedAt: string;

  @ObjectField('Who acknowledged it', () => Acknowledgement, { nullable: true })
  acknowledged: Acknowledgement | null;

  @FlagField('Has been corrected')
  corrected: boolean;

  @ListField('Earlier versions, the latest first; told to coordinators alone', () => EarlierSession)
  earlier: EarlierSession[];

  @KeysField('What the actor may do with it', SESSION_ACTIONS, { name: 'SessionAction' })
  allowed: SessionAction[];

  @WholeField('Version', { min: 1, max: MANY })
  version: number;
}

/** Which sessions are wanted; the newest first. */
export class SessionQuery extends ListQuery {
  @KeyField('State', SESSION_STATES, { optional: true, name: 'SessionState' })
  state?: SessionState;
}

/** A page of sessions, the newest first. */
export class SessionList {
  @ListField('Sessions', () => SessionAnswer)
  items: SessionAnswer[];

  @WholeField('How many there are in all', { min: 0, max: MANY })
  total: number;
}
