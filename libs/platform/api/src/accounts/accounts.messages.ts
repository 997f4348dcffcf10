import { ROLES, type Role } from '@rinnakkain/domain';
import {
  EmailField,
  FlagField,
  IdField,
  IdsField,
  InstantField,
  KeyField,
  KeysField,
  ListField,
  SecretField,
  TextField,
  WholeField,
} from '../messages/fields';
import { ListQuery } from '../messages/lists';
import { TEXT_LANGUAGES, type TextLanguage } from '../texts/written-texts';

/** Roles that an administrator gives by invitation; volunteers are invited from their own page. */
export const INVITED_ROLES = ROLES.filter(
  (role) => role !== 'platform_administrator' && role !== 'volunteer',
);

/** A role an account has in the association. */
export class AccountRole {
  @IdField('The membership')
  membershipId: string;

  @KeyField('The role', ROLES, { name: 'Role' })
  role: Role;

  @IdsField('Units it reaches', { max: 1000 })
  unitIds: string[];

  @FlagField('May record background checks')
  backgroundChecker: boolean;
}

/** Somebody who has a role in the association. */
export class AccountOfOrganisation {
  @IdField('The account')
  id: string;

  @TextField('Name', { max: 120 })
  name: string;

  @EmailField('E-mail address; told to administrators only', { optional: true })
  email?: string;

  @FlagField('Cannot sign in any more; told to administrators only', { optional: true })
  disabled?: boolean;

  @ListField('Roles in this association', () => AccountRole)
  roles: AccountRole[];

  @KeysField('What the actor may do with it', ['disable', 'enable', 'invite_password'])
  allowed: string[];
}

/** A page of accounts. */
export class AccountList {
  @ListField('Accounts by name', () => AccountOfOrganisation)
  items: AccountOfOrganisation[];

  @WholeField('How many there are in all', { min: 0, max: 1_000_000 })
  total: number;
}

/** Which accounts to list. */
export class AccountQuery extends ListQuery {
  @KeyField('Only those with this role', ROLES, { optional: true, name: 'Role' })
  role?: Role;
}

/** What is asked of an account. */
export class AccountTransition {
  @KeyField('Disabling ends every session at once', ['disable', 'enable'])
  action: 'disable' | 'enable';
}

/** A new role, or a new password for somebody who already has an account. */
export class NewInvitation {
  @KeyField('What the link does', ['membership', 'password'], { optional: true })
  kind?: 'membership' | 'password';

  @IdField('The account whose password is to be set anew (kind password)', { optional: true })
  accountId?: string;

  @TextField('Name of the invited person (kind membership)', { max: 120, optional: true })
  name?: string;

  @EmailField('E-mail address they will sign in with (kind membership)', { optional: true })
  email?: string;

  @KeyField('The role (kind membership)', INVITED_ROLES, { optional: true })
  role?: Role;

  @IdsField('Units the role reaches; needed for coordinators', { max: 50, optional: true })
  unitIds?: string[];

  @FlagField('Named as a checker of criminal-record extracts', { optional: true })
  backgroundChecker?: boolean;

  @KeyField('Language of the link and its message; Finnish unless given', TEXT_LANGUAGES, {
    optional: true,
    name: 'TextLanguage',
  })
  language?: TextLanguage;

  @FlagField('The link goes by mail and is told to nobody else; only where a mail server is set', {
    optional: true,
  })
  byMail?: boolean;
}

/** An invitation that has been made. */
export class InvitationAnswer {
  @IdField('The invitation')
  id: string;

  @KeyField('What the link does', ['membership', 'password'])
  kind: 'membership' | 'password';

  @TextField('Who is invited', { max: 120 })
  name: string;

  @KeyField('The role', ROLES, { nullable: true, name: 'Role' })
  role: Role | null;

  @InstantField('Made')
  createdAt: string;

  @InstantField('Works until')
  expiresAt: string;

  @FlagField('Has been used')
  used: boolean;

  @FlagField('The link goes by mail; told when it is made', { optional: true })
  mailed?: boolean;

  @TextField('The one-time link; told once, when it is made, unless it goes by mail', {
    max: 500,
    optional: true,
  })
  link?: string;

  @TextField('A message to send the link with; tells nothing about the association or its theme', {
    max: 1000,
    optional: true,
  })
  message?: string;
}

/** A page of invitations, newest first. */
export class InvitationList {
  @ListField('Invitations', () => InvitationAnswer)
  items: InvitationAnswer[];

  @WholeField('How many there are in all', { min: 0, max: 1_000_000 })
  total: number;
}

/** Looks at an invitation before using it. */
export class InvitationLook {
  @TextField('The token of the link', { max: 100 })
  token: string;
}

/** What an invitation is for, told to its holder. */
export class InvitationWelcome {
  @KeyField('What the link does', ['membership', 'password'])
  kind: 'membership' | 'password';

  @TextField('The holder’s name', { max: 120 })
  name: string;

  @TextField('Who invites', { max: 120 })
  organisation: string;

  @FlagField('The holder already has an account: its password is asked instead of a new one')
  hasAccount: boolean;
}

/** Uses an invitation once. */
export class AcceptInvitation {
  @TextField('The token of the link', { max: 100 })
  token: string;

  @SecretField('The new password; the present one when there is an account already')
  password: string;
}
