import { ROLES, type Role } from '@rinnakkain/domain';
import {
  EmailField,
  FlagField,
  IdField,
  KeyField,
  ListField,
  ObjectField,
  SecretField,
  TextField,
  WholeField,
} from '../messages/fields';
import { TEXT_LANGUAGES, type TextLanguage } from '../texts/written-texts';

/** What a person signs in with. */
export class SignInRequest {
  @EmailField('E-mail address of the account')
  email: string;

  @SecretField('Password')
  password: string;

  @KeyField('Language of the page; messages come in it from now on', TEXT_LANGUAGES, {
    optional: true,
    name: 'TextLanguage',
  })
  language?: TextLanguage;
}

/** Whose password is forgotten. */
export class PasswordLinkRequest {
  @EmailField('E-mail address of the account')
  email: string;

  @KeyField('Language of the message; Finnish unless given', TEXT_LANGUAGES, {
    optional: true,
    name: 'TextLanguage',
  })
  language?: TextLanguage;
}

/** Which of one's memberships to act in. */
export class ActAsRequest {
  @IdField('One of the memberships of /api/me')
  membershipId: string;
}

/** One's own account. */
export class OwnAccount {
  @IdField('The account')
  id: string;

  @TextField('Name', { max: 120 })
  name: string;

  @EmailField('E-mail address one signs in with')
  email: string;
}

/** An organisation or unit by name. */
export class NamedThing {
  @IdField('Its id')
  id: string;

  @TextField('Its name', { max: 120 })
  name: string;
}

/** A role of the account in an organisation. */
export class Membership {
  @IdField('The membership, for act-as')
  id: string;

  @ObjectField('The association', () => NamedThing)
  organisation: NamedThing;

  @ListField('Units it reaches', () => NamedThing)
  units: NamedThing[];

  @KeyField('The role', ROLES, { name: 'Role' })
  role: Role;

  @IdField('The volunteer one is, in a volunteer’s membership', { nullable: true })
  volunteerId: string | null;

  @FlagField('May record background checks')
  backgroundChecker: boolean;
}

/** How long one may be away. */
export class IdleLimits {
  @WholeField('Seconds until the warning', { min: 1, max: 86_400 })
  warnAfterSeconds: number;

  @WholeField('Seconds until the password is asked again', { min: 1, max: 86_400 })
  endAfterSeconds: number;
}

/** Who is signed in and as what they act. */
export class Me {
  @ObjectField('The account', () => OwnAccount)
  account: OwnAccount;

  @ListField('Every role it has', () => Membership)
  memberships: Membership[];

  @IdField('The membership one acts in')
  acting: string;

  @FlagField('Invented data is shown')
  demo: boolean;

  @FlagField('A mail server is set: links can go by mail')
  mail: boolean;

  @ObjectField('How long one may be away', () => IdleLimits)
  idle: IdleLimits;
}

/** An account of the invented data. */
export class DemoAccount {
  @EmailField('E-mail address')
  email: string;

  @KeyField('First role', ROLES, { name: 'Role' })
  role: Role;

  @TextField('Association', { max: 120 })
  organisation: string;

  @FlagField('Has several roles')
  severalRoles: boolean;
}

/** What the sign-in page needs to know. */
export class Welcome {
  @FlagField('Invented data is shown')
  demo: boolean;

  @FlagField('A mail server is set: a link for a forgotten password can be asked for')
  mail: boolean;

  @ListField('Accounts to try, with invented data only', () => DemoAccount)
  demoAccounts: DemoAccount[];
}
