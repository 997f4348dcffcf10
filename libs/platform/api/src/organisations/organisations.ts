import { Injectable } from '@nestjs/common';
import { limits, municipalityOf, passwordWeakness } from '@rinnakkain/domain';
import { randomBytes, randomUUID } from 'node:crypto';
import { Invitations } from '../accounts/invitations';
import { Clock } from '../context/clock';
import { scoped } from '../database/scope';
import { sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';
import { invalid, notAllowed, Problem } from '../problems/problem';
import { Passwords } from '../sign-in/passwords';
import { hashOf } from '../sign-in/sessions';
import { AccountSeal } from '../vault/account-seal';
import { UnitRow } from './organisation.entity';
import type {
  AssociationList,
  AssociationQuery,
  FoundedAssociation,
  NewAssociation,
  NewUnit,
  Setup,
  Unit,
  UnitList,
  UnitQuery,
} from './organisations.messages';

const DAY = 24 * 60 * 60 * 1000;

/** Associations, their units, and how the first of them comes to be. */
@Injectable()
export class Organisations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly accountSeal: AccountSeal,
    private readonly passwords: Passwords,
    private readonly invitations: Invitations,
  ) {}

  /** The association's units by name. */
  async units(query: UnitQuery): Promise<UnitList> {
    const term = query.q ?? null;
    const { rows, total } = await this.unitOfWork.current.page<Unit>(
      sql`select u.id, u.name, u.municipality from ${scoped('platform.unit', 'u')}
        where ${term}::text is null or position(lower(${term}::text) in lower(u.name)) > 0
        order by u.name collate "fi-x-icu", u.id`,
      query,
    );
    return { items: rows, total };
  }

  /** A new unit; its name must be new in the association. */
  async createUnit({ name, municipality }: NewUnit): Promise<Unit> {
    const work = this.unitOfWork.current;
    if (municipality && !municipalityOf(municipality))
      throw invalid([{ pointer: '/municipality', code: 'NOT_FOUND_VALUE' }]);
    const taken = await work.row(
      sql`select 1 from ${scoped('platform.unit', 'u')} where lower(u.name) = lower(${name})`,
    );
    if (taken) throw invalid([{ pointer: '/name', code: 'REPEATED' }]);
    const id = await work.insert(UnitRow, { name, municipality: municipality ?? null });
    work.record({ action: 'unit.created', objectType: 'unit', objectId: id });
    return { id, name, municipality: municipality ?? null };
  }

  /** Every association, for the platform's administrator: figures only. */
  async associations(query: AssociationQuery): Promise<AssociationList> {
    const term = query.q ?? null;
    const { rows, total } = await this.unitOfWork.current.page<AssociationList['items'][number]>(
      sql`select id, name, created_at as "createdAt", units, members from platform.associations()
        where ${term}::text is null or position(lower(${term}::text) in lower(name)) > 0 order by name collate "fi-x-icu", id`,
      query,
    );
    return { items: rows, total };
  }

  /** A new association with the one-time link of its administrator. */
  async found({
    name,
    unitName,
    administratorName,
    administratorEmail,
  }: NewAssociation): Promise<FoundedAssociation> {
    const work = this.unitOfWork.current;
    const token = randomBytes(32).toString('base64url');
    const accountId = randomUUID();
    const email = this.accountSeal.sealEmail(accountId, administratorEmail);
    const now = this.clock.now();
    const row = await work.row<{ id: string | null }>(sql`
      select platform.found_association(${name}, ${unitName}, ${hashOf(token)}, ${administratorName}, ${accountId}::uuid, ${email.index},
        ${email.sealed}, ${email.wrappedKey}, ${now}::timestamptz, ${new Date(now.getTime() + limits.invitationDays * DAY)}::timestamptz) as id`);
    if (!row?.id) throw notAllowed();
    work.record({ action: 'organisation.created', objectType: 'organisation', objectId: row.id });
    return { id: row.id, link: this.invitations.linkTo('invitation', token) };
  }

  /** Whether the first start's link still works. */
  async lookAtSetup(token: string): Promise<void> {
    const row = await this.unitOfWork.current.row<{ open: boolean }>(
      sql`select platform.setup_link_open(${hashOf(token)}) as open`,
    );
    if (!row?.open) throw new Problem(410, 'INVITATION_EXPIRED');
  }

  /** The first association, its unit and its administrator, who keeps the platform too. */
  async setUp(setup: Setup): Promise<void> {
    await this.lookAtSetup(setup.token);
    const weakness = passwordWeakness(setup.password, [
      setup.name,
      setup.organisationName,
      setup.platformName,
      setup.email,
    ]);
    if (weakness)
      throw new Problem(422, 'PASSWORD_TOO_WEAK', { weakness }, [
        { pointer: '/password', code: 'NOT_ALLOWED_VALUE' },
      ]);
    const work = this.unitOfWork.current;
    const accountId = randomUUID();
    const email = this.accountSeal.sealEmail(accountId, setup.email);
    const done = await work.row<{ organisation_id: string }>(sql`
      select * from platform.set_up(${hashOf(setup.token)}, ${setup.platformName}, ${setup.organisationName}, ${setup.unitName}, ${accountId}::uuid,
        ${setup.name}, ${email.index}, ${email.sealed}, ${email.wrappedKey}, ${await this.passwords.hash(setup.password)}, ${this.clock.now()}::timestamptz)`);
    if (!done) throw new Problem(410, 'INVITATION_EXPIRED');
    work.record({
      action: 'organisation.created',
      objectType: 'organisation',
      objectId: done.organisation_id,
    });
    work.record({ action: 'account.created', objectType: 'account', objectId: accountId });
  }
}
