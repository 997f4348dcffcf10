import { Injectable } from '@nestjs/common';
import type { HeldRole, Role } from '@rinnakkain/domain';
import { Clock } from '../context/clock';
import { scoped } from '../database/scope';
import { sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';
import { invalid, notFound, Problem } from '../problems/problem';
import { AccountSeal } from '../vault/account-seal';
import type {
  AccountList,
  AccountOfOrganisation,
  AccountQuery,
  AccountRole,
  InvitationAnswer,
} from './accounts.messages';
import { Invitations, type Sending } from './invitations';

interface FullAccount {
  readonly id: string;
  readonly name: string;
  readonly email_sealed: Buffer;
  readonly wrapped_key: Buffer;
  readonly disabled: boolean;
  /** Has a role in another association too. */
  readonly elsewhere: boolean;
}

/** The people who use the system: their roles, and whether they may sign in. */
@Injectable()
export class Accounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accountSeal: AccountSeal,
    private readonly invitations: Invitations,
    private readonly clock: Clock,
  ) {}

  /** Accounts with a role in the association, as far as the actor may know them; addresses for administrators only. */
  async list(query: AccountQuery): Promise<AccountList> {
    const work = this.unitOfWork.current;
    const { rows, total } = await work.page<{ id: string; name: string; roles: AccountRole[] }>(
      sql`
      with member as (
        select m.account_id, jsonb_agg(jsonb_build_object('membershipId', m.id, 'role', m.role, 'unitIds', m.unit_ids,
          'backgroundChecker', m.background_checker) order by m.role) as roles
        from ${scoped('platform.membership', 'm')} where m.ended_at is null
          and (${query.role ?? null}::text is null or m.role = ${query.role ?? null}) and (m.role <> 'volunteer' or ${work.actor.role} = 'organisation_administrator')
        group by m.account_id)
      select n.id, n.name, member.roles
      from member join platform.account_names(array(select account_id from member)) n on n.id = member.account_id
      where ${query.q ?? null}::text is null or position(lower(${query.q ?? ''}) in lower(n.name)) > 0
      order by n.name collate "fi-x-icu", n.id`,
      query,
    );
    const full = await this.full();
    const administers = full.size > 0;
    work.record({ action: 'account.listed', objectType: 'account', details: { count: rows.length } });
    return {
      items: rows.map(({ id, name, roles }) => ({
        id,
        name,
        roles,
        ...this.details(full.get(id)),
        allowed: this.allowed(id, full.get(id), administers),
      })),
      total,
    };
  }

  /** Disables an account in the association, which ends its sessions there in the same transaction, or enables it again. */
  async transition(id: string, action: 'disable' | 'enable'): Promise<void> {
    const work = this.unitOfWork.current;
    const done = await work.row<{ done: boolean }>(
      sql`select platform.set_account_disabled(${id}::uuid, ${action === 'disable'}, ${this.clock.now()}::timestamptz) as done`,
    );
    if (!done?.done) throw notFound();
    work.record({
      action: action === 'disable' ? 'account.disabled' : 'account.enabled',
      objectType: 'account',
      objectId: id,
    });
  }

  /** A link for a forgotten password; not for an account that opens the doors of another association too. */
  async inviteNewPassword(id: string | undefined, sending: Sending): Promise<InvitationAnswer> {
    if (!id) throw invalid([{ pointer: '/accountId', code: 'REQUIRED' }]);
    const account = (await this.full()).get(id);
    if (!account || account.disabled) throw invalid([{ pointer: '/accountId', code: 'NOT_FOUND_VALUE' }]);
    if (account.elsewhere) throw new Problem(403, 'NOT_AVAILABLE_YET', { needs: ['second_person'] });
    const email = this.accountSeal.openEmail(id, account.wrapped_key, account.email_sealed);
    return this.invitations.inviteNewPassword({ id, name: account.name, email }, sending);
  }

  /** Names of accounts of the association, by id, in one query. */
  async names(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const rows = await this.unitOfWork.current.rows<{ id: string; name: string }>(
      sql`select id, name from platform.account_names(${[...new Set(ids.filter((id) => id !== null))]}::uuid[])`,
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** True when the account has the role in the unit today: who can be named coordinator or deputy. */
  async hasRole(accountId: string, role: Role, unitId: string): Promise<boolean> {
    const row = await this.unitOfWork.current.row(sql`
      select 1 from ${scoped('platform.membership', 'm')}
      where m.account_id = ${accountId}::uuid and m.role = ${role} and ${unitId}::uuid = any (m.unit_ids) and m.ended_at is null
        and m.disabled_at is null`);
    return row !== undefined;
  }

  /** The roles that accounts hold today, by their ids and as far as the actor may know them; in one query. */
  async rolesOf(ids: readonly string[]): Promise<ReadonlyMap<string, readonly HeldRole[]>> {
    const rows = await this.unitOfWork.current.rows<{ id: string; roles: HeldRole[] }>(sql`
      select m.account_id as id, jsonb_agg(jsonb_build_object('role', m.role, 'unitIds', m.unit_ids)) as roles
      from ${scoped('platform.membership', 'm')}
      where m.account_id = any (${[...new Set(ids)]}::uuid[]) and m.ended_at is null and m.disabled_at is null
      group by m.account_id`);
    return new Map(rows.map(({ id, roles }) => [id, roles]));
  }

  private async full(): Promise<Map<string, FullAccount>> {
    const rows = await this.unitOfWork.current.rows<FullAccount>(
      sql`select * from platform.accounts_of_organisation()`,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private details(account: FullAccount | undefined): Pick<AccountOfOrganisation, 'email' | 'disabled'> {
    if (!account) return {};
    return {
      email: this.accountSeal.openEmail(account.id, account.wrapped_key, account.email_sealed),
      disabled: account.disabled,
    };
  }

  private allowed(id: string, account: FullAccount | undefined, administers: boolean): string[] {
    if (!administers || !account) return [];
    if (account.disabled) return ['enable'];
    const oneself = id === this.unitOfWork.current.actor.accountId;
    return [...(oneself ? [] : ['disable']), ...(account.elsewhere ? [] : ['invite_password'])];
  }
}
