import { MigrationInterface, QueryRunner } from 'typeorm';

const ofUnit = `((select platform.role()) = 'coordinator' and volunteer_id = any ((select people.unit_volunteer_ids())::uuid[]))`;
const wholeAssociation = `(select platform.role()) in ('training_reviewer', 'organisation_administrator')`;

/**
 * Why: what a task requires is data: versions that are never changed once made, each with the day from which it is in
 * force. Exemptions and guidance contacts are records of a volunteer. The volunteer's row repeats them with its other
 * facts, and says of each training which course it was, when it was recorded and when approved, so that any day can be
 * answered for. A change of requirements begins a new epoch as a change of people does.
 */
export class Requirements0023 implements MigrationInterface {
  name = 'Requirements9000000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table people.requirement_set (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        task_id uuid not null,
        version integer not null,
        in_force_from date not null,
        keep_months integer not null default 0,
        requirements jsonb not null,
        created_at timestamptz(3) not null default now(),
        constraint requirement_set_pkey primary key (id),
        constraint requirement_set_version_key unique (organisation_id, task_id, version),
        constraint requirement_set_task_fkey foreign key (organisation_id, task_id) references people.task (organisation_id, id),
        constraint requirement_set_version_check check (version > 0),
        constraint requirement_set_keep_check check (keep_months between 0 and 60),
        constraint requirement_set_requirements_check check (jsonb_typeof(requirements) = 'array')
      );
      select platform.secure_table('people.requirement_set', 'true', $$${wholeAssociation}$$);
      create constraint trigger epoch_begun after insert or update or delete on people.requirement_set
        deferrable initially deferred for each row execute function platform.begin_epoch();

      create table people.exemption (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        volunteer_id uuid not null,
        task_id uuid not null,
        requirement text not null,
        reason_sealed bytea not null,
        from_day date not null,
        until_day date not null,
        approved_by uuid not null,
        ended_by uuid,
        created_at timestamptz(3) not null default now(),
        version integer not null default 1,
        constraint exemption_pkey primary key (id),
        constraint exemption_volunteer_fkey foreign key (organisation_id, volunteer_id) references people.volunteer (organisation_id, id),
        constraint exemption_task_fkey foreign key (organisation_id, task_id) references people.task (organisation_id, id),
        constraint exemption_days_check check (until_day >= from_day - 1)
      );
      create index exemption_volunteer_idx on people.exemption (organisation_id, volunteer_id, from_day desc);
      select platform.secure_table('people.exemption', $$${wholeAssociation} or ${ofUnit}$$,
        $$(select platform.role()) = 'training_reviewer' or ${ofUnit}$$);

      create table people.guidance_contact (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        volunteer_id uuid not null,
        day date not null,
        kind text not null,
        minutes integer not null,
        recorded_by uuid not null,
        created_at timestamptz(3) not null default now(),
        constraint guidance_contact_pkey primary key (id),
        constraint guidance_contact_volunteer_fkey foreign key (organisation_id, volunteer_id) references people.volunteer (organisation_id, id),
        constraint guidance_contact_kind_check check (kind in ('supervision', 'group', 'individual', 'evening')),
        constraint guidance_contact_minutes_check check (minutes between 1 and 1440)
      );
      create index guidance_contact_volunteer_idx on people.guidance_contact (organisation_id, volunteer_id, day desc);
      select platform.secure_table('people.guidance_contact', $$${wholeAssociation} or ${ofUnit}$$, $$${ofUnit}$$);
    `);
    await runner.query(`
      -- Whatever says what a volunteer's trainings are says it of each with its course and its days.
      do $$
      declare
        f record;
        known constant text := $t$jsonb_build_object('courseKind', c.kind, $t$;
        checks constant text := $t$'backgroundChecks', (select$t$;
        text text;
      begin
        for f in select p.oid, p.proname from pg_proc p
            where p.pronamespace = 'people'::regnamespace and position(known in p.prosrc) > 0 loop
          text := replace(pg_get_functiondef(f.oid), known, known || $t$'courseId', c.id,
                'recordedOn', (r.created_at at time zone 'Europe/Helsinki')::date, 'approvedOn',
                case when r.state = 'approved' then (r.reviewed_at at time zone 'Europe/Helsinki')::date end, $t$);
          if f.proname = 'volunteer_facts' then
            if position(checks in text) = 0 then
              raise exception 'people.volunteer_facts is not as this migration knows it.';
            end if;
            text := replace(text, checks, $t$'exemptions', (select coalesce(jsonb_agg(jsonb_build_object('taskId', e.task_id,
                'requirement', e.requirement, 'from', e.from_day, 'until', e.until_day) order by e.from_day, e.created_at, e.id), '[]')
              from people.exemption e where e.organisation_id = org and e.volunteer_id = v.id),
            'guidance', (select coalesce(jsonb_agg(g.day order by g.day, g.created_at, g.id), '[]')
              from people.guidance_contact g where g.organisation_id = org and g.volunteer_id = v.id),
            $t$ || checks);
          end if;
          execute text;
        end loop;
      end $$;

      update people.volunteer v set facts = v.facts || jsonb_build_object('trainings',
        (select coalesce(jsonb_agg(jsonb_build_object('courseKind', c.kind, 'courseId', c.id,
            'recordedOn', (r.created_at at time zone 'Europe/Helsinki')::date, 'approvedOn',
            case when r.state = 'approved' then (r.reviewed_at at time zone 'Europe/Helsinki')::date end,
            'state', r.state, 'completedOn', r.completed_on, 'validityMonths', c.validity_months)
            order by r.completed_on, r.created_at, r.id), '[]')
          from people.training_record r join people.course c on c.organisation_id = v.organisation_id and c.id = r.course_id
          where r.organisation_id = v.organisation_id and r.volunteer_id = v.id))
      where jsonb_array_length(coalesce(v.facts -> 'trainings', '[]')) > 0;
      -- What waits for the commit would keep a later migration from changing the table.
      set constraints all immediate;
      set constraints all deferred;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
