import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: asked all at once, the planner joined everything that names a person with every entry there is, and read them
 * all. Asked one by one, each of the few ways an entry names a person is found by its index, however many entries.
 */
export class WhoLookedByIndex0019 implements MigrationInterface {
  name = 'WhoLookedByIndex9000000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function oversight.entries_about(person uuid) returns table (n bigint, through text)
        language plpgsql stable security definer set search_path = pg_catalog as $$
      #variable_conflict use_column
      declare
        org uuid := platform.organisation_id();
        pairs uuid[];
        pair uuid;
        named jsonb;
        pages bigint[];
        relationships bigint[];
        lists bigint[] := '{}';
      begin
        if org is null or platform.role() is distinct from 'data_protection_officer' then return; end if;
        pairs := array(select r.id from support.relationship r
          where r.organisation_id = org and (r.seeker_id = person or r.volunteer_id = person));
        pages := array(select e.n from oversight.audit_entry e where e.organisation_id = org and e.object_id = person);
        foreach named in array array[jsonb_build_object('seekerId', person), jsonb_build_object('volunteerId', person)] loop
          pages := pages || array(select e.n from oversight.audit_entry e where e.details @> named and e.organisation_id = org);
        end loop;
        relationships := array(select e.n from oversight.audit_entry e where e.organisation_id = org and e.object_id = any (pairs));
        foreach named in array array(select jsonb_build_object(k.key, jsonb_build_array(person))
          from unnest(array['ids', 'candidates', 'near', 'volunteerIds']) as k (key)) loop
          lists := lists || array(select e.n from oversight.audit_entry e where e.details @> named and e.organisation_id = org);
        end loop;
        foreach pair in array pairs loop
          named := jsonb_build_object('relationshipId', pair);
          relationships := relationships || array(select e.n from oversight.audit_entry e where e.details @> named and e.organisation_id = org);
          named := jsonb_build_object('ids', jsonb_build_array(pair));
          lists := lists || array(select e.n from oversight.audit_entry e where e.details @> named and e.organisation_id = org);
        end loop;
        return query select distinct on (found.n) found.n, found.through from (
            select unnest(pages) as n, 'page' as through, 1 as rank
            union all select unnest(relationships), 'relationship', 2
            union all select unnest(lists), 'list', 3) found
          order by found.n, found.rank;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
