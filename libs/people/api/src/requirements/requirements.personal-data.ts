import { holdsPersonalData } from '@rinnakkain/platform-api';

holdsPersonalData({
  table: 'people.exemption',
  personColumn: 'volunteer_id',
  person: 'volunteer',
  purpose: 'To know which requirement a volunteer is let off, until when and by whom',
  retention: 'volunteer',
  columns: {
    organisation_id: 'reference',
    id: 'reference',
    volunteer_id: 'reference',
    task_id: 'reference',
    requirement: 'about_person',
    reason_sealed: 'sealed',
    from_day: 'about_person',
    until_day: 'about_person',
    approved_by: 'reference',
    ended_by: 'reference',
    created_at: 'technical',
    version: 'technical',
  },
  erase: 'key_only',
});

holdsPersonalData({
  table: 'people.guidance_contact',
  personColumn: 'volunteer_id',
  person: 'volunteer',
  purpose: 'To see that a volunteer is not left without guidance',
  retention: 'volunteer',
  columns: {
    organisation_id: 'reference',
    id: 'reference',
    volunteer_id: 'reference',
    day: 'about_person',
    kind: 'about_person',
    minutes: 'about_person',
    meeting_id: 'reference',
    recorded_by: 'reference',
    created_at: 'technical',
  },
  erase: 'key_only',
});
