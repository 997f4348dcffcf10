import { Injectable } from '@nestjs/common';
import { offsetOf, scoped, sql, UnitOfWork } from '@rinnakkain/platform-api';
import type { Look, LookPage, LookQuery } from './audit.messages';
import { AuditRows, type Doer, during } from './audit.rows';

type StoredLook = Doer & Omit<Look, 'at' | 'account' | 'role'> & { readonly at: Date };
type StoredLooker = Doer & { readonly times: number; readonly first: Date; readonly last: Date };

/** Who has seen or handled what is held about one person: never what they saw. */
@Injectable()
export class Looks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: AuditRows,
  ) {}

  /** Somebody nobody has looked at and somebody who is not here are told apart by nothing. */
  async at({ personId, from, to, ...page }: LookQuery): Promise<LookPage> {
    const work = this.unitOfWork.current;
    const entries = sql`${scoped('oversight.audit_entry', 'e')} join oversight.entries_about(${personId}::uuid) a on a.n = e.n
      where ${during({ from, to })}`;
    const everybody = await work.rows<StoredLooker>(sql`
      select e.account_id as "accountId", e.role, count(*)::integer as times, min(e.at) as first, max(e.at) as last
      from ${entries} group by e.account_id, e.role order by max(e.n) desc`);
    const times = await work.rows<StoredLook>(sql`
      select e.n::double precision as n, e.at, e.account_id as "accountId", e.role, e.action, a.through
      from ${entries} order by e.n desc limit ${page.pageSize} offset ${offsetOf(page)}`);
    const account = await this.rows.accountsOf(everybody);
    work.record({
      action: 'audit.looks_viewed',
      objectType: 'audit',
      details: { person: personId, count: times.length },
    });
    return {
      lookers: everybody.map(({ accountId, role, times: count, first, last }) => ({
        account: account({ accountId, role }),
        role,
        times: count,
        first: first.toISOString(),
        last: last.toISOString(),
      })),
      items: times.map(({ accountId, role, at, ...look }) => ({
        ...look,
        role,
        at: at.toISOString(),
        account: account({ accountId, role }),
      })),
      total: everybody.reduce((sum, looker) => sum + looker.times, 0),
    };
  }
}
