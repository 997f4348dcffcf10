import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  CONTACT_FORMS,
  ENDING_REASONS,
  limits,
  RELATIONSHIP_ACTIONS,
  RELATIONSHIP_STATES,
  RELEASABLE_FIELDS,
  SEEKER_AFTER_ENDING,
  SESSION_FORMS,
  SESSION_OUTCOMES,
  type ContactForm,
  type RelationshipAction,
  type RelationshipState,
  type ReleasableField,
  type SeekerAfterEnding,
  type SessionForm,
  type SessionOutcome,
} from '@rinnakkain/domain';
import {
  DayField,
  FlagField,
  IdField,
  KeyField,
  KeysField,
  ListField,
  ObjectField,
  OpenField,
  TextField,
  TimeField,
  WholeField,
} from '@rinnakkain/platform-api';

const MANY = 1_000_000;

/** Codes of an open list, in an answer. */
const CodesField = (description: string): PropertyDecorator =>
  applyDecorators(OpenField(description), ApiProperty({ description, type: String, isArray: true }));

/** Who can be present at an opening meeting. */
export const PRESENT = [
  'seeker',
  'volunteer',
  'coordinator',
  'deputy',
  'guardian',
  'close_person',
  'interpreter',
] as const;
export type Present = (typeof PRESENT)[number];

/** How an answer was got: by the volunteer on the phone page, or told to the coordinator. */
export const ANSWER_WAYS = [...CONTACT_FORMS, 'phone_page'] as const;
export type AnswerWay = (typeof ANSWER_WAYS)[number];

/** Somebody or something by name. */
export class NamedInPair {
  @IdField('Which')
  id: string;

  @TextField('Name; null when it is not for the actor, or erased', { max: 200, nullable: true })
  name: string | null;
}

/** A seeker as a relationship shows them. */
export class SeekerOfPair {
  @IdField('The seeker')
  id: string;

  @TextField('Alias', { max: limits.aliasMaxLength, nullable: true })
  alias: string | null;

  @TextField('First name; null for a protected seeker', { max: limits.nameMaxLength, nullable: true })
  firstName: string | null;

  @FlagField('Protected details')
  protected: boolean;
}

/** The anonymous card: five fields and nothing else. */
export class AnonymousCardAnswer {
  @TextField('Alias', { max: limits.nameMaxLength })
  alias: string;

  @TextField('Code of the main theme', { max: 60, nullable: true })
  theme: string | null;

  @CodesField('Codes of the languages')
  language: readonly string[];

  @TextField('Code of the wellbeing county; null when unknown or protected', { max: 10, nullable: true })
  region: string | null;

  @KeysField('Forms of contact', CONTACT_FORMS, { name: 'ContactForm' })
  form: readonly ContactForm[];
}

/** A contact field that has been released. */
export class ReleasedField {
  @IdField('The release')
  id: string;

  @KeyField('The field', RELEASABLE_FIELDS, { name: 'ReleasableField' })
  field: ReleasableField;

  @TextField('Its value; told to the volunteer of the pair alone', { max: 300, nullable: true })
  value: string | null;

  @DayField('The last day it is seen')
  until: string;

  @FlagField('Ends within two weeks')
  endsSoon: boolean;
}

/** When a pair last met or was to meet. */
export class LastSession {
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
}

/** What can be done next with a relationship, after something was done. */
export class RelationshipStanding {
  @IdField('The relationship')
  id: string;

  @KeyField('State', RELATIONSHIP_STATES, { name: 'RelationshipState' })
  state: RelationshipState;

  @KeysField('What the actor may do next', RELATIONSHIP_ACTIONS, { name: 'RelationshipAction' })
  allowed: RelationshipAction[];

  @WholeField('Version', { min: 1, max: MANY })
  version: number;
}

/** A relationship as its volunteer sees it: the seeker by alias or released first name, and nothing derivable. */
export class OwnRelationship extends RelationshipStanding {
  @TextField('What to call the seeker: alias, or the released first name', { max: 100, nullable: true })
  shownAs: string | null;

  @ObjectField('The coordinator', () => NamedInPair)
  coordinator: NamedInPair;

  @ObjectField('The anonymous card of the seeker, while it is a proposal', () => AnonymousCardAnswer, {
    nullable: true,
  })
  card: AnonymousCardAnswer | null;

  @ListField('Released contact fields', () => ReleasedField)
  released: ReleasedField[];

  @DayField('The last day for the answer that is awaited', { nullable: true })
  expiresOn: string | null;

  @DayField('Day of the opening meeting', { nullable: true })
  firstMeetingOn: string | null;

  @DayField('Running since', { nullable: true })
  startedOn: string | null;

  @DayField('Planned end', { nullable: true })
  plannedEndOn: string | null;

  @ObjectField('The last session', () => LastSession, { nullable: true })
  lastSession: LastSession | null;
}

/** A relationship in a list; what is optional is told to coordinators alone. */
export class RelationshipRow extends OwnRelationship {
  @ObjectField('The seeker', () => SeekerOfPair, { optional: true })
  seeker?: SeekerOfPair;

  @ObjectField('The volunteer', () => NamedInPair, { optional: true })
  volunteer?: NamedInPair;

  @ObjectField('The unit', () => NamedInPair, { optional: true })
  unit?: NamedInPair;

  @IdField('The task', { optional: true })
  taskId?: string;

  @DayField('Proposed on', { optional: true })
  proposedOn?: string;

  @DayField('Ended on', { optional: true, nullable: true })
  endedOn?: string | null;

  @WholeField('Days since the last session', { min: 0, max: MANY, optional: true, nullable: true })
  daysSinceSession?: number | null;

  @WholeField('Sessions that wait for acknowledgement', { min: 0, max: MANY, optional: true })
  toAcknowledge?: number;
}

/** A page of relationships. */
export class RelationshipList {
  @ListField('Relationships', () => RelationshipRow)
  items: RelationshipRow[];

  @WholeField('How many there are in all', { min: 0, max: MANY })
  total: number;
}

/** A stage a relationship has reached. */
export class StageReached {
  @KeyField('The stage', RELATIONSHIP_STATES, { name: 'RelationshipState' })
  state: RelationshipState;

  @DayField('When', { nullable: true })
  day: string | null;

  @KeyField('How the answer was got', ANSWER_WAYS, { nullable: true, name: 'AnswerWay' })
  how: AnswerWay | null;
}

/** One relationship; what is optional is told to coordinators alone. */
export class RelationshipPage extends RelationshipRow {
  @FlagField('Its details are for the named coordinator and deputy only', { optional: true })
  closed?: boolean;

  @ObjectField('The volunteer’s anonymous card, to read to the seeker', () => AnonymousCardAnswer, {
    optional: true,
    nullable: true,
  })
  volunteerCard?: AnonymousCardAnswer | null;

  @KeysField('Fields that can be released', RELEASABLE_FIELDS, { optional: true, name: 'ReleasableField' })
  releasable?: ReleasableField[];

  @DayField('The last day a release can reach', { optional: true })
  releaseLimit?: string;

  @ListField('Stages reached, first to last', () => StageReached, { optional: true })
  stages?: StageReached[];

  @KeysField('Who was at the opening meeting', PRESENT, { optional: true, name: 'Present' })
  firstMeetingPresent?: Present[];

  @WholeField('Meetings in a month as agreed', { min: 0, max: 100, optional: true })
  timesPerMonth?: number;

  @WholeField('Months as agreed', { min: 1, max: 120, optional: true })
  lengthMonths?: number;

  @WholeField('Sessions held', { min: 0, max: MANY, optional: true })
  sessionsHeld?: number;

  @KeyField('Why it ended', ENDING_REASONS, { optional: true, nullable: true, name: 'EndingReason' })
  endingReason?: string | null;

  @KeyField('What became of the seeker’s request', SEEKER_AFTER_ENDING, {
    optional: true,
    nullable: true,
    name: 'SeekerAfterEnding',
  })
  seekerOutcome?: SeekerAfterEnding | null;
}

/** What is released of a relationship. */
export class ReleaseList {
  @ListField('Released contact fields', () => ReleasedField)
  items: ReleasedField[];

  @WholeField('How many', { min: 0, max: 10 })
  total: number;
}
