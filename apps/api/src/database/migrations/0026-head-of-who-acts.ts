import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: every request that leaves a record asked whether who acts still may, and then for the head of the audit. Both are
 * asked in one statement now, in the same order: whoever may no longer act does not wait for the head.
 */
export class HeadOfWhoActs0026 implements MigrationInterface {
  name = 'HeadOfWhoActs9000000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The head as lock_head gives it; nothing when the membership no longer acts. A job has none.
      create function oversight.lock_head_of(membership uuid)
        returns table (organisation_id uuid, account_id uuid, role text, n bigint, hash bytea)
        language plpgsql set search_path = pg_catalog as $$
      begin
        if membership is not null and not platform.still_acts(membership) then
          return;
        end if;
        return query select h.organisation_id, h.account_id, h.role, h.n, h.hash from oversight.lock_head() h;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
