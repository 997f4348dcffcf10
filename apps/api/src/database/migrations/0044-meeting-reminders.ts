import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: those who lead a meeting and those who registered are reminded of it the day before. A message may go to somebody
 * who registered, by the id of the registration: the address is opened only when it is sent, and by the product itself
 * alone, so that an administrator who reads the messages learns nothing of who comes to a group.
 */
export class MeetingReminders0044 implements MigrationInterface {
  name = 'MeetingReminders9000000000044';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table platform.message add column participant_id uuid;
      select platform.open_columns('platform.message');
      alter table platform.message drop constraint message_kind_check, drop constraint message_skip_check,
        drop constraint message_receiver_check;
      alter table platform.message
        add constraint message_kind_check check (kind in ('expiry_reminder', 'run_reminder', 'meeting_reminder', 'review_digest',
          'invitation', 'new_password', 'forgotten_password')),
        add constraint message_skip_check check (skip in ('ON_BREAK', 'STOPPED', 'NO_EMAIL', 'NO_ACCESS', 'NO_MAIL_SERVER',
          'LINK_OVER', 'TOO_LATE', 'OUTDATED')),
        add constraint message_receiver_check check (num_nonnulls(account_id, volunteer_id, invitation_id, participant_id) > 0),
        add constraint message_participant_check check (participant_id is null or kind = 'meeting_reminder');

      -- Whom the product reminds of the meetings of a day: who leads each, who stands in, and who registered and told how
      -- they are reached. Ids and the group's language only, for the product itself.
      create function groups.reminders_for(meeting_day date) returns table (meeting_id uuid, language text, volunteer_id uuid,
          account_id uuid, participant_id uuid)
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
        select h.id, h.language, s.volunteer_id, null, null
        from held h join groups.substitution s on s.organisation_id = h.organisation_id and s.meeting_id = h.id and s.day = h.day
        where s.volunteer_id is not null
        union all
        select h.id, h.language, null, null, p.id
        from held h join groups.participant p on p.organisation_id = h.organisation_id and p.group_id = h.group_id
        where p.state in ('enrolled', 'confirmed', 'taking_part') and p.contact_sealed is not null $$;

      -- How those who registered are reached, sealed, for the product itself when it writes to them.
      create function groups.contacts_of(participants uuid[]) returns table (id uuid, contact_sealed bytea)
        language sql stable security definer set search_path = pg_catalog as $$
        select p.id, p.contact_sealed from groups.participant p
        where p.organisation_id = platform.organisation_id() and p.id = any (participants)
          and platform.account_id() = '00000000-0000-4000-8000-000000000001' $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
