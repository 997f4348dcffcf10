import { Injectable } from '@nestjs/common';
import type { AuditRole } from '@rinnakkain/domain';
import { Accounts, scoped, type Sql, sql, UnitOfWork } from '@rinnakkain/platform-api';
import type { AuditAccount, AuditEntry, AuditFilters } from './audit.messages';

interface StoredEntry extends Omit<AuditEntry, 'at' | 'account'> {
  readonly at: Date;
  readonly accountId: string | null;
}

/** Somebody in a role, as entries hold it. */
export interface Doer {
  readonly accountId: string | null;
  readonly role: AuditRole | null;
}

/** Reads entries and who made them. */
@Injectable()
export class AuditRows {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
  ) {}

  /** Entries that meet a condition on alias `e`, newest first. */
  async read(condition: Sql, limit: number, offset = 0): Promise<AuditEntry[]> {
    const rows = await this.unitOfWork.current.rows<StoredEntry>(sql`
      select e.n::double precision as n, e.at, e.account_id as "accountId", e.role, e.action, e.object_type as "objectType",
        e.object_id as "objectId", e.details, e.request_id as "requestId"
      from ${scoped('oversight.audit_entry', 'e')} where ${condition}
      order by e.n desc limit ${limit} offset ${offset}`);
    const account = await this.accountsOf(rows);
    return rows.map(({ accountId, at, ...row }) => ({
      ...row,
      at: at.toISOString(),
      account: account({ accountId, role: row.role }),
    }));
  }

  /** Who somebody is: staff by name, volunteers by the account's id alone. */
  async accountsOf(doers: readonly Doer[]): Promise<(doer: Doer) => AuditAccount | null> {
    const staff = doers.filter(({ role }) => role !== 'volunteer').map(({ accountId }) => accountId);
    const names = await this.accounts.names(staff);
    return ({ accountId, role }) => {
      if (!accountId) return null;
      return { id: accountId, name: role === 'volunteer' ? null : (names.get(accountId) ?? null) };
    };
  }
}

/** The filters as a condition on alias `e`; days are days in Finland. */
export function matching({ action, accountId, objectType, objectId, from, to }: AuditFilters): Sql {
  return sql`(${action ?? null}::text is null or e.action = ${action ?? null})
    and (${accountId ?? null}::uuid is null or e.account_id = ${accountId ?? null}::uuid)
    and (${objectType ?? null}::text is null or e.object_type = ${objectType ?? null})
    and (${objectId ?? null}::uuid is null or e.object_id = ${objectId ?? null}::uuid)
    and ${during({ from, to })}`;
}

/** Entries of a span of days, as a condition on alias `e`. */
export const during = ({ from, to }: { from?: string; to?: string }): Sql =>
  sql`(${from ?? null}::date is null or e.at >= ${from ?? null}::date::timestamp at time zone 'Europe/Helsinki')
    and (${to ?? null}::date is null or e.at < (${to ?? null}::date + 1)::timestamp at time zone 'Europe/Helsinki')`;

/** The filters in use, for the entry about a look at the audit. */
export const filtersInUse = (filters: object): string[] =>
  Object.entries(filters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${String(value)}`],
  );
