import {
  ACCESS_NEEDS,
  CONTACT_CHANNELS,
  CONTACT_FORMS,
  GENDERS,
  HEARD_FROM,
  limits,
  MATCH_CRITERIA,
  PRIORITIES,
  SUPPORTED,
  WISH_CRITERIA,
  type AccessNeed,
  type ContactChannel,
  type ContactForm,
  type Gender,
  type HeardFrom,
  type MatchCriterion,
  type Priority,
  type Supported,
  type WishCriterion,
} from '@rinnakkain/domain';
import {
  EmailField,
  FlagField,
  IdField,
  KeyField,
  KeysField,
  ListField,
  ObjectField,
  PhoneField,
  TextField,
  WholeField,
} from '@rinnakkain/platform-api';
import { LanguageSpoken, TimeOfWeek } from '../person/person.messages';

/** A theme a seeker looks support for. */
export class SeekerTheme {
  @TextField('Code of the theme', { max: 60 })
  theme: string;

  @WholeField('How much it matters, 3 most', { min: 1, max: 3 })
  importance: number;
}

/** A wish about the supporter. */
export class SeekerWish {
  @KeyField('What it is about', WISH_CRITERIA, { name: 'WishCriterion' })
  criterion: WishCriterion;

  @TextField(
    'gender: woman, man, other; age: 30-45; area: same, different; form; language; parenthood: yes',
    {
      max: 40,
    },
  )
  value: string;

  @FlagField('Required (a hard rule) or preferred; gender, form and language can be required')
  required: boolean;
}

/** How the seeker can be contacted without danger. */
export class SafeContactInstructions {
  @KeysField('Ways that are safe; none means that nobody contacts before the seeker does', CONTACT_CHANNELS, {
    name: 'ContactChannel',
  })
  allowedChannels: ContactChannel[];

  @TextField('When, in the seeker’s words', {
    max: limits.safeContactTimesMaxLength,
    optional: true,
    nullable: true,
  })
  times?: string | null;

  @FlagField('A voicemail may be left')
  voicemail: boolean;

  @FlagField('A text message may name the organisation')
  smsMayNameOrganisation: boolean;

  @TextField('A word by which both know who is speaking', {
    max: limits.safeContactCodeWordMaxLength,
    optional: true,
    nullable: true,
  })
  codeWord?: string | null;

  @TextField('Anything else that keeps the contact safe', {
    max: limits.safeContactNoteMaxLength,
    optional: true,
    nullable: true,
  })
  note?: string | null;
}

const open = { optional: true, nullable: true } as const;

/** What is recorded of a seeker, contact values aside. */
export class SeekerRecord {
  @TextField('First name', { max: limits.nameMaxLength, ...open })
  firstName?: string | null;

  @TextField(
    'What colleagues and the volunteer see before anything is released; given by the server when empty',
    {
      max: limits.aliasMaxLength,
      ...open,
    },
  )
  alias?: string | null;

  @ObjectField('How to contact safely', () => SafeContactInstructions, open)
  safeContact?: SafeContactInstructions | null;

  @TextField('Code of the municipality; never kept of a protected seeker', { max: 3, ...open })
  municipality?: string | null;

  @TextField('Code of the wellbeing services county; never kept of a protected seeker', { max: 2, ...open })
  wellbeingCounty?: string | null;

  @KeyField('Gender', GENDERS, { name: 'Gender', ...open })
  gender?: Gender | null;

  @WholeField('Decade of birth, such as 1980', { min: limits.birthYearMin, max: 2100, ...open })
  birthDecade?: number | null;

  @ListField('Languages', () => LanguageSpoken, { max: limits.languagesMax, ...open })
  languages?: LanguageSpoken[] | null;

  @ListField('Themes, the main one first', () => SeekerTheme, { max: limits.themesMax, ...open })
  themes?: SeekerTheme[] | null;

  @KeysField('Forms of contact', CONTACT_FORMS, { name: 'ContactForm', ...open })
  forms?: ContactForm[] | null;

  @ListField('Weekly times', () => TimeOfWeek, { max: 28, ...open })
  weeklyTimes?: TimeOfWeek[] | null;

  @ListField('Wishes', () => SeekerWish, { max: limits.wishesMax, ...open })
  wishes?: SeekerWish[] | null;

  @WholeField('How far the seeker can travel, kilometres', { min: 0, max: limits.travelKmMax, ...open })
  travelKm?: number | null;

  @KeyField('What matters first', MATCH_CRITERIA, { name: 'MatchCriterion', ...open })
  firstPriority?: MatchCriterion | null;

  @KeyField('For whom support is sought', SUPPORTED, { name: 'Supported', ...open })
  supported?: Supported | null;

  @FlagField('A child is along when they meet; nothing else of children is kept', open)
  withChildren?: boolean | null;

  @KeysField('What meeting takes so that they can take part: of the place and the way', ACCESS_NEEDS, {
    name: 'AccessNeed',
    ...open,
  })
  accessNeeds?: AccessNeed[] | null;

  @KeyField('How they heard of the association', HEARD_FROM, { name: 'HeardFrom', ...open })
  heardFrom?: HeardFrom | null;

  @IdField('The task the support is for', open)
  taskId?: string | null;

  @IdField('The coordinator; whoever registers unless given', { optional: true })
  coordinatorId?: string;

  @IdField('The deputy', open)
  deputyId?: string | null;

  @FlagField('Protected details: open to the named coordinator and deputy only', { optional: true })
  protected?: boolean;

  @KeyField('Priority; acute danger is a referral, never a priority', PRIORITIES, {
    name: 'Priority',
    optional: true,
  })
  priority?: Priority;

  @TextField('Why the priority is raised', { max: limits.reasonMaxLength, ...open })
  priorityReason?: string | null;
}

/** What can be told of a seeker; a field left out stays as it is, null empties it. */
export class SeekerFields extends SeekerRecord {
  @PhoneField('Phone number: a plus and 5–15 digits', open)
  phone?: string | null;

  @EmailField('E-mail address', open)
  email?: string | null;
}
