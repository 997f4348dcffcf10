import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: nearly every query about seekers first asks which protected ones are closed to the actor. One index now holds all
 * that is asked, so that no row is looked into; indexes that no plan uses are gone.
 */
export class ClosedSeekersByIndexAlone0018 implements MigrationInterface {
  name = 'ClosedSeekersByIndexAlone9000000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index people.seeker_protected_idx, people.seeker_closed_idx, support.session_sent_idx;
      create index seeker_protected_idx on people.seeker (organisation_id, unit_id, id, coordinator_id, deputy_id) where protected;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
