import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: an account is global and holds memberships (organisation, units, role). Accounts, sessions, invitations
 * and sign-in delays are closed to the runtime login but for functions; a dump holds no usable token and no
 * readable address.
 */
export class Accounts0003 implements MigrationInterface {
  name = 'Accounts0003000000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table platform.account (
        id uuid not null default gen_random_uuid(),
        name text not null,
        email_index bytea not null,
        email_sealed bytea not null,
        wrapped_key bytea not null,
        password_hash text,
        created_at timestamptz(3) not null default now(),
        constraint account_pkey primary key (id),
        constraint account_email_key unique (email_index),
        constraint account_name_check check (length(name) between 1 and 120)
      );
      select platform.close_table('platform.account');

      create table platform.membership (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        account_id uuid not null,
        role text not null,
        unit_ids uuid[] not null default '{}',
        volunteer_id uuid,
        background_checker boolean not null default false,
        disabled_at timestamptz(3),
        ended_at timestamptz(3),
        created_at timestamptz(3) not null default now(),
        version integer not null default 1,
        constraint membership_pkey primary key (id),
        constraint membership_organisation_id_key unique (organisation_id, id),
        constraint membership_organisation_fkey foreign key (organisation_id) references platform.organisation (id),
        constraint membership_account_fkey foreign key (account_id) references platform.account (id),
        constraint membership_role_check check (role in ('platform_administrator', 'organisation_administrator', 'coordinator',
          'training_reviewer', 'volunteer', 'group_leader', 'data_protection_officer'))
      );
      create unique index membership_account_role_key on platform.membership (organisation_id, account_id, role) where ended_at is null;
      create index membership_account_idx on platform.membership (account_id);
      select platform.secure_table('platform.membership',
        $$(select platform.role()) in ('organisation_administrator', 'data_protection_officer', 'platform_administrator')
          or account_id = (select platform.account_id())
          or ((select platform.role()) = 'coordinator' and (unit_ids && (select platform.unit_ids()) or role = 'organisation_administrator'))$$,
        $$(select platform.role()) in ('organisation_administrator', 'platform_administrator')$$);

      create table platform.session (
        token_hash bytea not null,
        account_id uuid not null,
        membership_id uuid not null,
        created_at timestamptz(3) not null,
        seen_at timestamptz(3) not null,
        ends_at timestamptz(3) not null,
        idle_seconds integer not null,
        second_factor_at timestamptz(3),
        step_up_at timestamptz(3),
        constraint session_pkey primary key (token_hash),
        constraint session_account_fkey foreign key (account_id) references platform.account (id),
        constraint session_membership_fkey foreign key (membership_id) references platform.membership (id)
      );
      create index session_account_idx on platform.session (account_id);
      select platform.close_table('platform.session');

      create table platform.invitation (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        token_hash bytea not null,
        kind text not null,
        account_id uuid,
        name text not null,
        email_index bytea not null,
        email_sealed bytea not null,
        wrapped_key bytea not null,
        role text,
        unit_ids uuid[] not null default '{}',
        volunteer_id uuid,
        background_checker boolean not null default false,
        invited_by uuid,
        created_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        used_at timestamptz(3),
        constraint invitation_pkey primary key (id),
        constraint invitation_organisation_fkey foreign key (organisation_id) references platform.organisation (id),
        constraint invitation_token_key unique (token_hash),
        constraint invitation_kind_check check (kind in ('membership', 'password'))
      );
      create index invitation_organisation_idx on platform.invitation (organisation_id, created_at desc);
      select platform.secure_table('platform.invitation',
        $$(select platform.role()) in ('organisation_administrator', 'platform_administrator')
          or ((select platform.role()) = 'coordinator' and invited_by = (select platform.account_id()) and (role is null or role = 'volunteer'))$$);

      create table platform.sign_in_failure (
        key bytea not null,
        failures integer not null,
        last_at timestamptz(3) not null,
        constraint sign_in_failure_pkey primary key (key)
      );
      select platform.close_table('platform.sign_in_failure');

      create table platform.setup_link (
        token_hash bytea not null,
        created_at timestamptz(3) not null default now(),
        used_at timestamptz(3),
        constraint setup_link_pkey primary key (token_hash)
      );
      select platform.close_table('platform.setup_link');

      create table platform.person_key (
        organisation_id uuid not null,
        person_id uuid not null,
        wrapped bytea not null,
        created_at timestamptz(3) not null default now(),
        constraint person_key_pkey primary key (organisation_id, person_id),
        constraint person_key_organisation_fkey foreign key (organisation_id) references platform.organisation (id)
      );
      -- Everybody who may see a sealed row needs its key; only coordinators register people, and erase them.
      select platform.secure_table('platform.person_key', 'true', $$(select platform.role()) = 'coordinator'$$);

      -- What proves at start that KEY_FILE is the key of this database.
      create table platform.key_canary (
        single boolean not null default true,
        sealed bytea not null,
        constraint key_canary_pkey primary key (single),
        constraint key_canary_single_check check (single)
      );
      select platform.close_table('platform.key_canary');

      create table platform.idempotency_key (
        organisation_id uuid not null,
        account_id uuid not null,
        key text not null,
        fingerprint bytea not null,
        object_id uuid not null,
        created_at timestamptz(3) not null default now(),
        constraint idempotency_key_pkey primary key (organisation_id, account_id, key)
      );
      select platform.secure_table('platform.idempotency_key', 'account_id = (select platform.account_id())');

      -- Events between contexts that must not be lost: written in the transaction of the change.
      create table platform.outbox (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        kind text not null,
        payload jsonb not null,
        actor jsonb not null,
        created_at timestamptz(3) not null default now(),
        done_at timestamptz(3),
        constraint outbox_pkey primary key (id),
        constraint outbox_organisation_fkey foreign key (organisation_id) references platform.organisation (id)
      );
      create index outbox_open_idx on platform.outbox (organisation_id, created_at) where done_at is null;
      select platform.secure_table('platform.outbox', 'true');

      -- Events that no process has handled yet, oldest first, of every organisation: ids and keys only.
      create function platform.pending_events() returns table (id uuid, kind text, payload jsonb, actor jsonb)
        language sql stable security definer set search_path = pg_catalog as $$
        select o.id, o.kind, o.payload, o.actor from platform.outbox o where o.done_at is null order by o.created_at limit 500 $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
