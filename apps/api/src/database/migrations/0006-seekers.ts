import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: seekers. What identifies or contacts them is sealed; everything but the alias lies in `seeker_private`,
 * whose policy also knows protected details: those rows are there for the named coordinator and deputy only.
 * Every row that belongs to a seeker carries the unit, held true by the foreign key.
 */
export class Seekers0006 implements MigrationInterface {
  name = 'Seekers0006000000000006';

  async up(runner: QueryRunner): Promise<void> {
    const unit = `((select platform.role()) = 'coordinator' and unit_id = any ((select platform.unit_ids())::uuid[]))`;
    const open = `(${unit} and seeker_id <> all ((select people.closed_seeker_ids())::uuid[]))`;
    await runner.query(`
      create table people.seeker (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        unit_id uuid not null,
        coordinator_id uuid not null,
        deputy_id uuid,
        state text not null default 'received',
        alias_sealed bytea not null,
        protected boolean not null default false,
        priority text not null default 'normal',
        task_id uuid,
        consented boolean not null default false,
        arrived_at timestamptz(3) not null,
        waiting_since date not null,
        contacted_on date,
        exit_reason text,
        closed_on date,
        created_at timestamptz(3) not null default now(),
        version integer not null default 1,
        constraint seeker_pkey primary key (id),
        constraint seeker_organisation_id_key unique (organisation_id, id),
        constraint seeker_unit_key unique (organisation_id, id, unit_id),
        constraint seeker_unit_fkey foreign key (organisation_id, unit_id) references platform.unit (organisation_id, id),
        constraint seeker_task_fkey foreign key (organisation_id, task_id) references people.task (organisation_id, id),
        constraint seeker_state_check check (state in ('received', 'contacted', 'waiting', 'closed', 'not_reached', 'withdrawn', 'referred')),
        constraint seeker_priority_check check (priority in ('normal', 'elevated', 'urgent'))
      );
      create index seeker_waiting_idx on people.seeker (organisation_id, unit_id, state, waiting_since, id);
      create index seeker_protected_idx on people.seeker (organisation_id, unit_id) where protected;

      create table people.seeker_private (
        organisation_id uuid not null,
        seeker_id uuid not null,
        unit_id uuid not null,
        first_name_sealed bytea,
        phone_sealed bytea,
        email_sealed bytea,
        safe_contact_sealed bytea,
        priority_reason_sealed bytea,
        gender text,
        birth_decade integer,
        municipality text,
        wellbeing_county text,
        languages jsonb not null default '[]',
        themes jsonb not null default '[]',
        forms text[] not null default '{}',
        weekly_times integer not null default 0,
        wishes jsonb not null default '[]',
        travel_km integer,
        first_priority text,
        constraint seeker_private_pkey primary key (organisation_id, seeker_id),
        constraint seeker_private_seeker_fkey foreign key (organisation_id, seeker_id, unit_id)
          references people.seeker (organisation_id, id, unit_id) on update cascade
      );

      create table people.seeker_consent (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        seeker_id uuid not null,
        unit_id uuid not null,
        text_version text not null,
        day date not null,
        how text not null,
        withdrawn_on date,
        recorded_by uuid not null,
        created_at timestamptz(3) not null default now(),
        constraint seeker_consent_pkey primary key (id),
        constraint seeker_consent_seeker_fkey foreign key (organisation_id, seeker_id, unit_id)
          references people.seeker (organisation_id, id, unit_id) on update cascade
      );
      create index seeker_consent_seeker_idx on people.seeker_consent (organisation_id, seeker_id, day desc);

      create table people.contact_note (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        seeker_id uuid not null,
        unit_id uuid not null,
        author_id uuid not null,
        kind text not null,
        at timestamptz(3) not null,
        text_sealed bytea,
        constraint contact_note_pkey primary key (id),
        constraint contact_note_kind_check check (kind in ('reached', 'not_reached', 'message_sent', 'message_received', 'meeting', 'wish_changed', 'other')),
        constraint contact_note_seeker_fkey foreign key (organisation_id, seeker_id, unit_id)
          references people.seeker (organisation_id, id, unit_id) on update cascade
      );
      create index contact_note_seeker_idx on people.contact_note (organisation_id, seeker_id, at desc);

      -- Whom a seeker must never meet: a volunteer's or account's id, or keyed fingerprints; no name, no reason.
      create table people.exclusion (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        seeker_id uuid not null,
        unit_id uuid not null,
        volunteer_id uuid,
        account_id uuid,
        name_print bytea,
        phone_print bytea,
        email_print bytea,
        created_by uuid not null,
        created_at timestamptz(3) not null default now(),
        constraint exclusion_pkey primary key (id),
        constraint exclusion_names_check check (num_nonnulls(volunteer_id, account_id, name_print, phone_print, email_print) > 0),
        constraint exclusion_seeker_fkey foreign key (organisation_id, seeker_id, unit_id)
          references people.seeker (organisation_id, id, unit_id) on update cascade
      );
      create index exclusion_seeker_idx on people.exclusion (organisation_id, seeker_id);
      create index exclusion_account_idx on people.exclusion (organisation_id, account_id) where account_id is not null;

      -- Each opening of protected details, with its reason; the audit holds ids only.
      create table people.protected_opening (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        seeker_id uuid not null,
        unit_id uuid not null,
        account_id uuid not null,
        at timestamptz(3) not null,
        reason_sealed bytea not null,
        constraint protected_opening_pkey primary key (id),
        constraint protected_opening_seeker_fkey foreign key (organisation_id, seeker_id, unit_id)
          references people.seeker (organisation_id, id, unit_id) on update cascade
      );
      create index protected_opening_seeker_idx on people.protected_opening (organisation_id, seeker_id, at desc);

      -- Seekers of the organisation whose exclusion list hits the actor, as an account or as the volunteer they also are.
      create function people.conflicting_seeker_ids() returns uuid[]
        language sql stable security definer set search_path = pg_catalog as $$
        select coalesce(array_agg(c.seeker_id), '{}') from (
          select e.seeker_id from people.exclusion e
          where e.organisation_id = platform.organisation_id() and e.account_id = platform.account_id()
          union
          select e.seeker_id from people.volunteer v
          join people.exclusion e on e.organisation_id = v.organisation_id and (
            v.id = e.volunteer_id or v.name_print = e.name_print or v.phone_print = e.phone_print or v.email_print = e.email_print)
          where v.organisation_id = platform.organisation_id() and v.account_id = platform.account_id()) c $$;

      -- Seekers of the organisation whose details are not for the actor: protected ones, and those who must not meet them.
      create function people.closed_seeker_ids() returns uuid[]
        language sql stable security definer set search_path = pg_catalog as $$
        select coalesce(array_agg(id), '{}') || people.conflicting_seeker_ids() from people.seeker
        where organisation_id = platform.organisation_id() and protected
          and coordinator_id <> platform.account_id() and deputy_id is distinct from platform.account_id() $$;

      -- Seekers whose named coordinator or deputy the actor is.
      create function people.named_seeker_ids() returns uuid[]
        language sql stable security definer set search_path = pg_catalog as $$
        select coalesce(array_agg(id), '{}') from people.seeker
        where organisation_id = platform.organisation_id() and platform.account_id() in (coordinator_id, deputy_id) $$;

      select platform.secure_table('people.seeker', $$${unit} and id <> all ((select people.conflicting_seeker_ids())::uuid[])$$);
      select platform.secure_table('people.seeker_private', $$${open}$$);
      select platform.secure_table('people.seeker_consent', $$${open}$$);
      select platform.secure_table('people.contact_note', $$${open}$$);
      select platform.secure_table('people.exclusion', $$${open}$$);
      select platform.secure_table('people.protected_opening', $$${open}$$);

      -- Volunteers of the whole organisation that a seeker's list hits: ids only, never why.
      create function people.excluded_volunteer_ids(seeker uuid) returns uuid[]
        language sql stable security definer set search_path = pg_catalog as $$
        select coalesce(array_agg(distinct v.id), '{}')
        from people.exclusion e
        join people.volunteer v on v.organisation_id = e.organisation_id and (
          v.id = e.volunteer_id or v.account_id = e.account_id
          or v.name_print = e.name_print or v.phone_print = e.phone_print or v.email_print = e.email_print)
        where e.organisation_id = platform.organisation_id() and e.seeker_id = seeker $$;

      -- Volunteers that the lists of these seekers hit, pair by pair: ids only, never why.
      create function people.exclusion_pairs(seekers uuid[]) returns table (seeker_id uuid, volunteer_id uuid)
        language sql stable security definer set search_path = pg_catalog as $$
        select distinct e.seeker_id, v.id
        from people.exclusion e
        join people.volunteer v on v.organisation_id = e.organisation_id and (
          v.id = e.volunteer_id or v.account_id = e.account_id
          or v.name_print = e.name_print or v.phone_print = e.phone_print or v.email_print = e.email_print)
        where e.organisation_id = platform.organisation_id() and e.seeker_id = any (seekers) $$;

      -- Seekers of the whole organisation whose list hits a volunteer; run again whenever a volunteer changes.
      create function people.seekers_excluding(volunteer uuid) returns uuid[]
        language sql stable security definer set search_path = pg_catalog as $$
        select coalesce(array_agg(distinct e.seeker_id), '{}')
        from people.volunteer v
        join people.exclusion e on e.organisation_id = v.organisation_id and (
          v.id = e.volunteer_id or v.account_id = e.account_id
          or v.name_print = e.name_print or v.phone_print = e.phone_print or v.email_print = e.email_print)
        where v.organisation_id = platform.organisation_id() and v.id = volunteer $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
