import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: the login that serves could change whose row it is and which: now it has no right to write a row's organisation,
 * its key or the moment it was made, whatever a request sends. A table gets the same from `secure_table`; a column that
 * is added to one later is opened by `platform.open_columns`. And the one exclusion constraint names the organisation,
 * so that it tells nobody of rows elsewhere.
 */
export class NarrowerGrants0013 implements MigrationInterface {
  name = 'NarrowerGrants9000000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Lets the runtime login change every column but those that say whose row it is, which one, and since when.
      create function platform.open_columns(target regclass) returns void
        language plpgsql set search_path = pg_catalog as $$
      declare
        columns text;
      begin
        select string_agg(format('%I', a.attname), ', ' order by a.attnum) into columns
        from pg_attribute a
        where a.attrelid = target and a.attnum > 0 and not a.attisdropped
          and a.attname not in ('organisation_id', 'id', 'created_at')
          and not exists (select from pg_index x where x.indrelid = target and x.indisprimary and a.attnum = any (x.indkey));
        execute format('revoke update on %s from %I', target, platform.runtime_login());
        if columns is not null then
          execute format('grant update (%s) on %s to %I', columns, target, platform.runtime_login());
        end if;
      end $$;
      revoke execute on function platform.open_columns(regclass) from public;

      create or replace function platform.secure_table(target regclass, visible text, writable text default null) returns void
        language plpgsql as $$
      declare
        tenant constant text := 'organisation_id = (select platform.organisation_id())';
        reads constant text := tenant || ' and (' || visible || ')';
        writes constant text := tenant || ' and (' || coalesce(writable, visible) || ')';
      begin
        execute format('alter table %s enable row level security', target);
        execute format('alter table %s force row level security', target);
        execute format('create policy owner_all on %s to %I using (true) with check (true)', target, current_user);
        execute format('create policy tenant_select on %s for select using (%s)', target, reads);
        execute format('create policy tenant_insert on %s for insert with check (%s)', target, writes);
        execute format('create policy tenant_update on %s for update using (%s) with check (%s)', target, writes, writes);
        execute format('create policy tenant_delete on %s for delete using (%s)', target, writes);
        execute format('grant select, insert, delete on %s to %I', target, platform.runtime_login());
        perform platform.open_columns(target);
        execute format('create constraint trigger recorded after insert or update or delete on %s deferrable initially deferred for each row execute function platform.require_audit()', target);
      end $$;

      select platform.open_columns(c.oid) from pg_class c
      where c.relkind = 'r' and has_table_privilege(platform.runtime_login(), c.oid, 'update')
        and c.relnamespace::regnamespace::text in ('platform', 'people', 'support', 'oversight');

      -- What only migrations use is not for the login that serves.
      do $$ begin
        execute format('revoke execute on function platform.open_columns(regclass), platform.secure_table(regclass, text, text), platform.close_table(regclass) from %I', platform.runtime_login());
      end $$;

      alter table platform.invitation add constraint invitation_role_check check (role in ('platform_administrator',
        'organisation_administrator', 'coordinator', 'training_reviewer', 'volunteer', 'group_leader', 'data_protection_officer'));

      alter table support.session drop constraint session_overlap_excl;
      alter table support.session add constraint session_overlap_excl exclude using gist (organisation_id with =, relationship_id with =,
        tsrange(day + start, day + start + make_interval(mins => minutes)) with &&) where (outcome = 'held');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
