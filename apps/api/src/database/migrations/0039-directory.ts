import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: the public directory and the calendar feeds of groups read what is published, and only as much of it as they show:
 * of every group its next few dates, and of one group or one association the dates between two days. Both go through the
 * index of a group's dates. They tell what `groups.published_groups` tells, and where a group meets only where that is
 * public. A feed keeps the groups that are over, since whoever follows it is to see that a date was cancelled.
 */
export class Directory0039 implements MigrationInterface {
  name = 'Directory9000000000039';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function groups.published_coming(since date, most integer) returns table (id uuid, group_id uuid, original_day date,
          day date, start time, minutes integer, state text, version integer)
        language sql stable security definer set search_path = pg_catalog as $$
        select m.id, m.group_id, m.original_day, m.day, m.start, m.minutes, m.state, m.version
        from groups.support_group g cross join lateral (
          select * from groups.meeting t
          where t.organisation_id = g.organisation_id and t.group_id = g.id and t.day >= since
          order by t.day, t.id limit least(greatest(most, 0), 12)) m
        where g.published and g.state in ('planned', 'enrolling', 'running') $$;

      create function groups.published_calendar(association uuid, one_group uuid, since date, until date)
        returns table (group_id uuid, name jsonb, type text, municipality text, venue text, id uuid, original_day date, day date,
          start time, minutes integer, state text, version integer)
        language sql stable security definer set search_path = pg_catalog as $$
        select g.id, g.name, g.type, g.municipality,
          case when g.type in ('open_meeting_place', 'event') or (g.type = 'peer_led_group' and not g.registers) then p.venue end,
          m.id, m.original_day, m.day, m.start, m.minutes, m.state, m.version
        from groups.support_group g
        left join groups.group_place p on p.organisation_id = g.organisation_id and p.group_id = g.id
        left join groups.meeting m on m.organisation_id = g.organisation_id and m.group_id = g.id and m.day between since and until
        where g.published and num_nonnulls(association, one_group) = 1
          and (association is null or g.organisation_id = association) and (one_group is null or g.id = one_group)
        order by m.day, m.start, m.id limit 2000 $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
