import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: an event has parts, of professionals and of peers: whoever thinks of coming wants to know which is when. They are
 * told with the event and lie with it, in order; no person is named by them but in words that are meant for everybody.
 */
export class EventParts0049 implements MigrationInterface {
  name = 'EventParts9000000000049';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table groups.support_group
        add column parts jsonb not null default '[]',
        add constraint support_group_parts_check check (type = 'event' or parts = '[]'::jsonb);
      select platform.open_columns('groups.support_group');

      drop function groups.published_groups(uuid);
      create function groups.published_groups(one_association uuid) returns table (id uuid, association_id uuid, association text,
          type text, state text, registers boolean, closed boolean, name jsonb, purpose jsonb, rules jsonb, parts jsonb,
          themes text[], language text, municipality text, venue text, accessibility text, child_care boolean, enrols_from date,
          enrols_until date, first_day date, last_day date)
        language sql stable security definer set search_path = pg_catalog as $$
        select g.id, o.id, o.name, g.type, g.state, g.registers, g.closes_after is not null, g.name, g.purpose, g.rules, g.parts,
          g.themes, g.language, g.municipality,
          case when g.type in ('open_meeting_place', 'event') or (g.type = 'peer_led_group' and not g.registers) then p.venue end,
          g.accessibility, g.child_care, g.enrols_from, g.enrols_until, g.first_day, g.last_day
        from platform.organisation o join groups.support_group g on g.organisation_id = o.id
        left join groups.group_place p on p.organisation_id = g.organisation_id and p.group_id = g.id
        where g.published and g.state in ('planned', 'enrolling', 'running')
          and (one_association is null or o.id = one_association) $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
