import { MigrationInterface, QueryRunner } from 'typeorm';

const own = 'relationship_id = any ((select support.own_relationship_ids())::uuid[])';
const open = `(select platform.role()) = 'coordinator' and unit_id = any ((select platform.unit_ids())::uuid[])
  and not (seeker_id in (select unnest(people.closed_seeker_ids())))`;
const organisation = 'organisation_id = (select platform.organisation_id())';

/**
 * Why: what a request costs grew with the association. A volunteer's own pairs were found by going through everybody's,
 * once for each policy of a session; now a function finds them by the volunteer. What waits for a coordinator in the
 * sessions is read from the index alone. And a release counts as a change of pairs, so that *today* can use again what
 * it has read of them.
 */
export class DailyRequests0027 implements MigrationInterface {
  name = 'DailyRequests9000000000027';

  async up(runner: QueryRunner): Promise<void> {
    const session = `${organisation} and ((${open}) or ${own})`;
    await runner.query(`
      -- The pairs that the volunteer whom the actor is sees; nothing for any other role.
      create function support.own_relationship_ids() returns uuid[]
        language sql stable security definer set search_path = pg_catalog as $$
        select coalesce(array_agg(r.id), '{}') from support.relationship r
        where platform.role() = 'volunteer' and r.organisation_id = platform.organisation_id()
          and r.volunteer_id = any (people.own_volunteer_ids()) 
          and r.state in ('proposed', 'volunteer_agreed', 'agreed', 'first_meeting_set', 'running', 'on_break', 'ending') $$;

      alter policy tenant_select on support.session using (${session});
      alter policy tenant_insert on support.session with check (${session});
      alter policy tenant_update on support.session using (${session}) with check (${session});
      alter policy tenant_delete on support.session using (${session});

      drop index support.session_open_idx;
      create index session_open_idx on support.session (organisation_id, unit_id, created_at, id)
        include (seeker_id, relationship_id, volunteer_id, worry, call_me, outcome, day, version) where state = 'sent';

      create constraint trigger epoch_begun after insert or update or delete on support.release
        deferrable initially deferred for each row execute function platform.begin_epoch();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
