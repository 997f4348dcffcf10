import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: at the meetings of led groups to which one registers, those who have a place are ticked off. A presence leads to the
 * meeting and to the registration, and its keys carry the kind of the group and that it registers: there can be none
 * where nobody registers or only heads are counted. It goes with the registration; the number that came stays.
 * Chats and groups on social media meet nobody: numbers are kept of them by day.
 */
export class PresencesAndCounters0040 implements MigrationInterface {
  name = 'PresencesAndCounters9000000000040';

  async up(runner: QueryRunner): Promise<void> {
    const unit = `(select platform.role()) = 'coordinator' and unit_id = any ((select platform.unit_ids())::uuid[])`;
    const led = `group_id = any ((select groups.led_group_ids())::uuid[])`;
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
    await this.counters(runner, unit);
  }

  /** Of chats and groups on social media there are numbers and no meetings: nothing in them leads to anybody. */
  private async counters(runner: QueryRunner, unit: string): Promise<void> {
    await runner.query(`
      alter table groups.support_group
        add column settings_checked_on date,
        add constraint support_group_settings_check check (settings_checked_on is null or type = 'social_media_group');
      select platform.open_columns('groups.support_group');

      create table groups.conversation_count (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        group_id uuid not null,
        unit_id uuid not null,
        type text not null,
        day date not null,
        duration text not null default 'short',
        theme text not null default '',
        conversations integer not null,
        counted_by uuid not null,
        counted_at timestamptz(3) not null,
        constraint conversation_count_pkey primary key (id),
        constraint conversation_count_day_key unique (organisation_id, group_id, day, duration, theme),
        constraint conversation_count_group_fkey foreign key (organisation_id, group_id, unit_id, type)
          references groups.support_group (organisation_id, id, unit_id, type),
        constraint conversation_count_duration_check check (duration in ('short', 'quarter', 'half', 'hour')),
        constraint conversation_count_number_check check (conversations between 0 and 1000)
      );

      create table groups.member_count (
        organisation_id uuid not null,
        group_id uuid not null,
        day date not null,
        unit_id uuid not null,
        type text not null,
        members integer not null,
        counted_by uuid not null,
        counted_at timestamptz(3) not null,
        constraint member_count_pkey primary key (organisation_id, group_id, day),
        constraint member_count_group_fkey foreign key (organisation_id, group_id, unit_id, type)
          references groups.support_group (organisation_id, id, unit_id, type),
        constraint member_count_number_check check (members between 0 and 1000000)
      );
      select platform.secure_table('groups.conversation_count', $$${unit}$$);
      select platform.secure_table('groups.member_count', $$${unit}$$);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
