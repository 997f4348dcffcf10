import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: the policy of released values asked twice which relationships the volunteer sees, once for any state and once for
 * those in which something is released. The second says it all: dropping the first changed nothing for anybody.
 */
export class ReleasesByState0015 implements MigrationInterface {
  name = 'ReleasesByState9000000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy tenant_select on support.release using (
        organisation_id = (select platform.organisation_id())
        and (
          ((select platform.role()) = 'coordinator' and unit_id = any ((select platform.unit_ids())::uuid[])
            and not (seeker_id in (select unnest(people.closed_seeker_ids()))))
          or ((select platform.role()) = 'volunteer' and withdrawn_at is null and until >= (select platform.today())
            and relationship_id = any (array(select r.id from support.relationship r
              where r.state in ('agreed', 'first_meeting_set', 'running', 'ending'))))));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
