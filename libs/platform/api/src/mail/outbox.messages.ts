import {
  ENDING_KINDS,
  MESSAGE_KINDS,
  MESSAGE_SKIPS,
  MESSAGE_STATES,
  type MessageKind,
  type MessageSkip,
  type MessageState,
} from '@rinnakkain/domain';
import {
  DayField,
  FlagField,
  IdField,
  InstantField,
  KeyField,
  KeysField,
  ListField,
  TextField,
  WholeField,
} from '../messages/fields';
import { ListQuery } from '../messages/lists';
import { TEXT_LANGUAGES, type TextLanguage } from '../texts/written-texts';

/** A message of the association and what became of it. */
export class OutgoingMessage {
  @IdField('The message')
  id: string;

  @KeyField('What it is about; the message itself does not say', MESSAGE_KINDS, { name: 'MessageKind' })
  kind: MessageKind;

  @KeyField('What became of it', MESSAGE_STATES, { name: 'MessageState' })
  state: MessageState;

  @KeyField('Its language', TEXT_LANGUAGES, { name: 'TextLanguage' })
  language: TextLanguage;

  @TextField('Who it goes to; null once they are not known any more', { max: 200, nullable: true })
  receiver: string | null;

  @WholeField('Of a reminder: days before the last day, or before the first date of a run', {
    min: 0,
    max: 60,
    nullable: true,
  })
  step: number | null;

  @KeysField('Of a reminder: kinds of training and papers that end', ENDING_KINDS)
  ends: string[];

  @DayField(
    'Of a reminder the last day, the first date of a run or the day of a meeting, of a digest the Monday of its week',
    { nullable: true },
  )
  forDay: string | null;

  @WholeField('Of a digest: how many records await', { min: 0, max: 1_000_000, nullable: true })
  awaiting: number | null;

  @InstantField('Written')
  createdAt: Date | string;

  @InstantField('Sent, or tried again, at this time')
  dueAt: Date | string;

  @WholeField('How many times it has been tried', { min: 0, max: 100 })
  attempts: number;

  @InstantField('Delivered to the mail server', { nullable: true })
  deliveredAt: Date | string | null;

  @KeyField('Why it was not sent', MESSAGE_SKIPS, { name: 'MessageSkip', nullable: true })
  skip: MessageSkip | null;

  @TextField('Code of the last failure', { max: 40, nullable: true })
  failure: string | null;

  @TextField('Its subject', { max: 200 })
  subject: string;

  @TextField('Its text; a link that works once is never shown', { max: 2000 })
  text: string;
}

/** A page of messages, newest first. */
export class OutgoingMessageList {
  @ListField('Messages', () => OutgoingMessage)
  items: OutgoingMessage[];

  @WholeField('How many there are in all', { min: 0, max: 100_000_000 })
  total: number;

  @FlagField('A mail server is set; without one nothing leaves')
  mail: boolean;
}

/** Which messages to list. */
export class OutgoingMessageQuery extends ListQuery {
  @KeyField('Only those in this state', MESSAGE_STATES, { optional: true, name: 'MessageState' })
  state?: MessageState;
}

/** What volunteers are reminded of. */
export const OWN_MESSAGE_KINDS = [
  'expiry_reminder',
  'run_reminder',
] as const satisfies readonly MessageKind[];

/** What a volunteer was reminded of. */
export class OwnMessage {
  @IdField('The message')
  id: string;

  @KeyField('What it is about', OWN_MESSAGE_KINDS)
  kind: (typeof OWN_MESSAGE_KINDS)[number];

  @KeysField('Kinds of training and papers that end', ENDING_KINDS)
  ends: string[];

  @DayField('Their last day, or the first date of the run')
  until: string;

  @InstantField('Written')
  createdAt: Date | string;
}

/** The reminders that still matter. */
export class OwnMessageList {
  @ListField('Reminders, the latest first', () => OwnMessage)
  items: OwnMessage[];

  @WholeField('How many there are', { min: 0, max: 1000 })
  total: number;
}
