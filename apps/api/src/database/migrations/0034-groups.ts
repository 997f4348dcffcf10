import { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: peer support happens in groups as well as in pairs; what belongs to them lies in a schema of its own. */
export class Groups0034 implements MigrationInterface {
  name = 'Groups9000000000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema groups;
      do $$
      begin
        execute format('grant usage on schema groups to %I', platform.runtime_login());
        execute format('alter default privileges in schema groups grant execute on functions to %I', platform.runtime_login());
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
