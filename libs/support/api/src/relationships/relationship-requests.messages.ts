import {
  CONTACT_FORMS,
  ENDING_REASONS,
  limits,
  RELATIONSHIP_ACTIONS,
  RELATIONSHIP_STATES,
  RELEASABLE_FIELDS,
  SEEKER_AFTER_ENDING,
  type ContactForm,
  type RelationshipAction,
  type RelationshipState,
  type ReleasableField,
  type SeekerAfterEnding,
} from '@rinnakkain/domain';
import {
  DayField,
  FlagField,
  IdField,
  KeyField,
  KeysField,
  ListQuery,
  WholeField,
} from '@rinnakkain/platform-api';
import { PRESENT, type Present } from './relationships.messages';

const MANY = 1_000_000;

/** Ways to sort relationships. */
export const RELATIONSHIP_SORTS = ['newest', 'quiet', 'planned_end', 'state'] as const;

/** Which relationships are wanted. */
export class RelationshipQuery extends ListQuery {
  @KeyField('Order', RELATIONSHIP_SORTS, { optional: true, name: 'RelationshipSort' })
  sort: (typeof RELATIONSHIP_SORTS)[number] = 'newest';

  @KeyField('State', RELATIONSHIP_STATES, { optional: true, name: 'RelationshipState' })
  state?: RelationshipState;

  @FlagField('Open ones only', { optional: true, query: true })
  open?: boolean;

  @IdField('Unit', { optional: true })
  unitId?: string;

  @FlagField('Those I coordinate', { optional: true, query: true })
  mine?: boolean;

  @IdField('Volunteer', { optional: true })
  volunteerId?: string;

  @IdField('Seeker', { optional: true })
  seekerId?: string;
}

/** A proposal. */
export class NewRelationship {
  @IdField('The seeker')
  seekerId: string;

  @IdField('The volunteer')
  volunteerId: string;

  @IdField('The task; the seeker’s unless given', { optional: true })
  taskId?: string;

  @WholeField('The volunteer’s rank in the shortlist', { min: 1, max: MANY, optional: true })
  chosenRank?: number;

  @WholeField('Months; the task’s unless given', { min: 1, max: 24, optional: true })
  lengthMonths?: number;

  @WholeField('Meetings in a month; the task’s unless given', { min: 1, max: 31, optional: true })
  timesPerMonth?: number;
}

/** Something done to a relationship; which fields go with which action says the action. */
export class RelationshipTransition {
  @KeyField('What is done', RELATIONSHIP_ACTIONS, { name: 'RelationshipAction' })
  action: RelationshipAction;

  @KeyField('Why it ends: end, discontinue', ENDING_REASONS, { optional: true, name: 'EndingReason' })
  reason?: string;

  @KeyField('How the answer was got: answers recorded by a coordinator', CONTACT_FORMS, {
    optional: true,
    name: 'ContactForm',
  })
  how?: ContactForm;

  @DayField('Of the answer, the opening meeting or the end', { optional: true })
  day?: string;

  @KeysField('Who was at the opening meeting: start', PRESENT, {
    optional: true,
    max: limits.presentMax,
    name: 'Present',
  })
  present?: Present[];

  @DayField('Planned end: start; the agreed length unless given', { optional: true })
  plannedEnd?: string;

  @KeyField('What becomes of the seeker’s request: end, discontinue', SEEKER_AFTER_ENDING, {
    optional: true,
    name: 'SeekerAfterEnding',
  })
  seeker?: SeekerAfterEnding;
}

/** Contact fields to release; again for the same field renews it. */
export class NewRelease {
  @KeysField('Fields', RELEASABLE_FIELDS, { name: 'ReleasableField' })
  fields: ReleasableField[];

  @DayField('The last day they are seen')
  until: string;
}
