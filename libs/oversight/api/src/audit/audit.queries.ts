import { Injectable } from '@nestjs/common';
import { offsetOf, scoped, sql, UnitOfWork } from '@rinnakkain/platform-api';
import type { AuditPage, AuditQuery } from './audit.messages';
import { AuditRows, filtersInUse, matching } from './audit.rows';

/** Lists the audit trail; looking at it is an entry too. */
@Injectable()
export class AuditQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: AuditRows,
  ) {}

  /** A page of the association's trail, newest first. */
  async list(query: AuditQuery): Promise<AuditPage> {
    const work = this.unitOfWork.current;
    const found = await work.row<{ total: number }>(
      sql`select count(*)::integer as total from ${scoped('oversight.audit_entry', 'e')} where ${matching(query)}`,
    );
    const items = await this.rows.read(matching(query), query.pageSize, offsetOf(query));
    const { page, pageSize, ...filters } = query;
    work.record({
      action: 'audit.viewed',
      objectType: 'audit',
      details: { page, pageSize, count: items.length, filters: filtersInUse(filters) },
    });
    return { items, total: found?.total ?? 0 };
  }
}
