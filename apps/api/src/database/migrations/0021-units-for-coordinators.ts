import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: a volunteer who logs a session went through every pair of the unit, because the branch of the policy that is for
 * coordinators found them by the unit. Now the list of units is empty for everybody but coordinators.
 */
export class UnitsForCoordinators0021 implements MigrationInterface {
  name = 'UnitsForCoordinators9000000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy tenant_select on support.relationship using (
        organisation_id = (select platform.organisation_id())
        and (
          (unit_id = any ((select case (select platform.role()) when 'coordinator' then (select platform.unit_ids()) end)::uuid[])
            and seeker_id <> all ((select people.conflicting_seeker_ids())::uuid[]))
          or ((select platform.role()) = 'volunteer' and volunteer_id = any ((select people.own_volunteer_ids())::uuid[])
            and state in ('proposed', 'volunteer_agreed', 'agreed', 'first_meeting_set', 'running', 'on_break', 'ending'))));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
