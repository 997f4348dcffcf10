import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: groups of one's own, their seasons and meetings, and who comes. Anonymous by construction: a participant can be
 * written only of a group that registers, since the key carries the kind of the group and whether it does; a head-count
 * only of a meeting whose kind is counted, and it has no column that could name anybody who came. Where a group meets
 * lies in a table of its own, with a narrower policy. Leaders see what they lead and count its meetings; everything else
 * is the coordinators' of the unit.
 */
export class GroupsAndMeetings0035 implements MigrationInterface {
  name = 'GroupsAndMeetings9000000000035';

  async up(runner: QueryRunner): Promise<void> {
    const unit = `(select platform.role()) = 'coordinator' and unit_id = any ((select platform.unit_ids())::uuid[])`;
    const led = (column: string): string => `${column} = any ((select groups.led_group_ids())::uuid[])`;
    const registering = `type in ('peer_led_group', 'professionally_led_group', 'online_group', 'event')`;
    const counted = `type in ('peer_led_group', 'professionally_led_group', 'open_meeting_place', 'online_group', 'event')`;
    await runner.query(`
      create table groups.support_group (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        unit_id uuid not null,
        type text not null,
        registers boolean not null,
        state text not null default 'planned',
        published boolean not null default false,
        name jsonb not null,
        purpose jsonb,
        rules jsonb,
        themes text[] not null default '{}',
        language text not null default 'fi',
        municipality text,
        accessibility text,
        child_care boolean not null default false,
        capacity_min integer,
        capacity_max integer,
        closes_after integer,
        enrols_from date,
        enrols_until date,
        first_day date,
        last_day date,
        created_at timestamptz(3) not null default now(),
        version integer not null default 1,
        constraint support_group_pkey primary key (id),
        constraint support_group_kind_key unique (organisation_id, id, unit_id, type),
        constraint support_group_registers_key unique (organisation_id, id, unit_id, type, registers),
        constraint support_group_unit_fkey foreign key (organisation_id, unit_id) references platform.unit (organisation_id, id),
        constraint support_group_type_check check (type in ('peer_led_group', 'professionally_led_group', 'open_meeting_place',
          'online_group', 'chat', 'social_media_group', 'event')),
        constraint support_group_registers_check check (case when registers then ${registering}
          else type not in ('professionally_led_group', 'online_group') end),
        constraint support_group_state_check check (state in ('planned', 'enrolling', 'running', 'ended', 'cancelled')),
        constraint support_group_capacity_check check (capacity_min >= 1 and capacity_min <= 500 and capacity_max between 1 and 500
          and capacity_min <= capacity_max),
        constraint support_group_closes_check check (closes_after in (2, 3)),
        constraint support_group_days_check check (first_day <= last_day and enrols_from <= enrols_until)
      );
      create index support_group_unit_idx on groups.support_group (organisation_id, unit_id, state, first_day, id);
      create index support_group_season_idx on groups.support_group (organisation_id, last_day) where registers;

      -- Who leads: a volunteer, or somebody of the staff by their account.
      create table groups.leader (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        group_id uuid not null,
        unit_id uuid not null,
        type text not null,
        volunteer_id uuid,
        staff_account_id uuid,
        trained boolean not null default false,
        created_at timestamptz(3) not null default now(),
        constraint leader_pkey primary key (id),
        constraint leader_volunteer_key unique (organisation_id, group_id, volunteer_id),
        constraint leader_staff_key unique (organisation_id, group_id, staff_account_id),
        constraint leader_group_fkey foreign key (organisation_id, group_id, unit_id, type)
          references groups.support_group (organisation_id, id, unit_id, type),
        constraint leader_volunteer_fkey foreign key (organisation_id, volunteer_id)
          references people.volunteer (organisation_id, id),
        constraint leader_who_check check (num_nonnulls(volunteer_id, staff_account_id) = 1)
      );
      create index leader_of_volunteer_idx on groups.leader (organisation_id, volunteer_id) where volunteer_id is not null;
      create index leader_of_staff_idx on groups.leader (organisation_id, staff_account_id) where staff_account_id is not null;

      -- Groups that the actor leads: as the volunteer they are, or as group leader by their account.
      create function groups.led_group_ids() returns uuid[]
        language sql stable security definer set search_path = pg_catalog as $$
        select coalesce(array_agg(l.group_id), '{}') from groups.leader l
        where l.organisation_id = platform.organisation_id()
          and ((platform.role() = 'volunteer' and l.volunteer_id = any (people.own_volunteer_ids()))
            or (platform.role() = 'group_leader' and l.staff_account_id = platform.account_id())) $$;

      create table groups.group_place (
        organisation_id uuid not null,
        group_id uuid not null,
        unit_id uuid not null,
        type text not null,
        venue text,
        join_link text,
        constraint group_place_pkey primary key (organisation_id, group_id),
        constraint group_place_group_fkey foreign key (organisation_id, group_id, unit_id, type)
          references groups.support_group (organisation_id, id, unit_id, type)
      );

      create table groups.season (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        group_id uuid not null,
        unit_id uuid not null,
        type text not null,
        plan jsonb not null,
        created_at timestamptz(3) not null default now(),
        constraint season_pkey primary key (id),
        constraint season_group_key unique (organisation_id, id, group_id),
        constraint season_group_fkey foreign key (organisation_id, group_id, unit_id, type)
          references groups.support_group (organisation_id, id, unit_id, type)
      );
      create index season_group_idx on groups.season (organisation_id, group_id);

      create table groups.meeting (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        group_id uuid not null,
        unit_id uuid not null,
        type text not null,
        season_id uuid,
        original_day date not null,
        day date not null,
        start time(0) not null,
        minutes integer not null,
        state text not null default 'planned',
        created_at timestamptz(3) not null default now(),
        version integer not null default 1,
        constraint meeting_pkey primary key (id),
        constraint meeting_group_key unique (organisation_id, id, group_id, unit_id, type),
        constraint meeting_original_key unique (organisation_id, group_id, original_day),
        constraint meeting_group_fkey foreign key (organisation_id, group_id, unit_id, type)
          references groups.support_group (organisation_id, id, unit_id, type),
        constraint meeting_season_fkey foreign key (organisation_id, season_id, group_id)
          references groups.season (organisation_id, id, group_id),
        constraint meeting_state_check check (state in ('planned', 'held', 'cancelled', 'moved')),
        constraint meeting_minutes_check check (minutes between 1 and 720)
      );
      create index meeting_day_idx on groups.meeting (organisation_id, group_id, day, id);
      create index meeting_coming_idx on groups.meeting (organisation_id, unit_id, day, id);

      -- How many came. No column of it says who, and no key leads from it to anybody who came.
      create table groups.head_count (
        organisation_id uuid not null,
        meeting_id uuid not null,
        group_id uuid not null,
        unit_id uuid not null,
        type text not null,
        total integer not null,
        newcomers integer,
        returners integer,
        counted_by uuid not null,
        counted_at timestamptz(3) not null,
        constraint head_count_pkey primary key (organisation_id, meeting_id),
        constraint head_count_meeting_fkey foreign key (organisation_id, meeting_id, group_id, unit_id, type)
          references groups.meeting (organisation_id, id, group_id, unit_id, type),
        constraint head_count_type_check check (${counted}),
        constraint head_count_total_check check (total >= 0 and total <= 1000
          and coalesce(newcomers, 0) >= 0 and coalesce(returners, 0) >= 0
          and coalesce(newcomers, 0) + coalesce(returners, 0) <= total)
      );

      -- What a leader wrote of a meeting, sealed with a key of its own, and whether something worries them.
      create table groups.meeting_note (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        meeting_id uuid not null,
        group_id uuid not null,
        unit_id uuid not null,
        type text not null,
        worry boolean not null default false,
        wrapped_key bytea not null,
        note_sealed bytea,
        written_by uuid not null,
        written_at timestamptz(3) not null,
        acknowledged_by uuid,
        acknowledged_at timestamptz(3),
        constraint meeting_note_pkey primary key (id),
        constraint meeting_note_meeting_key unique (organisation_id, meeting_id),
        constraint meeting_note_meeting_fkey foreign key (organisation_id, meeting_id, group_id, unit_id, type)
          references groups.meeting (organisation_id, id, group_id, unit_id, type)
      );
      create index meeting_note_worry_idx on groups.meeting_note (organisation_id, unit_id, written_at)
        where worry and acknowledged_at is null;

      -- Somebody who registered; there can be none of a group that does not register.
      create table groups.participant (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        group_id uuid not null,
        unit_id uuid not null,
        type text not null,
        registers boolean not null default true,
        state text not null default 'enrolled',
        alias_sealed bytea not null,
        contact_sealed bytea,
        created_at timestamptz(3) not null default now(),
        version integer not null default 1,
        constraint participant_pkey primary key (id),
        constraint participant_group_fkey foreign key (organisation_id, group_id, unit_id, type, registers)
          references groups.support_group (organisation_id, id, unit_id, type, registers),
        constraint participant_registers_check check (registers and ${registering}),
        constraint participant_state_check check (state in ('enrolled', 'waitlisted', 'confirmed', 'taking_part', 'finished', 'interrupted'))
      );
      create index participant_group_idx on groups.participant (organisation_id, group_id, state, created_at, id);
      create index participant_unit_idx on groups.participant (organisation_id, unit_id, state, created_at);

      select platform.secure_table('groups.support_group', $$(${unit}) or (${led('id')})$$, $$${unit}$$);
      select platform.secure_table('groups.leader', $$(${unit})
        or ((select platform.role()) = 'volunteer' and volunteer_id = any ((select people.own_volunteer_ids())::uuid[]))
        or ((select platform.role()) = 'group_leader' and staff_account_id = (select platform.account_id()))$$, $$${unit}$$);
      select platform.secure_table('groups.group_place', $$(${unit}) or (${led('group_id')})$$, $$${unit}$$);
      select platform.secure_table('groups.season', $$${unit}$$);
      select platform.secure_table('groups.meeting', $$(${unit}) or (${led('group_id')})$$, $$${unit}$$);
      select platform.secure_table('groups.head_count', $$(${unit}) or (${led('group_id')})$$);
      select platform.secure_table('groups.meeting_note', $$(${unit}) or (${led('group_id')})$$);
      select platform.secure_table('groups.participant', $$${unit}$$);
    `);
    await this.functions(runner);
  }

  private async functions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Somebody who leads has counted a meeting: it was held; false when it changed meanwhile.
      create function groups.hold_led_meeting(meeting uuid, expected_version integer) returns boolean
        language plpgsql security definer set search_path = pg_catalog as $$
      begin
        update groups.meeting m set state = 'held', version = m.version + 1
        where m.organisation_id = platform.organisation_id() and m.id = meeting and m.version = expected_version
          and m.state in ('planned', 'moved', 'held') and m.group_id = any (groups.led_group_ids());
        return found;
      end $$;

      -- Deletes the registrations of seasons that ended by a day, with the keys they were sealed with; their groups.
      create function groups.forget_registrations(ended_by date) returns setof uuid
        language sql security definer set search_path = pg_catalog as $$
        with gone as (
          delete from groups.participant p using groups.support_group g
          where g.organisation_id = platform.organisation_id() and p.organisation_id = g.organisation_id and p.group_id = g.id
            and g.last_day <= ended_by and platform.role() = 'organisation_administrator'
          returning p.id, p.group_id),
        keys as (
          delete from platform.person_key k using gone
          where k.organisation_id = platform.organisation_id() and k.person_id = gone.id)
        select distinct gone.group_id from gone $$;

      -- What everybody may know of the groups that are published: never who leads one or comes, and where it meets only
      -- where that is public. Of every association: the public pages have one site for all.
      create function groups.published_groups() returns table (id uuid, association_id uuid, association text, type text, state text,
          registers boolean, closed boolean, name jsonb, purpose jsonb, rules jsonb, themes text[], language text, municipality text,
          venue text, accessibility text, child_care boolean, enrols_from date, enrols_until date, first_day date, last_day date)
        language sql stable security definer set search_path = pg_catalog as $$
        select g.id, o.id, o.name, g.type, g.state, g.registers, g.closes_after is not null, g.name, g.purpose, g.rules, g.themes,
          g.language, g.municipality,
          case when g.type in ('open_meeting_place', 'event') or (g.type = 'peer_led_group' and not g.registers) then p.venue end,
          g.accessibility, g.child_care, g.enrols_from, g.enrols_until, g.first_day, g.last_day
        from groups.support_group g join platform.organisation o on o.id = g.organisation_id
        left join groups.group_place p on p.organisation_id = g.organisation_id and p.group_id = g.id
        where g.published and g.state in ('planned', 'enrolling', 'running') $$;

      -- Their dates, as they stand: those that were moved with the day they were meant for, those that were cancelled too.
      create function groups.published_dates(since date, until date) returns table (id uuid, group_id uuid, original_day date,
          day date, start time, minutes integer, state text, version integer)
        language sql stable security definer set search_path = pg_catalog as $$
        select m.id, m.group_id, m.original_day, m.day, m.start, m.minutes, m.state, m.version
        from groups.support_group g join groups.meeting m on m.organisation_id = g.organisation_id and m.group_id = g.id
        where g.published and g.state in ('planned', 'enrolling', 'running') and m.day between since and until $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
