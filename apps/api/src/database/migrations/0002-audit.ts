import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: every view and change of a person's data leaves an entry in the same transaction. Entries are numbered
 * without gaps per organisation under a locked head row, and only one function writes them.
 */
export class Audit0002 implements MigrationInterface {
  name = 'Audit0002000000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table oversight.audit_head (
        organisation_id uuid not null,
        n bigint not null default 0,
        constraint audit_head_pkey primary key (organisation_id),
        constraint audit_head_organisation_fkey foreign key (organisation_id) references platform.organisation (id)
      );
      select platform.close_table('oversight.audit_head');

      create table oversight.audit_entry (
        organisation_id uuid not null,
        n bigint not null,
        at timestamptz(3) not null,
        account_id uuid,
        role text,
        action text not null,
        object_type text not null,
        object_id uuid,
        details jsonb not null default '{}',
        request_id text,
        constraint audit_entry_pkey primary key (organisation_id, n)
      );
      create index audit_entry_object_idx on oversight.audit_entry (organisation_id, object_id, n);
      create index audit_entry_account_idx on oversight.audit_entry (organisation_id, account_id, n);
      create index audit_entry_action_idx on oversight.audit_entry (organisation_id, action, n);
      select platform.close_table('oversight.audit_entry');
      create policy tenant_select on oversight.audit_entry for select using (
        organisation_id = (select platform.organisation_id())
        and (
          (select platform.role()) = 'data_protection_officer'
          or ((select platform.role()) in ('organisation_administrator', 'platform_administrator')
            and object_type in ('account', 'membership', 'unit', 'invitation', 'organisation', 'task', 'audit'))
        )
      );
      do $$ begin execute format('grant select on oversight.audit_entry to %I', platform.runtime_login()); end $$;

      -- The only way in: takes [{action, objectType, objectId, details}], locks the head last, marks the transaction.
      create function oversight.append(entries jsonb, at timestamptz, request_id text) returns void
        language plpgsql security definer set search_path = pg_catalog as $$
      declare
        org uuid := platform.organisation_id();
        head bigint;
      begin
        if org is null then
          raise exception 'no organisation in context' using errcode = 'RK002';
        end if;
        insert into oversight.audit_head (organisation_id) values (org) on conflict do nothing;
        update oversight.audit_head h set n = h.n + jsonb_array_length(entries) where h.organisation_id = org returning h.n into head;
        insert into oversight.audit_entry (organisation_id, n, at, account_id, role, action, object_type, object_id, details, request_id)
        select org, head - jsonb_array_length(entries) + e.i, append.at, platform.account_id(), platform.role(),
          e.entry ->> 'action', e.entry ->> 'objectType', (e.entry ->> 'objectId')::uuid,
          coalesce(e.entry -> 'details', '{}'::jsonb), append.request_id
        from jsonb_array_elements(entries) with ordinality as e (entry, i);
        perform set_config('app.audited', pg_current_xact_id()::text, true);
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
