import type { VolunteerMeetingKind, VolunteerMeetingState } from '@rinnakkain/domain';
import {
  defineScope,
  ofOwnVolunteer,
  OrganisationRow,
  whereVisible,
  wholeOrganisation,
} from '@rinnakkain/platform-api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { VolunteerRow } from '../volunteers/volunteer.entity';

/** A meeting that volunteers have among themselves; no encounter with anybody who seeks support. */
@Entity({ schema: 'people', name: 'volunteer_meeting' })
@Unique('volunteer_meeting_organisation_id_key', ['organisationId', 'id'])
@Index('volunteer_meeting_day_idx', ['organisationId', 'day', 'id'])
@Check('volunteer_meeting_kind_check', 'kind in (...)')
@Check('volunteer_meeting_state_check', 'state in (...)')
@Check('volunteer_meeting_minutes_check', 'minutes between 1 and 1440')
@ForeignKey(() => OrganisationRow, ['organisationId'], ['id'], {
  name: 'volunteer_meeting_organisation_fkey',
})
export class VolunteerMeetingRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'volunteer_meeting_pkey',
  })
  id: string;

  @Column({ type: 'text', default: 'peers_evening' })
  kind: VolunteerMeetingKind;

  @Column({ type: 'date' })
  day: string;

  /** HH:MM:SS in Helsinki. */
  @Column({ type: 'time', precision: 0 })
  start: string;

  @Column({ type: 'integer' })
  minutes: number;

  /** By name, often somebody from elsewhere. */
  @Column({ name: 'led_by', type: 'text', nullable: true })
  ledBy: string | null;

  @Column({ type: 'text', default: 'planned' })
  state: VolunteerMeetingState;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

defineScope('people.volunteer_meeting', { coordinator: wholeOrganisation, volunteer: wholeOrganisation });

/** A volunteer was at a meeting of volunteers. */
@Entity({ schema: 'people', name: 'volunteer_attendance' })
@Index('volunteer_attendance_volunteer_idx', ['organisationId', 'volunteerId'])
@ForeignKey(() => VolunteerMeetingRow, ['organisationId', 'meetingId'], ['organisationId', 'id'], {
  name: 'volunteer_attendance_meeting_fkey',
})
@ForeignKey(() => VolunteerRow, ['organisationId', 'volunteerId'], ['organisationId', 'id'], {
  name: 'volunteer_attendance_volunteer_fkey',
})
export class VolunteerAttendanceRow {
  @PrimaryColumn({
    name: 'organisation_id',
    type: 'uuid',
    primaryKeyConstraintName: 'volunteer_attendance_pkey',
  })
  organisationId: string;

  @PrimaryColumn({ name: 'meeting_id', type: 'uuid', primaryKeyConstraintName: 'volunteer_attendance_pkey' })
  meetingId: string;

  @PrimaryColumn({
    name: 'volunteer_id',
    type: 'uuid',
    primaryKeyConstraintName: 'volunteer_attendance_pkey',
  })
  volunteerId: string;
}

defineScope('people.volunteer_attendance', {
  coordinator: whereVisible('volunteer_id', 'people.volunteer'),
  volunteer: ofOwnVolunteer(),
});
