import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: at the meetings of led groups to which one registers, those who have a place are ticked off. A presence leads to the
 * meeting and to the registration, and its keys carry the kind of the group and that it registers: there can be none
 * where nobody registers or only heads are counted. It goes with the registration; the number that came stays.
 */
export class Presences0040 implements MigrationInterface {
  name = 'Presences9000000000040';

  async up(runner: QueryRunner): Promise<void> {
    const unit = `(select platform.role()) = 'coordinator' and unit_id = any ((select platform.unit_ids())::uuid[])`;
    const led = `(select platform.role()) in ('volunteer', 'group_leader') and group_id = any ((select groups.led_group_ids())::uuid[])`;
    await runner.query(`
      alter table groups.participant
        add constraint participant_registered_key unique (organisation_id, id, group_id, unit_id, type, registers);

      create table groups.presence (
        organisation_id uuid not null,
        meeting_id uuid not null,
        participant_id uuid not null,
        group_id uuid not null,
        unit_id uuid not null,
        type text not null,
        registers boolean not null default true,
        constraint presence_pkey primary key (organisation_id, meeting_id, participant_id),
        constraint presence_meeting_fkey foreign key (organisation_id, meeting_id, group_id, unit_id, type)
          references groups.meeting (organisation_id, id, group_id, unit_id, type),
        constraint presence_participant_fkey foreign key (organisation_id, participant_id, group_id, unit_id, type, registers)
          references groups.participant (organisation_id, id, group_id, unit_id, type, registers) on delete cascade,
        constraint presence_list_check check (registers and type in ('peer_led_group', 'professionally_led_group'))
      );
      create index presence_participant_idx on groups.presence (organisation_id, participant_id);
      select platform.secure_table('groups.presence', $$(${unit}) or (${led})$$);

      -- Whom whoever leads a meeting ticks off: by their alias alone, which is sealed, and only where there is a list.
      create function groups.list_of_led_meeting(meeting uuid) returns table (id uuid, state text, alias_sealed bytea)
        language sql stable security definer set search_path = pg_catalog as $$
        select p.id, p.state, p.alias_sealed
        from groups.meeting m join groups.participant p on p.organisation_id = m.organisation_id and p.group_id = m.group_id
        where m.organisation_id = platform.organisation_id() and m.id = meeting and m.group_id = any (groups.led_group_ids())
          and m.type in ('peer_led_group', 'professionally_led_group') $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
