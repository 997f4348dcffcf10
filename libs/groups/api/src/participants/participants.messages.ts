import { limits, PARTICIPANT_ACTIONS, PARTICIPANT_STATES } from '@rinnakkain/domain';
import {
  DayField,
  EmailField,
  IdField,
  KeyField,
  KeysField,
  ListField,
  ListQuery,
  PhoneField,
  TextField,
  WholeField,
} from '@rinnakkain/platform-api';

/** Somebody who registers: by what name they wish to be called, and how they are reached. */
export class NewGroupParticipant {
  @TextField('By what name one wishes to be called; not the whole name', { max: limits.aliasMaxLength })
  alias: string;

  @PhoneField('Phone number', { optional: true, nullable: true })
  phone?: string | null;

  @EmailField('E-mail address', { optional: true, nullable: true })
  email?: string | null;
}

/** Somebody who registered. */
export class GroupParticipant {
  @IdField('The enrolment')
  id: string;

  @KeyField('State', PARTICIPANT_STATES, { name: 'ParticipantState' })
  state: (typeof PARTICIPANT_STATES)[number];

  @TextField('By what name one wishes to be called', { max: limits.aliasMaxLength, nullable: true })
  alias: string | null;

  @PhoneField('Phone number', { nullable: true })
  phone: string | null;

  @EmailField('E-mail address', { nullable: true })
  email: string | null;

  @DayField('When they registered')
  day: string;

  @KeysField('What the actor may do', PARTICIPANT_ACTIONS, { name: 'ParticipantAction' })
  allowed: (typeof PARTICIPANT_ACTIONS)[number][];

  @WholeField('Version, for If-Match', { min: 1, max: 1_000_000_000 })
  version: number;
}

/** Those who registered to a group, a page of them. */
export class GroupParticipantList {
  @ListField('In the order they came; those who wait after those with a place', () => GroupParticipant)
  items: GroupParticipant[];

  @WholeField('How many there are in all', { min: 0, max: 1_000_000 })
  total: number;
}

/** Which of them to list. */
export class GroupParticipantQuery extends ListQuery {
  @KeyField('In one state', PARTICIPANT_STATES, { optional: true, name: 'ParticipantState' })
  state?: (typeof PARTICIPANT_STATES)[number];
}

/** What is done with an enrolment. */
export class ParticipantTransition {
  @KeyField('The action', PARTICIPANT_ACTIONS, { name: 'ParticipantAction' })
  action: (typeof PARTICIPANT_ACTIONS)[number];
}
