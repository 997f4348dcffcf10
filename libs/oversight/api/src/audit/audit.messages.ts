import {
  AUDIT_ACTIONS,
  AUDIT_OBJECT_TYPES,
  type AuditAction,
  type AuditObjectType,
  ROLES,
  type Role,
} from '@rinnakkain/domain';
import {
  DayField,
  IdField,
  InstantField,
  KeyField,
  ListField,
  MAX_PAGE_SIZE,
  ObjectField,
  OpenField,
  TextField,
  WholeField,
} from '@rinnakkain/platform-api';

/** Which entries of the audit to list; there are no words to search for, since it holds none. */
export class AuditQuery {
  @WholeField('Page, from 1', { min: 1, max: 100_000, optional: true, query: true })
  page: number = 1;

  @WholeField('Rows on a page', { min: 1, max: MAX_PAGE_SIZE, optional: true, query: true })
  pageSize: number = 25;

  @KeyField('What was done', AUDIT_ACTIONS, { optional: true, name: 'AuditAction' })
  action?: AuditAction;

  @IdField('Who did it', { optional: true })
  accountId?: string;

  @KeyField('What kind of thing it was done to', AUDIT_OBJECT_TYPES, {
    optional: true,
    name: 'AuditObjectType',
  })
  objectType?: AuditObjectType;

  @IdField('The thing it was done to', { optional: true })
  objectId?: string;

  @DayField('From this day on', { optional: true })
  from?: string;

  @DayField('Until this day, the day included', { optional: true })
  to?: string;
}

/** Who did it. */
export class AuditAccount {
  @IdField('The account')
  id: string;

  @TextField('Name; null when the account has no role here any more', { max: 120, nullable: true })
  name: string | null;
}

/** One line of the audit: who, when, in which role, what, to which thing; never content. */
export class AuditEntry {
  @WholeField('Number within the association, without gaps', { min: 1, max: Number.MAX_SAFE_INTEGER })
  n: number;

  @InstantField('When')
  at: string;

  @ObjectField('Who; null for the system and for unknown callers', () => AuditAccount, { nullable: true })
  account: AuditAccount | null;

  @KeyField('In which role', ROLES, { nullable: true, name: 'Role' })
  role: Role | null;

  @KeyField('What was done', AUDIT_ACTIONS, { name: 'AuditAction' })
  action: AuditAction;

  @KeyField('What kind of thing it was done to', AUDIT_OBJECT_TYPES, { name: 'AuditObjectType' })
  objectType: AuditObjectType;

  @IdField('The thing it was done to', { nullable: true })
  objectId: string | null;

  @OpenField('Ids, keys and numbers that go with it')
  details: object;

  @TextField('The request it was part of', { max: 60, nullable: true })
  requestId: string | null;
}

/** A page of the audit, newest first. */
export class AuditPage {
  @ListField('Entries', () => AuditEntry)
  items: AuditEntry[];

  @WholeField('How many there are in all', { min: 0, max: Number.MAX_SAFE_INTEGER })
  total: number;
}
