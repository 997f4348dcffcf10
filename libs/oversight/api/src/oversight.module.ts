import { Module, type Type } from '@nestjs/common';
import { AuditController } from './audit/audit.controller';
import { AuditEntryRow } from './audit/audit-entry.entity';
import { AuditExports } from './audit/audit.exports';
import { AuditQueries } from './audit/audit.queries';
import { AuditRows } from './audit/audit.rows';
import { Looks } from './audit/looks.queries';
import './audit/audit.personal-data';
import { TodayController } from './today/today.controller';
import { TodayQueries } from './today/today.queries';

/** Entities of the context's tables. */
export const oversightEntities: readonly Type[] = [AuditEntryRow];

/** The oversight context. */
@Module({
  controllers: [TodayController, AuditController],
  providers: [TodayQueries, AuditRows, AuditQueries, AuditExports, Looks],
})
export class OversightModule {}
