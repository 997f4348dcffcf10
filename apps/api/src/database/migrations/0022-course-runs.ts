import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: courses become data that reviewers keep, and are held as runs with dates, places and a waiting list. A training
 * record is the enrolment: it names its run and keeps who was present for how long. A run keeps the plan it began with,
 * so that a later change of the course does not change what its participants had to reach. A place is given under the
 * lock of its run by functions that see every unit, because whoever enrols or leaves may not see who else is there; the
 * volunteer writes no row.
 */
export class CourseRuns0022 implements MigrationInterface {
  name = 'CourseRuns9000000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table people.course
        add column modules jsonb not null default '[]',
        add column minimum_attendance integer not null default 80,
        add column language text not null default 'fi',
        add column place text,
        add column trainers text[] not null default '{}',
        add column retired_at timestamptz(3),
        add column created_at timestamptz(3) not null default now(),
        add column version integer not null default 1,
        add constraint course_minimum_check check (minimum_attendance between 1 and 100);
      select platform.open_columns('people.course');

      create table people.course_run (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        course_id uuid not null,
        dates jsonb not null,
        first_day date not null,
        last_day date not null,
        opens_on date not null,
        closes_on date not null,
        language text not null,
        place text,
        remote_link text,
        trainers text[] not null default '{}',
        capacity integer not null,
        modules jsonb not null default '[]',
        self_study_minutes integer not null default 0,
        minimum_attendance integer not null,
        cancelled_at timestamptz(3),
        created_at timestamptz(3) not null default now(),
        version integer not null default 1,
        constraint course_run_pkey primary key (id),
        constraint course_run_course_key unique (organisation_id, id, course_id),
        constraint course_run_course_fkey foreign key (organisation_id, course_id) references people.course (organisation_id, id),
        constraint course_run_days_check check (first_day <= last_day and opens_on <= closes_on and closes_on <= first_day),
        constraint course_run_capacity_check check (capacity between 1 and 100),
        constraint course_run_minimum_check check (minimum_attendance between 1 and 100)
      );
      create index course_run_course_idx on people.course_run (organisation_id, course_id, first_day desc, id);
      create index course_run_day_idx on people.course_run (organisation_id, first_day, id);
      select platform.secure_table('people.course_run', 'true', $$(select platform.role()) = 'training_reviewer'$$);

      alter table people.training_record
        add column run_id uuid,
        add column attended jsonb not null default '{}',
        add column self_study_minutes integer not null default 0,
        add column earlier_sealed bytea,
        add constraint training_record_run_fkey foreign key (organisation_id, run_id, course_id)
          references people.course_run (organisation_id, id, course_id);
      create unique index training_record_run_key on people.training_record (organisation_id, run_id, volunteer_id)
        where run_id is not null and state <> 'cancelled';
      create index training_record_line_idx on people.training_record (organisation_id, run_id, state, created_at, id)
        where run_id is not null;
      select platform.open_columns('people.training_record');
    `);
    await runner.query(`
      -- How many have a place on each run and how many wait for one; numbers alone.
      create function people.run_counts(runs uuid[]) returns table (run_id uuid, taken integer, waiting integer)
        language sql stable security definer set search_path = pg_catalog as $$
        select r.run_id, (count(*) filter (where r.state <> 'waitlisted'))::integer, (count(*) filter (where r.state = 'waitlisted'))::integer
        from people.training_record r
        where r.organisation_id = platform.organisation_id() and r.run_id = any (runs) and r.state <> 'cancelled'
        group by r.run_id $$;

      -- Holds a run until the end of the transaction and tells its free places; null when there is no such run.
      create function people.hold_run(run uuid) returns integer
        language plpgsql security definer set search_path = pg_catalog as $$
      declare
        org constant uuid := platform.organisation_id();
        places integer;
      begin
        if coalesce(platform.role(), '') not in ('coordinator', 'training_reviewer', 'volunteer') then return null; end if;
        select t.capacity into places from people.course_run t where t.organisation_id = org and t.id = run for no key update;
        return places - (select count(*) from people.training_record r where r.organisation_id = org and r.run_id = run
          and r.state not in ('waitlisted', 'cancelled'))::integer;
      end $$;

      -- Keeps what a volunteer's row says of their trainings; what is missing for readiness does not hang on an enrolment.
      create function people.keep_trainings(volunteer uuid) returns void
        language sql security definer set search_path = pg_catalog as $$
        update people.volunteer v set facts = v.facts || jsonb_build_object('trainings',
          (select coalesce(jsonb_agg(jsonb_build_object('courseKind', c.kind, 'state', r.state,
              'completedOn', r.completed_on, 'validityMonths', c.validity_months) order by r.completed_on, r.created_at, r.id), '[]')
            from people.training_record r join people.course c on c.organisation_id = v.organisation_id and c.id = r.course_id
            where r.organisation_id = v.organisation_id and r.volunteer_id = v.id))
        where v.organisation_id = platform.organisation_id() and v.id = volunteer $$;

      -- A volunteer's own enrolment; a place is never given beyond the last one.
      create function people.enrol_self(run uuid, first_state text) returns boolean
        language plpgsql security definer set search_path = pg_catalog as $$
      declare
        org constant uuid := platform.organisation_id();
        own constant uuid := (people.own_volunteer_ids())[1];
        course uuid;
        free integer;
      begin
        if coalesce(platform.role(), '') <> 'volunteer' or first_state not in ('enrolled', 'waitlisted') then return false; end if;
        free := people.hold_run(run);
        select t.course_id into course from people.course_run t where t.organisation_id = org and t.id = run and t.cancelled_at is null;
        if own is null or course is null or (first_state = 'enrolled' and free <= 0) then return false; end if;
        insert into people.training_record (organisation_id, volunteer_id, course_id, run_id, state)
          values (org, own, course, run, first_state);
        perform people.keep_trainings(own);
        return true;
      end $$;

      -- A volunteer cancels their own enrolment.
      create function people.leave_run(record uuid, expected_version integer) returns boolean
        language plpgsql security definer set search_path = pg_catalog as $$
      declare
        own uuid;
      begin
        update people.training_record r set state = 'cancelled', version = r.version + 1
        where r.organisation_id = platform.organisation_id() and r.id = record and r.version = expected_version
          and r.run_id is not null and r.state in ('enrolled', 'waitlisted')
          and platform.role() = 'volunteer' and r.volunteer_id = any (people.own_volunteer_ids())
        returning r.volunteer_id into own;
        if own is null then return false; end if;
        perform people.keep_trainings(own);
        return true;
      end $$;

      -- Gives free places of a run to those who wait, in the order they came, whatever their unit; returns their records.
      create function people.fill_places(run uuid) returns setof uuid
        language plpgsql security definer set search_path = pg_catalog as $$
      declare
        org constant uuid := platform.organisation_id();
        free integer := people.hold_run(run);
        waiting record;
      begin
        for waiting in select r.id, r.volunteer_id from people.training_record r
          where r.organisation_id = org and r.run_id = run and r.state = 'waitlisted'
          order by r.created_at, r.id limit greatest(coalesce(free, 0), 0)
        loop
          update people.training_record r set state = 'enrolled', version = r.version + 1
            where r.organisation_id = org and r.id = waiting.id;
          perform people.keep_trainings(waiting.volunteer_id);
          return next waiting.id;
        end loop;
      end $$;

      do $$ begin
        execute format('revoke execute on function people.keep_trainings(uuid) from %I', platform.runtime_login());
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
