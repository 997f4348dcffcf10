import { GUIDANCE_KINDS, limits } from '@rinnakkain/domain';
import {
  DayField,
  FlagField,
  IdField,
  IdsField,
  KeyField,
  KeysField,
  ListField,
  ListQuery,
  ObjectField,
  TextField,
  WholeField,
} from '@rinnakkain/platform-api';
import { NameInLanguages } from '../tasks/tasks.messages';

/** What can be done to an exemption. */
export const EXEMPTION_ACTIONS = ['end'] as const;

/** The longest key of a requirement: a course with all its choices. */
const KEY_LENGTH = 250;

/** An exemption as it is granted, from today on. */
export class NewExemption {
  @IdField('The volunteer')
  volunteerId: string;

  @IdField('The task')
  taskId: string;

  @TextField('Key of the requirement', { max: KEY_LENGTH })
  requirement: string;

  @TextField('Why', { min: limits.reasonMinLength, max: limits.reasonMaxLength })
  reason: string;

  @DayField('The last day it holds')
  until: string;
}

/** A granted exemption. */
export class Exemption {
  @IdField('The exemption')
  id: string;

  @IdField('The volunteer')
  volunteerId: string;

  @IdField('The task')
  taskId: string;

  @ObjectField('Name of the task', () => NameInLanguages)
  task: NameInLanguages;

  @TextField('Key of the requirement', { max: KEY_LENGTH })
  requirement: string;

  @TextField('Why', { max: limits.reasonMaxLength, nullable: true })
  reason: string | null;

  @DayField('The first day it holds')
  from: string;

  @DayField('The last day it holds')
  until: string;

  @TextField('Who approved it; told to those who work with them', { max: 120, nullable: true })
  approvedBy: string | null;

  @FlagField('It holds today')
  inForce: boolean;

  @KeysField('What the actor may do with it', EXEMPTION_ACTIONS, { name: 'ExemptionAction' })
  allowed: (typeof EXEMPTION_ACTIONS)[number][];

  @WholeField('Version, for If-Match', { min: 1, max: 1_000_000_000 })
  version: number;
}

/** Exemptions, a page of them. */
export class ExemptionList {
  @ListField('The latest first', () => Exemption)
  items: Exemption[];

  @WholeField('How many there are in all', { min: 0, max: 10_000_000 })
  total: number;
}

/** Which exemptions to list. */
export class ExemptionQuery extends ListQuery {
  @IdField('Of this volunteer', { optional: true })
  volunteerId?: string;

  @IdField('From requirements of this task', { optional: true })
  task?: string;
}

/** A contact in which one or several volunteers got guidance. */
export class NewGuidance {
  @IdsField('The volunteers', { min: 1, max: limits.guidanceVolunteersMax })
  volunteerIds: string[];

  @DayField('The day, no later than today')
  day: string;

  @KeyField('What it was', GUIDANCE_KINDS, { name: 'GuidanceKind' })
  kind: (typeof GUIDANCE_KINDS)[number];

  @WholeField('How long, minutes', { min: 1, max: limits.sessionMinutesMax })
  minutes: number;
}

/** One volunteer's contact with guidance. */
export class GuidanceContact {
  @IdField('The contact')
  id: string;

  @IdField('The volunteer')
  volunteerId: string;

  @DayField('The day')
  day: string;

  @KeyField('What it was', GUIDANCE_KINDS, { name: 'GuidanceKind' })
  kind: (typeof GUIDANCE_KINDS)[number];

  @WholeField('How long, minutes', { min: 1, max: limits.sessionMinutesMax })
  minutes: number;

  @TextField('Who recorded it; told to those who work with them', { max: 120, nullable: true })
  recordedBy: string | null;
}

/** Contacts with guidance, a page of them. */
export class GuidanceContactList {
  @ListField('The latest first', () => GuidanceContact)
  items: GuidanceContact[];

  @WholeField('How many there are in all', { min: 0, max: 10_000_000 })
  total: number;
}

/** Which contacts to list. */
export class GuidanceQuery extends ListQuery {
  @IdField('Of this volunteer', { optional: true })
  volunteerId?: string;
}
