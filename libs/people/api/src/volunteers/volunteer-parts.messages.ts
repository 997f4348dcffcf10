import {
  COURSE_KINDS,
  GENDERS,
  limits,
  PAPER_KINDS,
  READINESS_CODES,
  TRAINING_RECORD_STATES,
  TRAINING_STATUSES,
} from '@rinnakkain/domain';
import {
  DayField,
  FlagField,
  IdField,
  InstantField,
  KeyField,
  KeysField,
  ListField,
  ObjectField,
  TextField,
  WholeField,
} from '@rinnakkain/platform-api';
import { NameInLanguages } from '../tasks/tasks.messages';

/** A theme a volunteer has lived through. */
export class ThemeOffered {
  @TextField('Code of the theme', { max: 80 })
  theme: string;

  @WholeField('How deep the experience is, 3 is deepest', { min: 1, max: 3 })
  depth: number;
}

/** Limits the volunteer sets. */
export class VolunteerOwnLimits {
  @KeysField('Supports seekers of these genders only; empty limits nothing', GENDERS, { name: 'Gender' })
  seekerGenders: (typeof GENDERS)[number][];
}

/** An interview as it is recorded. */
export class NewInterview {
  @DayField('The day it was held')
  day: string;

  @FlagField('The interviewer recommends the volunteer')
  recommended: boolean;

  @FlagField('The own crisis has been worked through')
  ownCrisisProcessed: boolean;

  @FlagField('The identity was seen; nothing is copied')
  identitySeen: boolean;

  @TextField('Short note for staff', { max: limits.staffNoteMaxLength, optional: true, nullable: true })
  note?: string | null;
}

/** A recorded interview. */
export class Interview {
  @IdField('The interview')
  id: string;

  @DayField('The day it was held')
  day: string;

  @FlagField('The interviewer recommends the volunteer')
  recommended: boolean;

  @FlagField('The own crisis has been worked through')
  ownCrisisProcessed: boolean;

  @FlagField('The identity was seen')
  identitySeen: boolean;

  @TextField('Who interviewed', { max: 120, nullable: true })
  interviewer: string | null;

  @TextField('Short note for staff', { max: limits.staffNoteMaxLength, nullable: true })
  note: string | null;
}

/** An agreement or pledge as it is recorded. */
export class NewPaper {
  @KeyField('Which paper', PAPER_KINDS, { name: 'PaperKind' })
  kind: (typeof PAPER_KINDS)[number];

  @IdField('The published text that was signed; left out for a paper of an earlier text', {
    optional: true,
    nullable: true,
  })
  textId?: string | null;

  @TextField('Version of an earlier text, as it stands on the paper; left out with a published text', {
    max: limits.textVersionMaxLength,
    optional: true,
    nullable: true,
  })
  textVersion?: string | null;

  @DayField('The day it was signed')
  day: string;

  @DayField('Last day of an agreement; until further notice when left out. A pledge never ends.', {
    optional: true,
    nullable: true,
  })
  endsOn?: string | null;
}

/** A signed agreement or pledge. */
export class Paper {
  @IdField('The paper')
  id: string;

  @KeyField('Which paper', PAPER_KINDS, { name: 'PaperKind' })
  kind: (typeof PAPER_KINDS)[number];

  @TextField('Version of the text', { max: limits.textVersionMaxLength })
  textVersion: string;

  @DayField('The day it was signed')
  day: string;

  @DayField('Last day it is in force', { nullable: true })
  endsOn: string | null;

  @IdField('The published text; null for a paper of an earlier text', { nullable: true })
  textId: string | null;

  @DayField('Last day it counts because a later text demands renewal', { nullable: true })
  renewBy: string | null;

  @InstantField('When it was signed in the product; null when signed otherwise and recorded', {
    nullable: true,
  })
  signedAt: Date | string | null;
}

/** A background check as a named checker records it: days only, never a result. */
export class NewBackgroundCheck {
  @IdField('The task, with all three conditions')
  taskId: string;

  @DayField('When the volunteer consented')
  consentOn: string;

  @DayField('When the extract was asked for; left out where the volunteer has one got for something else', {
    optional: true,
    nullable: true,
  })
  requestedOn?: string | null;

  @DayField('When the extract was issued')
  issuedOn: string;

  @DayField('When it was checked, within six months of its issue')
  checkedOn: string;
}

/** How a volunteer stands with the background check of one task. */
export class BackgroundCheckStanding {
  @IdField('The task')
  taskId: string;

  @ObjectField('Name of the task', () => NameInLanguages)
  task: NameInLanguages;

  @KeyField('All that others than named checkers are told', ['in_order', 'missing'])
  standing: 'in_order' | 'missing';

  @DayField('When the volunteer consented; told to named checkers only', { optional: true })
  consentOn?: string;

  @DayField('When the extract was asked for; told to named checkers only', {
    optional: true,
    nullable: true,
  })
  requestedOn?: string | null;

  @DayField('When the extract was issued; told to named checkers only', { optional: true })
  issuedOn?: string;

  @DayField('When it was checked; told to named checkers only', { optional: true })
  checkedOn?: string;
}

/** One training record on the volunteer's page. */
export class VolunteerTraining {
  @IdField('The record')
  id: string;

  @ObjectField('Name of the course', () => NameInLanguages)
  course: NameInLanguages;

  @KeyField('Kind of course', COURSE_KINDS, { name: 'CourseKind' })
  kind: (typeof COURSE_KINDS)[number];

  @KeyField('State', TRAINING_RECORD_STATES, { name: 'TrainingRecordState' })
  state: (typeof TRAINING_RECORD_STATES)[number];

  @DayField('The day it was completed', { nullable: true })
  completedOn: string | null;

  @DayField('Last day an approval counts; null for ever or not known', { nullable: true })
  validUntil: string | null;
}

/** Whether somebody is ready, in short: what is missing by name. */
export class ReadinessInShort {
  @FlagField('May be proposed today')
  ready: boolean;

  @KeysField('What is missing, in the order it is told', READINESS_CODES, { name: 'ReadinessCode' })
  missing: (typeof READINESS_CODES)[number][];

  @DayField('Last day nothing is missing; null when something is, or without an end', { nullable: true })
  readyUntil: string | null;
}

/** How one paper stands. */
export class PaperStandingAnswer {
  @FlagField('In force today')
  inForce: boolean;

  @DayField('The day it was signed', { nullable: true })
  day: string | null;

  @DayField('Last day it is in force', { nullable: true })
  until: string | null;
}

/** How one required kind of training stands. */
export class TrainingStanding {
  @KeyField('Kind of course', COURSE_KINDS, { name: 'CourseKind' })
  kind: (typeof COURSE_KINDS)[number];

  @KeyField('Status', TRAINING_STATUSES, { name: 'TrainingStatus' })
  status: (typeof TRAINING_STATUSES)[number];

  @DayField('Last day it counts; null for ever or not known', { nullable: true })
  until: string | null;
}

/** Everything that decides readiness, item by item. */
export class ReadinessItems {
  @DayField('The latest interview', { nullable: true })
  interviewOn: string | null;

  @ObjectField('The volunteer agreement', () => PaperStandingAnswer)
  agreement: PaperStandingAnswer;

  @ObjectField('The confidentiality pledge', () => PaperStandingAnswer)
  pledge: PaperStandingAnswer;

  @ListField('Required training', () => TrainingStanding)
  trainings: TrainingStanding[];

  @KeyField('The background check', ['not_needed', 'in_order', 'missing'])
  backgroundCheck: 'not_needed' | 'in_order' | 'missing';
}

/** Readiness, computed: what is missing by name, and every item that decides it. */
export class VolunteerReadiness extends ReadinessInShort {
  @ObjectField('Item by item', () => ReadinessItems)
  papers: ReadinessItems;
}

/** Whether the volunteer can sign in. */
export class VolunteerAccount {
  @KeyField('`invited` while a link of one’s own is open', ['none', 'invited', 'active'])
  state: 'none' | 'invited' | 'active';

  @InstantField('Until when the open link works', { nullable: true })
  invitedUntil: Date | string | null;
}
