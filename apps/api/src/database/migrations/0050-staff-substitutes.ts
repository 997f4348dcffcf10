import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: whoever of the staff leads a group is stood in for by a colleague as often as by a volunteer. A coordinator names
 * them; they see, count and are reminded of that one meeting, as a volunteer who stands in is, and may give it back. Group
 * leaders have no unit: coordinators know those of the association, as they know its administrators, or could name none.
 */
export class StaffSubstitutes0050 implements MigrationInterface {
  name = 'StaffSubstitutes9000000000050';

  async up(runner: QueryRunner): Promise<void> {
    const tenant = 'organisation_id = (select platform.organisation_id())';
    const unit = `(select platform.role()) = 'coordinator' and unit_id = any ((select platform.unit_ids())::uuid[])`;
    const own = `any ((select people.own_volunteer_ids())::uuid[])`;
    const account = '(select platform.account_id())';
    const asks = `group_id = any ((select groups.led_group_ids())::uuid[])
      and (away_volunteer_id = ${own} or away_account_id = ${account})`;
    const named = `${tenant} and ((${unit}) or (volunteer_id is null and staff_account_id is null and ${asks}))`;
    await runner.query(`
      alter table groups.substitution
        add column staff_account_id uuid,
        add constraint substitution_staff_key unique (organisation_id, meeting_id, day, staff_account_id),
        add constraint substitution_one_check check (num_nonnulls(volunteer_id, staff_account_id) <= 1),
        add constraint substitution_other_staff_check check (staff_account_id <> away_account_id);
      drop index groups.substitution_open_idx;
      create index substitution_open_idx on groups.substitution (organisation_id, unit_id, day)
        where volunteer_id is null and staff_account_id is null;
      create index substitution_staff_idx on groups.substitution (organisation_id, staff_account_id)
        where staff_account_id is not null;
      select platform.open_columns('groups.substitution');
      alter policy tenant_select on groups.substitution using (${tenant} and ((${unit})
        or ((select platform.role()) = 'volunteer' and (volunteer_id = ${own} or away_volunteer_id = ${own}))
        or ((select platform.role()) = 'group_leader' and (staff_account_id = ${account} or away_account_id = ${account}))));
      alter policy tenant_select on platform.membership using (${tenant} and (
        (select platform.role()) in ('organisation_administrator', 'data_protection_officer', 'platform_administrator')
        or account_id = ${account}
        or ((select platform.role()) = 'coordinator'
          and (unit_ids && (select platform.unit_ids()) or role in ('organisation_administrator', 'group_leader')))));
      alter policy tenant_insert on groups.substitution with check (${named});
      alter policy tenant_update on groups.substitution with check (${named});
    `);
    await this.functions(runner);
  }

  private async functions(runner: QueryRunner): Promise<void> {
    const own = 'any ((select people.own_volunteer_ids())::uuid[])';
    await runner.query(`
      create or replace function groups.stood_in_meeting_ids() returns uuid[]
        language sql stable security definer set search_path = pg_catalog as $$
        select coalesce(array_agg(s.meeting_id), '{}')
        from groups.substitution s join groups.meeting m on m.id = s.meeting_id and m.day = s.day
        where s.organisation_id = platform.organisation_id()
          and ((platform.role() = 'volunteer' and s.volunteer_id = ${own})
            or (platform.role() = 'group_leader' and s.staff_account_id = platform.account_id())) $$;

      create or replace function groups.open_substitutions(from_day date) returns table (id uuid, meeting_id uuid, group_name jsonb,
          type text, state text, day date, start time, minutes integer, version integer)
        language sql stable security definer set search_path = pg_catalog as $$
        select s.id, m.id, g.name, m.type, m.state, m.day, m.start, m.minutes, s.version
        from groups.substitution s join groups.meeting m on m.id = s.meeting_id and m.day = s.day
        join groups.support_group g on g.id = m.group_id
        where s.organisation_id = platform.organisation_id() and platform.role() = 'volunteer'
          and s.volunteer_id is null and s.staff_account_id is null and s.day >= from_day
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
          update groups.substitution s set volunteer_id = null, staff_account_id = null, version = s.version + 1
          where s.organisation_id = platform.organisation_id() and s.id = substitution and s.version = expected_version
            and ((platform.role() = 'volunteer' and s.volunteer_id = any (people.own_volunteer_ids()))
              or (platform.role() = 'group_leader' and s.staff_account_id = platform.account_id()));
        end if;
        return found;
      end $$;

      create or replace function groups.reminders_for(meeting_day date) returns table (meeting_id uuid, language text,
          volunteer_id uuid, account_id uuid, participant_id uuid)
        language sql stable security definer set search_path = pg_catalog as $$
        with held as (
          select m.organisation_id, m.id, m.group_id, m.day, g.language
          from groups.meeting m join groups.support_group g on g.organisation_id = m.organisation_id and g.id = m.group_id
          where m.organisation_id = platform.organisation_id() and m.day = meeting_day and m.state in ('planned', 'moved')
            and g.state in ('planned', 'enrolling', 'running')
            and platform.account_id() = '00000000-0000-4000-8000-000000000001')
        select h.id, h.language, l.volunteer_id, l.staff_account_id, null::uuid
        from held h join groups.leader l on l.organisation_id = h.organisation_id and l.group_id = h.group_id
        where not exists (select from groups.substitution s
          where s.organisation_id = h.organisation_id and s.meeting_id = h.id and s.day = h.day
          and (s.away_volunteer_id = l.volunteer_id or s.away_account_id = l.staff_account_id))
        union
        select h.id, h.language, s.volunteer_id, s.staff_account_id, null
        from held h join groups.substitution s on s.organisation_id = h.organisation_id and s.meeting_id = h.id and s.day = h.day
        where s.volunteer_id is not null or s.staff_account_id is not null
        union all
        select h.id, h.language, null, null, p.id
        from held h join groups.participant p on p.organisation_id = h.organisation_id and p.group_id = h.group_id
        where p.state in ('enrolled', 'confirmed', 'taking_part') and p.contact_sealed is not null $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
