import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: the product writes to people by itself. A message is a row that says to whom, why, in which language, and whether
 * it went: keys, ids and days only, never an address, a text or a usable link. What each job did last is kept for the
 * association's administrator. The queue of jobs itself is pg-boss's own schema, made beside the migrations; it holds
 * names of jobs and nothing else.
 */
export class MessagesAndJobs0025 implements MigrationInterface {
  name = 'MessagesAndJobs9000000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table platform.message (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        kind text not null,
        state text not null default 'due',
        language text not null,
        account_id uuid,
        volunteer_id uuid,
        invitation_id uuid,
        once_key text,
        step integer,
        ends text[] not null default '{}',
        for_day date,
        awaiting integer,
        due_at timestamptz(3) not null,
        attempts integer not null default 0,
        delivered_at timestamptz(3),
        skip text,
        failure text,
        requested_by uuid,
        created_at timestamptz(3) not null,
        constraint message_pkey primary key (id),
        constraint message_once_key unique (organisation_id, once_key),
        constraint message_organisation_fkey foreign key (organisation_id) references platform.organisation (id),
        constraint message_kind_check check (kind in ('expiry_reminder', 'review_digest', 'invitation', 'new_password', 'forgotten_password')),
        constraint message_state_check check (state in ('due', 'delivered', 'skipped', 'failed')),
        constraint message_language_check check (language in ('fi', 'sv', 'en')),
        constraint message_skip_check check (skip in ('ON_BREAK', 'STOPPED', 'NO_EMAIL', 'NO_ACCESS', 'NO_MAIL_SERVER', 'LINK_OVER', 'TOO_LATE')),
        constraint message_failure_check check (length(failure) between 1 and 40),
        constraint message_outcome_check check ((state = 'skipped') = (skip is not null) and (state = 'delivered') = (delivered_at is not null)),
        constraint message_receiver_check check (num_nonnulls(account_id, volunteer_id, invitation_id) > 0)
      );
      create index message_due_idx on platform.message (organisation_id, due_at) where state = 'due';
      create index message_list_idx on platform.message (organisation_id, created_at desc, id);
      create index message_state_idx on platform.message (organisation_id, state, created_at desc, id);
      create index message_account_idx on platform.message (organisation_id, account_id, created_at desc);
      create index message_volunteer_idx on platform.message (organisation_id, volunteer_id, created_at desc);
      select platform.secure_table('platform.message',
        $$(select platform.role()) = 'organisation_administrator'
          or ((select platform.role()) = 'coordinator' and requested_by = (select platform.account_id()))
          or ((select platform.role()) = 'volunteer' and account_id = (select platform.account_id()) and kind = 'expiry_reminder')$$,
        $$(select platform.role()) = 'organisation_administrator'
          or ((select platform.role()) = 'coordinator' and requested_by = (select platform.account_id()))$$);

      create table platform.job_run (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        job text not null,
        ran_at timestamptz(3),
        failed_at timestamptz(3),
        failure text,
        constraint job_run_pkey primary key (id),
        constraint job_run_job_key unique (organisation_id, job),
        constraint job_run_organisation_fkey foreign key (organisation_id) references platform.organisation (id),
        constraint job_run_job_check check (length(job) between 1 and 40),
        constraint job_run_failure_check check (length(failure) between 1 and 40)
      );
      select platform.secure_table('platform.job_run', $$(select platform.role()) = 'organisation_administrator'$$);

      -- In which language an account is written to: the one it last signed in with.
      alter table platform.account add column language text not null default 'fi';
      alter table platform.account add constraint account_language_check check (language in ('fi', 'sv', 'en'));
      create function platform.set_account_language(account uuid, language text) returns void
        language sql security definer set search_path = pg_catalog as $$
        update platform.account a set language = set_account_language.language
        where a.id = account and platform.account_id() = account and a.language <> set_account_language.language $$;
      drop function platform.accounts_of_organisation();
      create function platform.accounts_of_organisation()
        returns table (id uuid, name text, email_sealed bytea, wrapped_key bytea, disabled boolean, has_password boolean, elsewhere boolean, language text)
        language sql stable security definer set search_path = pg_catalog as $$
        select a.id, a.name, a.email_sealed, a.wrapped_key,
          exists (select from platform.membership d where d.account_id = a.id and d.organisation_id = platform.organisation_id()
            and d.ended_at is null and d.disabled_at is not null),
          a.password_hash is not null,
          exists (select from platform.membership e where e.account_id = a.id and e.ended_at is null and e.organisation_id <> platform.organisation_id()),
          a.language
        from platform.account a
        where platform.role() in ('organisation_administrator', 'platform_administrator')
          and a.id in (select m.account_id from platform.membership m where m.organisation_id = platform.organisation_id()) $$;

      -- For whom a job runs: the associations, and those of them with messages that are due. Ids only.
      create function platform.associations_at_work() returns setof uuid
        language sql stable security definer set search_path = pg_catalog as $$
        select o.id from platform.organisation o where o.kind = 'association' order by o.created_at, o.id $$;
      create function platform.associations_with_messages(at timestamptz) returns setof uuid
        language sql stable security definer set search_path = pg_catalog as $$
        select o.id from platform.organisation o
        where exists (select from platform.message m where m.organisation_id = o.id and m.state = 'due' and m.due_at <= at)
        order by o.created_at, o.id $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
