import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: where somebody is looked for was asked of every date that ever was, and for each of them anew which groups and
 * volunteers are the actor's. It is asked from a day on, by the index of what is open, and who the actor is once.
 */
export class RotaAtSize0048 implements MigrationInterface {
  name = 'RotaAtSize9000000000048';

  async up(runner: QueryRunner): Promise<void> {
    const own = 'any ((select people.own_volunteer_ids())::uuid[])';
    await runner.query(`
      create or replace function groups.led_group_ids() returns uuid[]
        language sql stable security definer set search_path = pg_catalog as $$
        select coalesce(array_agg(l.group_id), '{}') from groups.leader l
        where l.organisation_id = platform.organisation_id()
          and ((platform.role() = 'volunteer' and l.volunteer_id = ${own})
            or (platform.role() = 'group_leader' and l.staff_account_id = platform.account_id())) $$;

      create or replace function groups.stood_in_meeting_ids() returns uuid[]
        language sql stable security definer set search_path = pg_catalog as $$
        select coalesce(array_agg(s.meeting_id), '{}')
        from groups.substitution s join groups.meeting m on m.id = s.meeting_id and m.day = s.day
        where s.organisation_id = platform.organisation_id() and platform.role() = 'volunteer'
          and s.volunteer_id = ${own} $$;

      drop function groups.open_substitutions();
      -- Where somebody is looked for from a day on, for volunteers of the unit who have been trained to lead; whether they
      -- are ready on that day is asked by the rules. Never who is away.
      create function groups.open_substitutions(from_day date) returns table (id uuid, meeting_id uuid, group_name jsonb,
          type text, state text, day date, start time, minutes integer, version integer)
        language sql stable security definer set search_path = pg_catalog as $$
        select s.id, m.id, g.name, m.type, m.state, m.day, m.start, m.minutes, s.version
        from groups.substitution s join groups.meeting m on m.id = s.meeting_id and m.day = s.day
        join groups.support_group g on g.id = m.group_id
        where s.organisation_id = platform.organisation_id() and platform.role() = 'volunteer' and s.volunteer_id is null
          and s.day >= from_day
          and m.state in ('planned', 'moved') and g.state in ('planned', 'enrolling', 'running')
          and s.group_id <> all ((select groups.led_group_ids())::uuid[])
          and s.meeting_id <> all ((select groups.stood_in_meeting_ids())::uuid[])
          and s.unit_id = any (array(select unnest(v.unit_ids) from people.volunteer v
            where v.id = ${own} and v.state = 'active'
              and v.facts @? '$.trainings[*] ? (@.courseKind == "leader" && @.state == "approved")')) $$;

      create or replace function groups.stand_in(substitution uuid, expected_version integer, takes boolean) returns boolean
        language plpgsql security definer set search_path = pg_catalog as $$
      begin
        if takes then
          update groups.substitution s set volunteer_id = (people.own_volunteer_ids())[1], version = s.version + 1
          where s.id = substitution and s.version = expected_version
            and exists (select from groups.open_substitutions(s.day) o where o.id = s.id);
        else
          update groups.substitution s set volunteer_id = null, version = s.version + 1
          where s.organisation_id = platform.organisation_id() and s.id = substitution and s.version = expected_version
            and platform.role() = 'volunteer' and s.volunteer_id = any (people.own_volunteer_ids());
        end if;
        return found;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
