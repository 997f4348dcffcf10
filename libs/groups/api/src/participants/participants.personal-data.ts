import { holdsPersonalData } from '@rinnakkain/platform-api';

holdsPersonalData({
  table: 'groups.participant',
  personColumn: 'id',
  person: 'participant',
  purpose: 'To know who has a place in a group that registers, and how they are reached',
  retention: 'groupRegistration',
  columns: {
    organisation_id: 'reference',
    id: 'reference',
    group_id: 'reference',
    unit_id: 'reference',
    type: 'about_person',
    registers: 'technical',
    state: 'about_person',
    alias_sealed: 'sealed',
    contact_sealed: 'sealed',
    created_at: 'technical',
    version: 'technical',
  },
  erase: 'delete_rows',
});

holdsPersonalData({
  table: 'groups.presence',
  personColumn: 'participant_id',
  person: 'participant',
  purpose: 'To know who of those who registered was at a meeting; the number stays when it goes',
  retention: 'groupRegistration',
  columns: {
    organisation_id: 'reference',
    meeting_id: 'reference',
    participant_id: 'reference',
    group_id: 'reference',
    unit_id: 'reference',
    type: 'about_person',
    registers: 'technical',
  },
  erase: 'delete_rows',
});
