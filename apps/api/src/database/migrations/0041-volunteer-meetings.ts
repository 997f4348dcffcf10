import { MigrationInterface, QueryRunner } from 'typeorm';

const unitsVolunteers = `((select platform.role()) = 'coordinator' and volunteer_id = any ((select people.unit_volunteer_ids())::uuid[]))`;
const oneself = `((select platform.role()) = 'volunteer' and volunteer_id = any ((select people.own_volunteer_ids())::uuid[]))`;

/**
 * Why: what volunteers have among themselves (evenings, supervision, recreation, thanks) is no encounter with anybody who
 * seeks support, so it lies with the volunteers and no key leads from it to groups or relationships. The association's
 * coordinators keep the meetings; who was there is known to the coordinators of each one's unit, and to oneself. What
 * counts as guidance is a contact that hangs on the attendance, and goes with it when it was ticked by mistake.
 */
export class VolunteerMeetings0041 implements MigrationInterface {
  name = 'VolunteerMeetings9000000000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table people.volunteer_meeting (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        kind text not null default 'peers_evening',
        day date not null,
        start time(0) not null,
        minutes integer not null,
        led_by text,
        state text not null default 'planned',
        created_by uuid not null,
        created_at timestamptz(3) not null default now(),
        version integer not null default 1,
        constraint volunteer_meeting_pkey primary key (id),
        constraint volunteer_meeting_organisation_id_key unique (organisation_id, id),
        constraint volunteer_meeting_organisation_fkey foreign key (organisation_id) references platform.organisation (id),
        constraint volunteer_meeting_kind_check check (kind in ('peers_evening', 'supervision', 'group_guidance',
          'recreation', 'further_training', 'thanks')),
        constraint volunteer_meeting_state_check check (state in ('planned', 'held', 'cancelled')),
        constraint volunteer_meeting_minutes_check check (minutes between 1 and 1440)
      );
      create index volunteer_meeting_day_idx on people.volunteer_meeting (organisation_id, day, id);

      create table people.volunteer_attendance (
        organisation_id uuid not null,
        meeting_id uuid not null,
        volunteer_id uuid not null,
        constraint volunteer_attendance_pkey primary key (organisation_id, meeting_id, volunteer_id),
        constraint volunteer_attendance_meeting_fkey foreign key (organisation_id, meeting_id)
          references people.volunteer_meeting (organisation_id, id),
        constraint volunteer_attendance_volunteer_fkey foreign key (organisation_id, volunteer_id)
          references people.volunteer (organisation_id, id)
      );
      create index volunteer_attendance_volunteer_idx on people.volunteer_attendance (organisation_id, volunteer_id);

      alter table people.guidance_contact
        add column meeting_id uuid,
        add constraint guidance_contact_meeting_fkey foreign key (organisation_id, meeting_id, volunteer_id)
          references people.volunteer_attendance (organisation_id, meeting_id, volunteer_id) on delete cascade;
      create index guidance_contact_meeting_idx on people.guidance_contact (organisation_id, meeting_id, volunteer_id);

      select platform.secure_table('people.volunteer_meeting', $$(select platform.role()) in ('coordinator', 'volunteer')$$,
        $$(select platform.role()) = 'coordinator'$$);
      select platform.secure_table('people.volunteer_attendance', $$${unitsVolunteers} or ${oneself}$$, $$${unitsVolunteers}$$);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
