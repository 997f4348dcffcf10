import { holdsPersonalData } from '@rinnakkain/platform-api';

holdsPersonalData({
  table: 'people.volunteer_meeting',
  personColumn: 'created_by',
  person: 'account',
  purpose: 'To tell volunteers of their own meetings, and who leads them',
  retention: 'audit',
  columns: {
    organisation_id: 'reference',
    id: 'reference',
    kind: 'technical',
    day: 'technical',
    start: 'technical',
    minutes: 'technical',
    led_by: 'identifying',
    state: 'technical',
    created_by: 'reference',
    created_at: 'technical',
    version: 'technical',
  },
  erase: 'key_only',
});

holdsPersonalData({
  table: 'people.volunteer_attendance',
  personColumn: 'volunteer_id',
  person: 'volunteer',
  purpose: 'To see that volunteers are looked after: who was at their own meetings',
  retention: 'volunteer',
  columns: {
    organisation_id: 'reference',
    meeting_id: 'reference',
    volunteer_id: 'reference',
  },
  erase: 'key_only',
});
