import { Injectable } from '@nestjs/common';
import { limits } from '@rinnakkain/domain';
import { Problem, scoped, sql, UnitOfWork } from '@rinnakkain/platform-api';
import type { AuditExportPart, AuditExportQuery } from './audit.messages';
import { AuditRows, filtersInUse, matching } from './audit.rows';

/** Gives the trail away in parts, each in a short transaction of its own that checks the right and leaves an entry. */
@Injectable()
export class AuditExports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: AuditRows,
  ) {}

  /** The next part, newest first; refused when there is more than an export may hold. */
  async part({ below, ...filters }: AuditExportQuery): Promise<AuditExportPart> {
    const work = this.unitOfWork.current;
    const wanted = sql`${matching(filters)} and (${below ?? null}::bigint is null or e.n < ${below ?? null}::bigint)`;
    const more = await work.row<{ total: number }>(sql`
      select count(*)::integer as total from (select 1 from ${scoped('oversight.audit_entry', 'e')}
        where ${wanted} limit ${limits.auditExportMax + 1}) found`);
    if ((more?.total ?? 0) > limits.auditExportMax)
      throw new Problem(422, 'NARROW_SEARCH', { max: limits.auditExportMax });
    const items = await this.rows.read(wanted, limits.auditExportPart);
    const last = items.at(-1)?.n ?? null;
    work.record({
      action: 'audit.exported',
      objectType: 'audit',
      details: {
        count: items.length,
        newest: items[0]?.n ?? null,
        oldest: last,
        filters: filtersInUse(filters),
      },
    });
    return { items, next: items.length === limits.auditExportPart ? last : null };
  }
}
