import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: who is asking was read anew for every protected seeker of the association, in every statement that leaves those
 * out. It is read once for each call. And whether one seeker is closed to somebody is found by that seeker, without
 * going through all who are protected.
 */
export class ClosedSeekersOnce0033 implements MigrationInterface {
  name = 'ClosedSeekersOnce9000000000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function people.closed_seeker_ids() returns uuid[]
        language sql stable security definer set search_path = pg_catalog as $$
        select coalesce(array_agg(s.id), '{}') || people.conflicting_seeker_ids() from people.seeker s
        where s.organisation_id = (select platform.organisation_id()) and s.protected
          and s.coordinator_id <> (select platform.account_id())
          and s.deputy_id is distinct from (select platform.account_id()) $$;

      drop index people.seeker_protected_idx;
      create index seeker_protected_idx on people.seeker (organisation_id, id)
        include (unit_id, coordinator_id, deputy_id) where protected;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
