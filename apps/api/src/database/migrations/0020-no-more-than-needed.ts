import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: the login that serves could call two functions that nothing of it calls: one ended the sessions of an account in
 * every association, whoever asked, and one told all roles of any account. The first goes; the second is for the functions
 * that find sessions and accounts.
 */
export class NoMoreThanNeeded0020 implements MigrationInterface {
  name = 'NoMoreThanNeeded9000000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function platform.end_sessions_of(uuid);
      do $$ begin
        execute format('revoke execute on function platform.memberships_of(uuid) from %I', platform.runtime_login());
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
