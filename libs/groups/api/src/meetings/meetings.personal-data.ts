import { holdsPersonalData } from '@rinnakkain/platform-api';

holdsPersonalData({
  table: 'groups.head_count',
  personColumn: 'counted_by',
  person: 'account',
  purpose: 'To know how many came to a meeting, and who counted; never who came',
  retention: 'audit',
  columns: {
    organisation_id: 'reference',
    meeting_id: 'reference',
    group_id: 'reference',
    unit_id: 'reference',
    type: 'technical',
    total: 'technical',
    newcomers: 'technical',
    returners: 'technical',
    counted_by: 'reference',
    counted_at: 'technical',
  },
  erase: 'key_only',
});

holdsPersonalData({
  table: 'groups.meeting_note',
  personColumn: 'written_by',
  person: 'account',
  purpose: 'To tell the coordinator how a meeting went and what worries whoever led it',
  retention: 'sessionNote',
  columns: {
    organisation_id: 'reference',
    id: 'reference',
    meeting_id: 'reference',
    group_id: 'reference',
    unit_id: 'reference',
    type: 'technical',
    worry: 'about_person',
    wrapped_key: 'technical',
    note_sealed: 'sealed',
    written_by: 'reference',
    written_at: 'technical',
    acknowledged_by: 'reference',
    acknowledged_at: 'technical',
  },
  erase: 'key_only',
});

holdsPersonalData({
  table: 'groups.leader',
  personColumn: 'volunteer_id',
  person: 'volunteer',
  purpose: 'To know who leads a group, and that one of them has been trained for it',
  retention: 'volunteer',
  columns: {
    organisation_id: 'reference',
    id: 'reference',
    group_id: 'reference',
    unit_id: 'reference',
    type: 'technical',
    volunteer_id: 'reference',
    staff_account_id: 'reference',
    trained: 'about_person',
    created_at: 'technical',
  },
  erase: 'delete_rows',
});
