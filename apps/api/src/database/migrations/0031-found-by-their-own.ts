import { MigrationInterface, QueryRunner } from 'typeorm';

const ended = 'r.organisation_id = platform.organisation_id() and r.ended_on is not null';
const open = `r.organisation_id = platform.organisation_id()
  and r.state in ('proposed', 'volunteer_agreed', 'agreed', 'first_meeting_set', 'running', 'on_break', 'ending')`;

/**
 * Why: two indexes began with the association and had the id further on. The server took them for "these ids of the
 * association" and went through all of the association's entries, more of them the larger it is. In the one the id now
 * comes first, in the other it is only carried along. And the places in use and the last days of a few volunteers were looked
 * for among everybody's: "all, or these" is two questions.
 */
export class FoundByTheirOwn0031 implements MigrationInterface {
  name = 'FoundByTheirOwn9000000000031';

  async up(runner: QueryRunner): Promise<void> {
    const pair = 'references support.relationship (organisation_id, id, unit_id, volunteer_id, seeker_id)';
    const columns = 'foreign key (organisation_id, relationship_id, unit_id, volunteer_id, seeker_id)';
    await runner.query(`
      alter table support.release drop constraint release_relationship_fkey;
      alter table support.session drop constraint session_relationship_fkey;
      alter table support.relationship drop constraint relationship_pair_key,
        add constraint relationship_pair_key unique (id, organisation_id, unit_id, volunteer_id, seeker_id);
      alter table support.release add constraint release_relationship_fkey ${columns} ${pair} on update cascade;
      alter table support.session add constraint session_relationship_fkey ${columns} ${pair} on update cascade;

      drop index people.volunteer_name_idx;
      create index volunteer_name_idx on people.volunteer (organisation_id, last_name collate "fi-x-icu", first_name collate "fi-x-icu")
        include (id);

      create or replace function support.occupied_places(volunteers uuid[]) returns table (volunteer_id uuid, occupied integer)
        language sql stable security definer set search_path = pg_catalog as $$
        select r.volunteer_id, count(*)::integer from support.relationship r where volunteers is null and ${open} group by r.volunteer_id
        union all
        select r.volunteer_id, count(*)::integer from support.relationship r where r.volunteer_id = any (volunteers) and ${open} group by r.volunteer_id $$;
      create or replace function support.last_ended(volunteers uuid[]) returns table (volunteer_id uuid, ended_on date)
        language sql stable security definer set search_path = pg_catalog as $$
        select r.volunteer_id, max(r.ended_on) from support.relationship r where volunteers is null and ${ended} group by r.volunteer_id
        union all
        select r.volunteer_id, max(r.ended_on) from support.relationship r where r.volunteer_id = any (volunteers) and ${ended} group by r.volunteer_id $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
