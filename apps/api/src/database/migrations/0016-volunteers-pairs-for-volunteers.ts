import { MigrationInterface, QueryRunner } from 'typeorm';

const sessions = `organisation_id = (select platform.organisation_id())
  and (
    ((select platform.role()) = 'coordinator' and unit_id = any ((select platform.unit_ids())::uuid[])
      and not (seeker_id in (select unnest(people.closed_seeker_ids()))))
    or relationship_id = any (array(select r.id from support.relationship r where (select platform.role()) = 'volunteer')))`;

/**
 * Why: whoever reads sessions as a coordinator went through every session of the association, because the branch of the
 * policy that is for volunteers found all their pairs. Now the list of pairs is empty for everybody but volunteers.
 */
export class VolunteersPairsForVolunteers0016 implements MigrationInterface {
  name = 'VolunteersPairsForVolunteers9000000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy tenant_select on support.session using (${sessions});
      alter policy tenant_insert on support.session with check (${sessions});
      alter policy tenant_update on support.session using (${sessions}) with check (${sessions});
      alter policy tenant_delete on support.session using (${sessions});
      alter policy tenant_select on support.release using (
        organisation_id = (select platform.organisation_id())
        and (
          ((select platform.role()) = 'coordinator' and unit_id = any ((select platform.unit_ids())::uuid[])
            and not (seeker_id in (select unnest(people.closed_seeker_ids()))))
          or (withdrawn_at is null and until >= (select platform.today())
            and relationship_id = any (array(select r.id from support.relationship r
              where (select platform.role()) = 'volunteer' and r.state in ('agreed', 'first_meeting_set', 'running', 'ending'))))));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
