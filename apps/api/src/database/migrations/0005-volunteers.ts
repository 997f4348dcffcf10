import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: tasks, courses and volunteers with everything that decides readiness. A volunteer's names are in the clear
 * (search), contact data and free text are sealed with the person's key. `facts` and `missing` repeat, in the same
 * transaction, what interviews, papers, trainings and checks say, so that lists and the shortlist read one row.
 */
export class Volunteers0005 implements MigrationInterface {
  name = 'Volunteers0005000000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table people.task (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        name_fi text not null,
        name_sv text not null,
        name_en text not null,
        forms text[] not null,
        with_minors_regularly boolean not null default false,
        personal_interaction_with_minor boolean not null default false,
        alone_with_minor boolean not null default false,
        without_guardian boolean not null default false,
        required_course_kinds text[] not null default '{basic}',
        minimum_age integer not null default 18,
        length_months integer not null default 12,
        times_per_month integer not null default 2,
        created_at timestamptz(3) not null default now(),
        constraint task_pkey primary key (id),
        constraint task_organisation_id_key unique (organisation_id, id),
        constraint task_organisation_fkey foreign key (organisation_id) references platform.organisation (id)
      );
      select platform.secure_table('people.task', 'true', $$(select platform.role()) = 'organisation_administrator'$$);

      create table people.course (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        name_fi text not null,
        name_sv text not null,
        name_en text not null,
        kind text not null,
        theme text,
        contact_hours integer not null,
        self_study_hours integer not null default 0,
        validity_months integer,
        constraint course_pkey primary key (id),
        constraint course_organisation_id_key unique (organisation_id, id),
        constraint course_organisation_fkey foreign key (organisation_id) references platform.organisation (id),
        constraint course_kind_check check (kind in ('basic', 'further', 'leader', 'refresher'))
      );
      select platform.secure_table('people.course', 'true', $$(select platform.role()) in ('organisation_administrator', 'training_reviewer')$$);

      create table people.volunteer (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        unit_ids uuid[] not null,
        account_id uuid,
        state text not null default 'received',
        first_name text not null,
        last_name text not null,
        alias text,
        birth_year integer,
        gender text,
        municipality text,
        languages jsonb not null default '[]',
        themes jsonb not null default '[]',
        refused_themes text[] not null default '{}',
        forms text[] not null default '{}',
        weekly_times integer not null default 0,
        travel_km integer,
        free_places integer not null default 1,
        not_available_before date,
        intended_end date,
        seeker_genders text[] not null default '{}',
        cleared_for_protected boolean not null default false,
        phone_sealed bytea,
        email_sealed bytea,
        name_print bytea,
        phone_print bytea,
        email_print bytea,
        exit_reason text,
        facts jsonb not null default '{}',
        missing text[] not null default '{}',
        ready_until date,
        arrived_at timestamptz(3) not null,
        created_at timestamptz(3) not null default now(),
        version integer not null default 1,
        constraint volunteer_pkey primary key (id),
        constraint volunteer_organisation_id_key unique (organisation_id, id),
        constraint volunteer_organisation_fkey foreign key (organisation_id) references platform.organisation (id),
        constraint volunteer_state_check check (state in ('received', 'contacted', 'interview_set', 'interviewed', 'in_training',
          'active', 'on_break', 'stopped', 'not_selected', 'referred', 'withdrawn')),
        constraint volunteer_units_check check (cardinality(unit_ids) > 0),
        constraint volunteer_places_check check (free_places between 0 and 20)
      );
      create index volunteer_state_idx on people.volunteer (organisation_id, state);
      create index volunteer_account_idx on people.volunteer (organisation_id, account_id);
      create index volunteer_name_idx on people.volunteer (organisation_id, last_name collate "fi-x-icu", first_name collate "fi-x-icu", id);
      create index volunteer_name_search_idx on people.volunteer using gin ((lower(first_name || ' ' || last_name)) gin_trgm_ops);
      select platform.secure_table('people.volunteer',
        $$(select platform.role()) in ('training_reviewer', 'organisation_administrator', 'data_protection_officer')
          or ((select platform.role()) = 'coordinator' and unit_ids && (select platform.unit_ids()))
          or ((select platform.role()) = 'volunteer' and account_id = (select platform.account_id()))$$,
        $$(select platform.role()) = 'coordinator' and unit_ids && (select platform.unit_ids())$$);

      -- Ids of volunteers whose name holds the words, by the trigram index; walls stand behind it.
      create function people.volunteers_named(term text) returns uuid[]
        language sql stable security definer set search_path = pg_catalog, public as $$
        select coalesce(array_agg(v.id), '{}') from (
          select id from people.volunteer
          where organisation_id = platform.organisation_id()
            and lower(first_name || ' ' || last_name) like '%' || replace(replace(replace(lower(term), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
          limit 2000) v $$;

      -- The volunteers that are the actor.
      create function people.own_volunteer_ids() returns uuid[]
        language sql stable security definer set search_path = pg_catalog as $$
        select coalesce(array_agg(id), '{}') from people.volunteer
        where organisation_id = platform.organisation_id() and account_id = platform.account_id() $$;

      -- The volunteers of the actor's units.
      create function people.unit_volunteer_ids() returns uuid[]
        language sql stable security definer set search_path = pg_catalog as $$
        select coalesce(array_agg(id), '{}') from people.volunteer
        where organisation_id = platform.organisation_id() and unit_ids && platform.unit_ids() $$;
    `);
    const ofUnit = `((select platform.role()) = 'coordinator' and volunteer_id = any ((select people.unit_volunteer_ids())::uuid[]))`;
    const administrator = `(select platform.role()) = 'organisation_administrator'`;
    const own = `((select platform.role()) = 'volunteer' and volunteer_id = any ((select people.own_volunteer_ids())::uuid[]))`;
    await runner.query(`
      create table people.interview (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        volunteer_id uuid not null,
        day date not null,
        recommended boolean not null,
        own_crisis_processed boolean not null,
        identity_seen boolean not null,
        interviewer_id uuid not null,
        note_sealed bytea,
        created_at timestamptz(3) not null default now(),
        constraint interview_pkey primary key (id),
        constraint interview_volunteer_fkey foreign key (organisation_id, volunteer_id) references people.volunteer (organisation_id, id)
      );
      create index interview_volunteer_idx on people.interview (organisation_id, volunteer_id, day desc);
      select platform.secure_table('people.interview', $$${administrator} or ${ofUnit}$$, $$${ofUnit}$$);

      create table people.paper (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        volunteer_id uuid not null,
        kind text not null,
        text_version text not null,
        day date not null,
        ended_on date,
        recorded_by uuid not null,
        created_at timestamptz(3) not null default now(),
        constraint paper_pkey primary key (id),
        constraint paper_kind_check check (kind in ('agreement', 'pledge')),
        constraint paper_volunteer_fkey foreign key (organisation_id, volunteer_id) references people.volunteer (organisation_id, id)
      );
      create index paper_volunteer_idx on people.paper (organisation_id, volunteer_id, day desc);
      select platform.secure_table('people.paper', $$${administrator} or ${ofUnit} or ${own}$$, $$${ofUnit}$$);

      create table people.volunteer_consent (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        volunteer_id uuid not null,
        text_version text not null,
        day date not null,
        how text not null,
        withdrawn_on date,
        recorded_by uuid not null,
        created_at timestamptz(3) not null default now(),
        constraint volunteer_consent_pkey primary key (id),
        constraint volunteer_consent_volunteer_fkey foreign key (organisation_id, volunteer_id) references people.volunteer (organisation_id, id)
      );
      create index volunteer_consent_volunteer_idx on people.volunteer_consent (organisation_id, volunteer_id, day desc);
      select platform.secure_table('people.volunteer_consent', $$${administrator} or ${ofUnit} or ${own}$$, $$${ofUnit}$$);

      -- Dates only, by named checkers (Act 148/2014): no result, no copy, no free text.
      create table people.background_check (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        volunteer_id uuid not null,
        task_id uuid not null,
        consent_on date not null,
        issued_on date not null,
        checked_on date not null,
        checked_by uuid not null,
        constraint background_check_pkey primary key (id),
        constraint background_check_volunteer_fkey foreign key (organisation_id, volunteer_id) references people.volunteer (organisation_id, id),
        constraint background_check_task_fkey foreign key (organisation_id, task_id) references people.task (organisation_id, id)
      );
      create index background_check_volunteer_idx on people.background_check (organisation_id, volunteer_id);
      -- Is the actor a named checker of the organisation?
      create function platform.is_background_checker() returns boolean
        language sql stable security definer set search_path = pg_catalog as $$
        select exists (select from platform.membership m where m.organisation_id = platform.organisation_id()
          and m.account_id = platform.account_id() and m.background_checker and m.ended_at is null and m.role = platform.role()) $$;
      select platform.secure_table('people.background_check', $$(select platform.is_background_checker())
        and (${administrator} or ${ofUnit})$$);

      create table people.training_record (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        volunteer_id uuid not null,
        course_id uuid not null,
        state text not null default 'enrolled',
        origin text not null default 'course',
        completed_on date,
        reviewed_by uuid,
        reviewed_at timestamptz(3),
        note_sealed bytea,
        created_at timestamptz(3) not null default now(),
        version integer not null default 1,
        constraint training_record_pkey primary key (id),
        constraint training_record_volunteer_fkey foreign key (organisation_id, volunteer_id) references people.volunteer (organisation_id, id),
        constraint training_record_course_fkey foreign key (organisation_id, course_id) references people.course (organisation_id, id),
        constraint training_record_origin_check check (origin in ('course', 'equivalent')),
        constraint training_record_state_check check (state in ('enrolled', 'waitlisted', 'attended', 'approved', 'to_be_completed',
          'interrupted', 'cancelled', 'no_show'))
      );
      create index training_record_volunteer_idx on people.training_record (organisation_id, volunteer_id);
      create index training_record_state_idx on people.training_record (organisation_id, state, completed_on);
      select platform.secure_table('people.training_record',
        $$(select platform.role()) in ('training_reviewer', 'organisation_administrator') or ${ofUnit} or ${own}$$,
        $$(select platform.role()) = 'training_reviewer' or ${ofUnit}$$);
    `);
    await runner.query(`
      -- Everything that decides a volunteer's readiness, whoever acts: a reviewer sees no interview, a coordinator no
      -- check, yet what either records must count. Of checks only for which tasks. Locks the volunteer's row first,
      -- so that of two records made at once the later counts both.
      create function people.volunteer_facts(volunteer uuid) returns jsonb
        language plpgsql security definer set search_path = pg_catalog as $$
      declare
        org constant uuid := platform.organisation_id();
        v people.volunteer;
      begin
        if platform.role() not in ('coordinator', 'training_reviewer', 'organisation_administrator') then return null; end if;
        select * into v from people.volunteer t where t.organisation_id = org and t.id = volunteer for update;
        if v.id is null then return null; end if;
        return jsonb_build_object(
          'state', v.state, 'freePlaces', v.free_places,
          'facts', jsonb_build_object(
            'interviews', (select coalesce(jsonb_agg(jsonb_build_object('day', i.day, 'recommended', i.recommended,
                'ownCrisisProcessed', i.own_crisis_processed, 'identitySeen', i.identity_seen) order by i.day, i.created_at, i.id), '[]')
              from people.interview i where i.organisation_id = org and i.volunteer_id = v.id),
            'trainings', (select coalesce(jsonb_agg(jsonb_build_object('courseKind', c.kind, 'state', r.state,
                'completedOn', r.completed_on, 'validityMonths', c.validity_months) order by r.completed_on, r.created_at, r.id), '[]')
              from people.training_record r join people.course c on c.organisation_id = org and c.id = r.course_id
              where r.organisation_id = org and r.volunteer_id = v.id),
            'papers', (select coalesce(jsonb_agg(jsonb_build_object('kind', p.kind, 'day', p.day, 'until', p.ended_on)
                order by p.day, p.created_at, p.id), '[]')
              from people.paper p where p.organisation_id = org and p.volunteer_id = v.id),
            'backgroundChecks', (select coalesce(jsonb_agg(distinct jsonb_build_object('taskId', b.task_id)), '[]')
              from people.background_check b where b.organisation_id = org and b.volunteer_id = v.id)));
      end $$;

      -- Keeps what was computed from them; nothing else of the row changes, so readers' versions stay good.
      create function people.keep_facts(volunteer uuid, facts jsonb, missing text[], ready_until date) returns void
        language sql security definer set search_path = pg_catalog as $$
        update people.volunteer v set facts = keep_facts.facts, missing = keep_facts.missing, ready_until = keep_facts.ready_until
        where v.organisation_id = platform.organisation_id() and v.id = volunteer
          and platform.role() in ('coordinator', 'training_reviewer', 'organisation_administrator') $$;

      -- Has the account no other role than a volunteer's, and none in another association? Only then may a coordinator hand out a new password link.
      create function people.account_of_volunteer_only(account uuid) returns boolean
        language sql stable security definer set search_path = pg_catalog as $$
        select not exists (select from platform.membership m
          where m.account_id = account and m.ended_at is null
            and (m.role <> 'volunteer' or m.organisation_id <> platform.organisation_id())) $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
