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
