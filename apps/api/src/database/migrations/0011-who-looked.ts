import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: a person may ask who has looked at what is held about them. Entries name people as what they are about, in the
 * lists that showed them, and through their relationships; the function finds all three for the officer, by an index
 * that row-level security would keep from being used.
 */
export class WhoLooked0011 implements MigrationInterface {
  name = 'WhoLooked9000000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index audit_entry_details_idx on oversight.audit_entry using gin (details jsonb_path_ops);

      -- Numbers of the entries about one person, and how the person was met: on a page of theirs, in a list, by a relationship.
      create function oversight.entries_about(person uuid) returns table (n bigint, through text)
        language sql stable security definer set search_path = pg_catalog as $$
        with org as materialized (
          select platform.organisation_id() as id where platform.role() = 'data_protection_officer'),
        pair as materialized (
          select r.id from support.relationship r where r.organisation_id = (select id from org) and (r.seeker_id = person or r.volunteer_id = person)),
        named as (
          select jsonb_build_object(k.key, jsonb_build_array(person)) as details, 'list' as through
          from unnest(array['ids', 'candidates', 'near', 'volunteerIds']) as k (key)
          union all
          select jsonb_build_object(k.key, person), 'page' from unnest(array['seekerId', 'volunteerId']) as k (key)
          union all
          select jsonb_build_object('ids', jsonb_build_array(pair.id)), 'list' from pair
          union all
          select jsonb_build_object('relationshipId', pair.id), 'relationship' from pair),
        found as (
          select e.n, 'page' as through, 1 as rank from oversight.audit_entry e
          where e.organisation_id = (select id from org) and e.object_id = person
          union all
          select e.n, 'relationship', 2 from pair join oversight.audit_entry e on e.object_id = pair.id
          where e.organisation_id = (select id from org)
          union all
          select e.n, named.through, case named.through when 'list' then 3 else 2 end
          from named join oversight.audit_entry e on e.details @> named.details where e.organisation_id = (select id from org))
        select distinct on (n) n, through from found order by n, rank $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
