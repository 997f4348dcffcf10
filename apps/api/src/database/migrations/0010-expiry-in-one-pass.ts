import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: every proposal first lets the proposals expire whose days have passed. `in (select … for update)` was asked anew
 * for each relationship while the planner had no statistics, so that each proposal cost more than the one before.
 * An array is made once, whatever the planner believes.
 */
export class ExpiryInOnePass0010 implements MigrationInterface {
  name = 'ExpiryInOnePass9000000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function support.expire_due(today date) returns setof uuid
        language sql security definer set search_path = pg_catalog as $$
        update support.relationship r set state = 'expired', closed_on = today, version = r.version + 1
        where r.organisation_id = platform.organisation_id() and r.id = any (array(
          select due.id from support.relationship due
          where due.organisation_id = platform.organisation_id() and due.state in ('proposed', 'volunteer_agreed') and due.expires_on < today
          order by due.id for update skip locked))
        returning r.id $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
