import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: everything later stands on four schemas, the transaction's context as SQL functions, and one
 * function, `platform.secure_table`, that gives a table its walls: forced row-level security, a policy by
 * organisation and role, grants to the runtime login, and the trigger that refuses unrecorded writes.
 */
export class Foundation0001 implements MigrationInterface {
  name = 'Foundation0001000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists pg_trgm;
      create extension if not exists btree_gist;

      create schema platform;
      create schema people;
      create schema support;
      create schema oversight;

      alter default privileges revoke execute on functions from public;

      -- The runtime login, named by the migrator (decisions: two logins).
      create function platform.runtime_login() returns text
        language sql stable as $$ select current_setting('rinnakkain.runtime_login') $$;
    `);
    await runner.query(`
      do $$
      declare s text;
      begin
        foreach s in array array['platform', 'people', 'support', 'oversight'] loop
          execute format('grant usage on schema %I to %I', s, platform.runtime_login());
          execute format('alter default privileges in schema %I grant execute on functions to %I', s, platform.runtime_login());
        end loop;
        execute format('revoke temporary on database %I from public', current_database());
      end $$;
    `);
    await runner.query(`
      -- The context of the transaction; unset means nothing is visible.
      create function platform.organisation_id() returns uuid
        language sql stable parallel safe as $$ select nullif(current_setting('app.organisation_id', true), '')::uuid $$;
      create function platform.unit_ids() returns uuid[]
        language sql stable parallel safe as $$ select coalesce(nullif(current_setting('app.unit_ids', true), ''), '{}')::uuid[] $$;
      create function platform.account_id() returns uuid
        language sql stable parallel safe as $$ select nullif(current_setting('app.account_id', true), '')::uuid $$;
      create function platform.role() returns text
        language sql stable parallel safe as $$ select nullif(current_setting('app.role', true), '') $$;
      create function platform.today() returns date
        language sql stable parallel safe as $$ select (now() at time zone 'Europe/Helsinki')::date $$;

      -- A write by anybody but the tables' owner needs an audit entry in the same transaction.
      create function platform.require_audit() returns trigger
        language plpgsql set search_path = pg_catalog as $$
      begin
        if current_setting('app.audited', true) is distinct from pg_current_xact_id()::text
          and (select relowner from pg_class where oid = tg_relid) <> session_user::regrole then
          raise exception 'unrecorded write to %', tg_relid::regclass using errcode = 'RK001';
        end if;
        return null;
      end $$;

      -- Gives a table its walls. visible: who sees a row; writable: who may write it (the same unless given).
      create function platform.secure_table(target regclass, visible text, writable text default null) returns void
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
        execute format('grant select, insert, update, delete on %s to %I', target, platform.runtime_login());
        execute format('create constraint trigger recorded after insert or update or delete on %s deferrable initially deferred for each row execute function platform.require_audit()', target);
      end $$;

      -- A table that the runtime login reaches through functions only.
      create function platform.close_table(target regclass) returns void
        language plpgsql as $$
      begin
        execute format('alter table %s enable row level security', target);
        execute format('alter table %s force row level security', target);
        execute format('create policy owner_all on %s to %I using (true) with check (true)', target, current_user);
      end $$;
      revoke execute on function platform.secure_table(regclass, text, text), platform.close_table(regclass) from public;
    `);
    await runner.query(`
      create table platform.organisation (
        id uuid not null default gen_random_uuid(),
        name text not null,
        kind text not null default 'association',
        created_at timestamptz(3) not null default now(),
        constraint organisation_pkey primary key (id),
        constraint organisation_kind_check check (kind in ('association', 'platform')),
        constraint organisation_name_check check (length(name) between 1 and 120)
      );
      select platform.close_table('platform.organisation');
      create policy tenant_select on platform.organisation for select using (id = (select platform.organisation_id()));
      do $$ begin execute format('grant select on platform.organisation to %I', platform.runtime_login()); end $$;

      create table platform.unit (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        name text not null,
        municipality text,
        created_at timestamptz(3) not null default now(),
        constraint unit_pkey primary key (id),
        constraint unit_organisation_id_key unique (organisation_id, id),
        constraint unit_name_key unique (organisation_id, name),
        constraint unit_organisation_fkey foreign key (organisation_id) references platform.organisation (id),
        constraint unit_name_check check (length(name) between 1 and 80)
      );
      select platform.secure_table('platform.unit', 'true', $$(select platform.role()) = 'organisation_administrator'$$);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
