import { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows public pages show something of: a change of one begins a new published epoch of its association. */
const shown = [
  'groups.support_group',
  'groups.group_place',
  'groups.meeting',
  'groups.listing',
  'groups.fellowship',
];

const comes = `g.published and g.state in ('planned', 'enrolling', 'running')`;
/** Of one association, or of all. */
const asked = '(one_association is null or o.id = one_association)';
const place = `case when g.type in ('open_meeting_place', 'event') or (g.type = 'peer_led_group' and not g.registers) then p.venue end`;
const calendarOf = (whose: string): string => `
  select g.id, g.name, g.type, g.municipality, ${place},
    m.id, m.original_day, m.day, m.start, m.minutes, m.state, m.version
  from groups.support_group g
  left join groups.group_place p on p.organisation_id = g.organisation_id and p.group_id = g.id
  left join groups.meeting m on m.organisation_id = g.organisation_id and m.group_id = g.id and m.day between since and until
  where g.published and ${whose}`;

/**
 * Why: five thousand published groups with a hundred thousand meetings. What public pages search is kept in memory until
 * an association changes what it publishes, and then its part alone is read: the changes are counted beside those of
 * people, in the same transaction. The dates of a week are found by their day, and those of one group or association by
 * the index of whose they are; the server keeps one plan for both, which went through every group.
 */
export class DirectoryAtSize0045 implements MigrationInterface {
  name = 'DirectoryAtSize9000000000045';

  async up(runner: QueryRunner): Promise<void> {
    await this.epochs(runner);
    await runner.query(`
      create index meeting_week_idx on groups.meeting (organisation_id, day, group_id);

      drop function groups.published_groups();
      create function groups.published_groups(one_association uuid) returns table (id uuid, association_id uuid, association text,
          type text, state text, registers boolean, closed boolean, name jsonb, purpose jsonb, rules jsonb, themes text[],
          language text, municipality text, venue text, accessibility text, child_care boolean, enrols_from date, enrols_until date,
          first_day date, last_day date)
        language sql stable security definer set search_path = pg_catalog as $$
        select g.id, o.id, o.name, g.type, g.state, g.registers, g.closes_after is not null, g.name, g.purpose, g.rules, g.themes,
          g.language, g.municipality, ${place},
          g.accessibility, g.child_care, g.enrols_from, g.enrols_until, g.first_day, g.last_day
        from platform.organisation o join groups.support_group g on g.organisation_id = o.id
        left join groups.group_place p on p.organisation_id = g.organisation_id and p.group_id = g.id
        where ${comes} and ${asked} $$;

      drop function groups.published_coming(date, integer);
      create function groups.published_coming(since date, most integer, one_association uuid) returns table (id uuid, group_id uuid,
          original_day date, day date, start time, minutes integer, state text, version integer)
        language sql stable security definer set search_path = pg_catalog as $$
        select m.id, m.group_id, m.original_day, m.day, m.start, m.minutes, m.state, m.version
        from platform.organisation o join groups.support_group g on g.organisation_id = o.id cross join lateral (
          select * from groups.meeting t
          where t.organisation_id = g.organisation_id and t.group_id = g.id and t.day >= since
          order by t.day, t.id limit least(greatest(most, 0), 12)) m
        where ${comes} and ${asked} $$;

      drop function groups.published_dates(date, date);
      create function groups.published_dates(since date, until date, one_association uuid) returns table (id uuid, association_id uuid,
          group_id uuid, original_day date, day date, start time, minutes integer, state text, version integer)
        language sql stable security definer set search_path = pg_catalog as $$
        select m.id, m.organisation_id, m.group_id, m.original_day, m.day, m.start, m.minutes, m.state, m.version
        from platform.organisation o join groups.meeting m on m.organisation_id = o.id and m.day between since and until
        join groups.support_group g on g.organisation_id = m.organisation_id and g.id = m.group_id
        where ${comes} and ${asked} $$;

      create or replace function groups.published_calendar(association uuid, one_group uuid, since date, until date)
        returns table (group_id uuid, name jsonb, type text, municipality text, venue text, id uuid, original_day date, day date,
          start time, minutes integer, state text, version integer)
        language sql stable security definer set search_path = pg_catalog as $$
        select * from (
          ${calendarOf('association is null and g.id = one_group')}
          union all
          ${calendarOf('one_group is null and g.organisation_id = association')}
        ) d (group_id, name, type, municipality, venue, id, original_day, day, start, minutes, state, version)
        order by d.day, d.start, d.id limit 2000 $$;
    `);
  }

  /** How often each association has changed what it publishes. */
  private async epochs(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table platform.epoch add column published_n bigint not null default 0;

      -- Runs just before the commit, as that of people does, once for a transaction and organisation.
      create function platform.begin_published_epoch() returns trigger
        language plpgsql security definer set search_path = pg_catalog as $$
      declare
        org constant uuid := case tg_op when 'DELETE' then old.organisation_id else new.organisation_id end;
        once constant text := pg_current_xact_id()::text || '|' || org::text;
      begin
        if current_setting('app.published_epoch', true) is distinct from once then
          insert into platform.epoch as e (organisation_id, published_n) values (org, 1)
            on conflict (organisation_id) do update set published_n = e.published_n + 1;
          perform set_config('app.published_epoch', once, true);
        end if;
        return null;
      end $$;

      -- For the public pages, which have one site for every association: nothing of what has changed, only how often.
      create function groups.published_epochs() returns table (association_id uuid, association text, n bigint)
        language sql stable security definer set search_path = pg_catalog as $$
        select o.id, o.name, coalesce(e.published_n, 0) from platform.organisation o
        left join platform.epoch e on e.organisation_id = o.id where o.kind = 'association' $$;
    `);
    for (const table of shown) {
      await runner.query(`
        create constraint trigger published_epoch_begun after insert or update or delete on ${table}
          deferrable initially deferred for each row execute function platform.begin_published_epoch()`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
