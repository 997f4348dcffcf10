import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: whoever leads a group, or stands in for somebody at one of its meetings, has its dates in the calendar of their own
 * that holds their training; a date for which they are away is not among them. Staff who lead groups have such a calendar
 * too. It still names nothing: when, and whether it is held.
 */
export class PersonalCalendars0051 implements MigrationInterface {
  name = 'PersonalCalendars9000000000051';

  async up(runner: QueryRunner): Promise<void> {
    const holder = `organisation_id = (select platform.organisation_id())
      and (select platform.role()) in ('coordinator', 'training_reviewer', 'volunteer', 'group_leader')
      and account_id = (select platform.account_id())`;
    await runner.query(`
      alter policy tenant_select on people.calendar_feed using (${holder});
      alter policy tenant_insert on people.calendar_feed with check (${holder});
      alter policy tenant_update on people.calendar_feed using (${holder}) with check (${holder});
      alter policy tenant_delete on people.calendar_feed using (${holder});

      drop function people.calendar_of_feed(bytea, date);
      -- What the address of a feed opens: dates of the runs its owner has a place on or leads, and of the meetings they lead or
      -- stand in at; nothing that names anybody.
      create function people.calendar_of_feed(given bytea, since date)
        returns table (feed uuid, language text, runs jsonb, meetings jsonb)
        language sql stable security definer set search_path = pg_catalog as $$
        select f.id, a.language, coalesce((
          select jsonb_agg(jsonb_build_object('id', r.id, 'version', r.version, 'dates', r.dates, 'cancelled', r.cancelled_at is not null)
            order by r.first_day, r.id)
          from people.course_run r
          where r.organisation_id = f.organisation_id and r.last_day >= since
            and (a.name = any (r.trainers) or exists (
              select from people.training_record t join people.volunteer v on v.organisation_id = t.organisation_id and v.id = t.volunteer_id
              where t.organisation_id = r.organisation_id and t.run_id = r.id and v.account_id = f.account_id
                and t.state <> 'waitlisted' and (t.state <> 'cancelled' or r.cancelled_at is not null)))), '[]'),
          coalesce((
          select jsonb_agg(jsonb_build_object('id', m.id, 'version', m.version, 'day', m.day, 'start', to_char(m.start, 'HH24:MI'),
            'minutes', m.minutes, 'cancelled', m.state = 'cancelled') order by m.day, m.start, m.id)
          from (
            select l.group_id, null::uuid as meeting_id, null::date as day, l.volunteer_id, l.staff_account_id from groups.leader l
            where l.organisation_id = f.organisation_id and (l.staff_account_id = f.account_id or l.volunteer_id = any (own.ids))
            union all
            select s.group_id, s.meeting_id, s.day, null, null from groups.substitution s
            where s.organisation_id = f.organisation_id and (s.volunteer_id = any (own.ids) or s.staff_account_id = f.account_id)
          ) part join groups.meeting m on m.organisation_id = f.organisation_id and m.group_id = part.group_id
            and (part.meeting_id is null or (m.id = part.meeting_id and m.day = part.day))
          where m.day >= since and not exists (
            select from groups.substitution s
            where s.organisation_id = m.organisation_id and s.meeting_id = m.id and s.day = m.day
              and (s.away_volunteer_id = part.volunteer_id or s.away_account_id = part.staff_account_id))), '[]')
        from people.calendar_feed f join platform.account a on a.id = f.account_id
        cross join lateral (select array(
          select v.id from people.volunteer v where v.organisation_id = f.organisation_id and v.account_id = f.account_id) as ids) own
        where f.token_hash = given and exists (
          select from platform.membership m where m.organisation_id = f.organisation_id and m.account_id = f.account_id
            and m.role in ('coordinator', 'training_reviewer', 'volunteer', 'group_leader')
            and m.ended_at is null and m.disabled_at is null) $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
