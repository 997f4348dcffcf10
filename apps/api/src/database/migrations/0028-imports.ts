import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: volunteers and training records come in from tables that associations already have. What was uploaded lies
 * sealed, with its key in the same row, until it is confirmed, given up or a day old; only who uploaded it reaches it,
 * acting in the role that may take it in. A volunteer is recognised by the keyed fingerprint of the address in the whole
 * association: whoever takes volunteers in learns that an address is there, and nothing of whose it is.
 */
export class Imports0028 implements MigrationInterface {
  name = 'Imports9000000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table people.import (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        kind text not null,
        state text not null default 'checked',
        account_id uuid not null,
        columns jsonb not null,
        wrapped_key bytea,
        file_name_sealed bytea,
        content_sealed bytea,
        findings_sealed bytea,
        row_count integer not null default 0,
        fresh_count integer not null default 0,
        known_count integer not null default 0,
        failed_count integer not null default 0,
        confirmed_at timestamptz(3),
        created_at timestamptz(3) not null default now(),
        version integer not null default 1,
        constraint import_pkey primary key (id),
        constraint import_organisation_fkey foreign key (organisation_id) references platform.organisation (id),
        constraint import_kind_check check (kind in ('volunteers', 'training_records')),
        constraint import_state_check check (state in ('checked', 'confirmed', 'failed')),
        constraint import_confirmed_check check ((state = 'confirmed') = (confirmed_at is not null)
          and (state <> 'confirmed' or num_nonnulls(wrapped_key, file_name_sealed, content_sealed, findings_sealed) = 0))
      );
      create index import_age_idx on people.import (organisation_id, created_at);
      select platform.secure_table('people.import',
        $$account_id = (select platform.account_id())
          and ((kind = 'volunteers' and (select platform.role()) = 'coordinator')
            or (kind = 'training_records' and (select platform.role()) = 'training_reviewer'))$$);
      create index volunteer_email_print_idx on people.volunteer (organisation_id, email_print) where email_print is not null;

      -- Of these fingerprints of addresses, those that a volunteer of the association has, whatever the unit.
      create function people.known_email_prints(prints bytea[]) returns bytea[]
        language sql stable security definer set search_path = pg_catalog as $$
        select coalesce(array_agg(distinct v.email_print), '{}') from people.volunteer v
        where v.organisation_id = platform.organisation_id() and v.email_print = any (prints)
          and platform.role() = 'coordinator' $$;

      -- Deletes what was uploaded before an instant, whoever did; tells how much that was, null when there was nothing.
      create function people.forget_imports(older_than timestamptz) returns integer
        language sql security definer set search_path = pg_catalog as $$
        with gone as (
          delete from people.import i where i.organisation_id = platform.organisation_id() and i.created_at < older_than
            and platform.role() = 'organisation_administrator'
          returning 1)
        select nullif(count(*), 0)::integer from gone $$;

      -- The associations in which something is to be forgotten. Ids only.
      create function people.associations_with_imports(older_than timestamptz) returns setof uuid
        language sql stable security definer set search_path = pg_catalog as $$
        select o.id from platform.organisation o
        where exists (select from people.import i where i.organisation_id = o.id and i.created_at < older_than)
        order by o.created_at, o.id $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
