import { Injectable } from '@nestjs/common';
import { Accounts, offsetOf, scoped, type Sql, sql, UnitOfWork } from '@rinnakkain/platform-api';
import type { AuditEntry, AuditPage, AuditQuery } from './audit.messages';

interface StoredEntry extends Omit<AuditEntry, 'at' | 'account'> {
  readonly at: Date;
  readonly accountId: string | null;
}

/** Reads the audit trail; looking at it is an entry too. */
@Injectable()
export class AuditQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
  ) {}

  /** A page of the association's trail, newest first. */
  async list(query: AuditQuery): Promise<AuditPage> {
    const work = this.unitOfWork.current;
    const found = await work.row<{ total: number }>(
      sql`select count(*)::integer as total from ${scoped('oversight.audit_entry', 'e')} where ${matching(query)}`,
    );
    const rows = await work.rows<StoredEntry>(sql`
      select e.n::double precision as n, e.at, e.account_id as "accountId", e.role, e.action, e.object_type as "objectType",
        e.object_id as "objectId", e.details, e.request_id as "requestId"
      from ${scoped('oversight.audit_entry', 'e')} where ${matching(query)}
      order by e.n desc limit ${query.pageSize} offset ${offsetOf(query)}`);
    const names = await this.accounts.names(rows.map(({ accountId }) => accountId));
    const { page, pageSize, ...filters } = query;
    work.record({
      action: 'audit.viewed',
      objectType: 'audit',
      details: {
        page,
        pageSize,
        count: rows.length,
        filters: Object.entries(filters).flatMap(([name, value]) =>
          value === undefined ? [] : [`${name}=${value}`],
        ),
      },
    });
    return {
      items: rows.map(({ accountId, at, ...row }) => ({
        ...row,
        at: at.toISOString(),
        account: accountId ? { id: accountId, name: names.get(accountId) ?? null } : null,
      })),
      total: found?.total ?? 0,
    };
  }
}

/** The filters as a condition on alias `e`; days are days in Finland. */
function matching({ action, accountId, objectType, objectId, from, to }: AuditQuery): Sql {
  return sql`(${action ?? null}::text is null or e.action = ${action ?? null})
    and (${accountId ?? null}::uuid is null or e.account_id = ${accountId ?? null}::uuid)
    and (${objectType ?? null}::text is null or e.object_type = ${objectType ?? null})
    and (${objectId ?? null}::uuid is null or e.object_id = ${objectId ?? null}::uuid)
    and (${from ?? null}::date is null or e.at >= ${from ?? null}::date::timestamp at time zone 'Europe/Helsinki')
    and (${to ?? null}::date is null or e.at < (${to ?? null}::date + 1)::timestamp at time zone 'Europe/Helsinki')`;
}
