import {
  AUDIT_ACTIONS,
  AUDIT_OBJECT_TYPES,
  AUDIT_ROLES,
  type AuditAction,
  type AuditObjectType,
  type AuditRole,
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

/** Which entries of the audit; there are no words to search for, since it holds none. */
export class AuditFilters {
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

/** A page of entries. */
export class AuditQuery extends AuditFilters {
  @WholeField('Page, from 1', { min: 1, max: 100_000, optional: true, query: true })
  page: number = 1;

  @WholeField('Rows on a page', { min: 1, max: MAX_PAGE_SIZE, optional: true, query: true })
  pageSize: number = 25;
}

/** A part of an export, newest first. */
export class AuditExportQuery extends AuditFilters {
  @WholeField('Only entries numbered below this: `next` of the part before', {
    min: 1,
    max: Number.MAX_SAFE_INTEGER,
    optional: true,
    query: true,
  })
  below?: number;
}

/** Who has seen what is held about one person. */
export class LookQuery {
  @IdField('The person: a seeker, a volunteer or an account')
  personId: string;

  @DayField('From this day on', { optional: true })
  from?: string;

  @DayField('Until this day, the day included', { optional: true })
  to?: string;

  @WholeField('Page, from 1', { min: 1, max: 100_000, optional: true, query: true })
  page: number = 1;

  @WholeField('Rows on a page', { min: 1, max: MAX_PAGE_SIZE, optional: true, query: true })
  pageSize: number = 25;
}

/** Who did it. */
export class AuditAccount {
  @IdField('The account')
  id: string;

  @TextField('Name of staff; null for volunteers and when the account has no role here any more', {
    max: 120,
    nullable: true,
  })
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

  @KeyField('In which role', AUDIT_ROLES, { nullable: true, name: 'AuditRole' })
  role: AuditRole | null;

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

/** A part of an export. */
export class AuditExportPart {
  @ListField('Entries, newest first', () => AuditEntry)
  items: AuditEntry[];

  @WholeField('Ask for the entries below this number next; null when this was the last part', {
    min: 1,
    max: Number.MAX_SAFE_INTEGER,
    nullable: true,
  })
  next: number | null;
}

/** How an entry met a person: on a page of theirs, among others in a list, by way of a relationship. */
export const LOOK_WAYS = ['page', 'list', 'relationship'] as const;
export type LookWay = (typeof LOOK_WAYS)[number];

/** One time that somebody saw or handled what is held about a person. */
export class Look {
  @WholeField('Number of the entry', { min: 1, max: Number.MAX_SAFE_INTEGER })
  n: number;

  @InstantField('When')
  at: string;

  @ObjectField('Who; null for the system', () => AuditAccount, { nullable: true })
  account: AuditAccount | null;

  @KeyField('In which role', AUDIT_ROLES, { nullable: true, name: 'AuditRole' })
  role: AuditRole | null;

  @KeyField('For what: what was done', AUDIT_ACTIONS, { name: 'AuditAction' })
  action: AuditAction;

  @KeyField('How the person was met', LOOK_WAYS, { name: 'LookWay' })
  through: LookWay;
}

/** Somebody who has seen or handled what is held about a person, in one role. */
export class Looker {
  @ObjectField('Who; null for the system', () => AuditAccount, { nullable: true })
  account: AuditAccount | null;

  @KeyField('In which role', AUDIT_ROLES, { nullable: true, name: 'AuditRole' })
  role: AuditRole | null;

  @WholeField('How many times', { min: 1, max: Number.MAX_SAFE_INTEGER })
  times: number;

  @InstantField('The first time')
  first: string;

  @InstantField('The last time')
  last: string;
}

/** Who has seen or handled what is held about a person: everybody once, and a page of the times, newest first. */
export class LookPage {
  @ListField('Everybody, the latest first', () => Looker)
  lookers: Looker[];

  @ListField('Times', () => Look)
  items: Look[];

  @WholeField('How many times there are in all', { min: 0, max: Number.MAX_SAFE_INTEGER })
  total: number;
}
