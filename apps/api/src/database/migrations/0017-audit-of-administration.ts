import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: administrators have no business with people who are helped, yet two kinds of entries within their reach name them:
 * what somebody's day showed, and whom the officer asked about. No route showed them to an administrator; now no row does.
 */
export class AuditOfAdministration0017 implements MigrationInterface {
  name = 'AuditOfAdministration9000000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy tenant_select on oversight.audit_entry using (
        organisation_id = (select platform.organisation_id())
        and (
          (select platform.role()) = 'data_protection_officer'
          or ((select platform.role()) in ('organisation_administrator', 'platform_administrator')
            and object_type in ('account', 'membership', 'unit', 'invitation', 'organisation', 'task') and action <> 'today.viewed')
        )
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
