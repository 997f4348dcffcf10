import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: whoever leads a group is away at times, and somebody stands in for them on that one date. A substitution belongs to
 * the day it was agreed for: it says nothing of a meeting that has been moved to another. Whoever stands in sees and
 * counts that meeting and no other of the group. Who is asked are volunteers of the unit who have been trained to lead;
 * they learn of the group's name and the time, and nothing else of it. Those who lead a chat count its conversations.
 */
export class Rota0043 implements MigrationInterface {
  name = 'Rota9000000000043';

  async up(runner: QueryRunner): Promise<void> {
    const unit = `(select platform.role()) = 'coordinator' and unit_id = any ((select platform.unit_ids())::uuid[])`;
    const own = `any ((select people.own_volunteer_ids())::uuid[])`;
    const asks = `group_id = any ((select groups.led_group_ids())::uuid[])
      and (away_volunteer_id = ${own} or away_account_id = (select platform.account_id()))`;
    await runner.query(`
      create table groups.substitution (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        meeting_id uuid not null,
        group_id uuid not null,
        unit_id uuid not null,
        type text not null,
        day date not null,
        away_volunteer_id uuid,
        away_account_id uuid,
        volunteer_id uuid,
        created_at timestamptz(3) not null default now(),
        version integer not null default 1,
        constraint substitution_pkey primary key (id),
        constraint substitution_away_volunteer_key unique (organisation_id, meeting_id, day, away_volunteer_id),
        constraint substitution_away_account_key unique (organisation_id, meeting_id, day, away_account_id),
        constraint substitution_volunteer_key unique (organisation_id, meeting_id, day, volunteer_id),
        constraint substitution_meeting_fkey foreign key (organisation_id, meeting_id, group_id, unit_id, type)
          references groups.meeting (organisation_id, id, group_id, unit_id, type),
        constraint substitution_away_volunteer_fkey foreign key (organisation_id, away_volunteer_id)
          references people.volunteer (organisation_id, id),
        constraint substitution_volunteer_fkey foreign key (organisation_id, volunteer_id)
          references people.volunteer (organisation_id, id),
        constraint substitution_away_check check (num_nonnulls(away_volunteer_id, away_account_id) = 1),
        constraint substitution_other_check check (volunteer_id <> away_volunteer_id)
      );
      create index substitution_volunteer_idx on groups.substitution (organisation_id, volunteer_id) where volunteer_id is not null;
      create index substitution_away_idx on groups.substitution (organisation_id, away_volunteer_id) where away_volunteer_id is not null;
      create index substitution_open_idx on groups.substitution (organisation_id, unit_id, day) where volunteer_id is null;
      select platform.secure_table('groups.substitution', $$(${unit})
        or ((select platform.role()) = 'volunteer' and (volunteer_id = ${own} or away_volunteer_id = ${own}))
        or ((select platform.role()) = 'group_leader' and away_account_id = (select platform.account_id()))$$,
        $$(${unit}) or (${asks})$$);
      -- Whoever is away asks; who stands in they cannot say.
      alter policy tenant_insert on groups.substitution with check (organisation_id = (select platform.organisation_id())
        and ((${unit}) or (volunteer_id is null and ${asks})));
      alter policy tenant_update on groups.substitution
        using (organisation_id = (select platform.organisation_id()) and ((${unit}) or (${asks})))
        with check (organisation_id = (select platform.organisation_id()) and ((${unit}) or (volunteer_id is null and ${asks})));
    `);
    await this.functions(runner);
    await this.policies(runner, unit);
  }

  private async functions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Meetings at which the acting volunteer stands in, on the day it was agreed for.
      create function groups.stood_in_meeting_ids() returns uuid[]
        language sql stable security definer set search_path = pg_catalog as $$
        select coalesce(array_agg(s.meeting_id), '{}')
        from groups.substitution s join groups.meeting m on m.id = s.meeting_id and m.day = s.day
        where s.organisation_id = platform.organisation_id() and platform.role() = 'volunteer'
          and s.volunteer_id = any (people.own_volunteer_ids()) $$;

      -- Where somebody is looked for, for volunteers of the unit who have been trained to lead; whether they are ready on
      -- that day is asked by the rules. Never who is away.
      create function groups.open_substitutions() returns table (id uuid, meeting_id uuid, group_name jsonb, type text,
          state text, day date, start time, minutes integer, version integer)
        language sql stable security definer set search_path = pg_catalog as $$
        select s.id, m.id, g.name, m.type, m.state, m.day, m.start, m.minutes, s.version
        from groups.substitution s join groups.meeting m on m.id = s.meeting_id and m.day = s.day
        join groups.support_group g on g.id = m.group_id
        where s.organisation_id = platform.organisation_id() and platform.role() = 'volunteer' and s.volunteer_id is null
          and m.state in ('planned', 'moved') and g.state in ('planned', 'enrolling', 'running')
          and s.group_id <> all (groups.led_group_ids()) and s.meeting_id <> all (groups.stood_in_meeting_ids())
          and exists (select from people.volunteer v where v.id = any (people.own_volunteer_ids())
            and s.unit_id = any (v.unit_ids) and v.state = 'active'
            and v.facts @? '$.trainings[*] ? (@.courseKind == "leader" && @.state == "approved")') $$;

      -- The acting volunteer stands in, or gives it back; false when it changed meanwhile or is not theirs to take.
      create function groups.stand_in(substitution uuid, expected_version integer, takes boolean) returns boolean
        language plpgsql security definer set search_path = pg_catalog as $$
      begin
        if takes then
          update groups.substitution s set volunteer_id = (people.own_volunteer_ids())[1], version = s.version + 1
          where s.id = substitution and s.version = expected_version
            and s.id in (select o.id from groups.open_substitutions() o);
        else
          update groups.substitution s set volunteer_id = null, version = s.version + 1
          where s.organisation_id = platform.organisation_id() and s.id = substitution and s.version = expected_version
            and platform.role() = 'volunteer' and s.volunteer_id = any (people.own_volunteer_ids());
        end if;
        return found;
      end $$;

      create or replace function groups.hold_led_meeting(meeting uuid, expected_version integer) returns boolean
        language plpgsql security definer set search_path = pg_catalog as $$
      begin
        update groups.meeting m set state = 'held', version = m.version + 1
        where m.organisation_id = platform.organisation_id() and m.id = meeting and m.version = expected_version
          and m.state in ('planned', 'moved', 'held')
          and (m.group_id = any (groups.led_group_ids()) or m.id = any (groups.stood_in_meeting_ids()));
        return found;
      end $$;

      create or replace function groups.list_of_led_meeting(meeting uuid) returns table (id uuid, state text, alias_sealed bytea)
        language sql stable security definer set search_path = pg_catalog as $$
        select p.id, p.state, p.alias_sealed
        from groups.meeting m join groups.participant p on p.organisation_id = m.organisation_id and p.group_id = m.group_id
        where m.organisation_id = platform.organisation_id() and m.id = meeting
          and (m.group_id = any (groups.led_group_ids()) or m.id = any (groups.stood_in_meeting_ids()))
          and m.type in ('peer_led_group', 'professionally_led_group') $$;
    `);
  }

  /** What those who lead reach whoever stands in reaches of the one meeting; of the group its name and where it meets. */
  private async policies(runner: QueryRunner, unit: string): Promise<void> {
    const tenant = 'organisation_id = (select platform.organisation_id())';
    const led = (column: string): string => `(${column} = any ((select groups.led_group_ids())::uuid[]))`;
    const stoodIn = (column: string): string =>
      `(${column} = any ((select groups.stood_in_meeting_ids())::uuid[]))`;
    const stoodInGroup = (column: string): string =>
      `(${column} = any (array(select m.group_id from groups.meeting m
        where m.id = any ((select groups.stood_in_meeting_ids())::uuid[]))))`;
    const reads = (table: string, condition: string): string =>
      `alter policy tenant_select on groups.${table} using (${tenant} and ((${unit}) or ${condition}));`;
    const writes = (table: string, condition: string): string => `${reads(table, condition)}
      alter policy tenant_insert on groups.${table} with check (${tenant} and ((${unit}) or ${condition}));
      alter policy tenant_update on groups.${table} using (${tenant} and ((${unit}) or ${condition}))
        with check (${tenant} and ((${unit}) or ${condition}));
      alter policy tenant_delete on groups.${table} using (${tenant} and ((${unit}) or ${condition}));`;
    const ofMeeting = `${led('group_id')} or ${stoodIn('meeting_id')}`;
    await runner.query(
      [
        reads('support_group', `${led('id')} or ${stoodInGroup('id')}`),
        reads('group_place', `${led('group_id')} or ${stoodInGroup('group_id')}`),
        reads('meeting', `${led('group_id')} or ${stoodIn('id')}`),
        writes('head_count', ofMeeting),
        writes('meeting_note', ofMeeting),
        writes('presence', ofMeeting),
        writes('conversation_count', led('group_id')),
      ].join('\n'),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
