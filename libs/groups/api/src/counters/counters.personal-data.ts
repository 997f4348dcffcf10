import { holdsPersonalData } from '@rinnakkain/platform-api';

holdsPersonalData({
  table: 'groups.conversation_count',
  personColumn: 'counted_by',
  person: 'account',
  purpose:
    'To know how many conversations a chat had, and who counted; never who talked or what about in words',
  retention: 'audit',
  columns: {
    organisation_id: 'reference',
    id: 'reference',
    group_id: 'reference',
    unit_id: 'reference',
    type: 'technical',
    day: 'technical',
    duration: 'technical',
    theme: 'technical',
    conversations: 'technical',
    counted_by: 'reference',
    counted_at: 'technical',
  },
  erase: 'key_only',
});

holdsPersonalData({
  table: 'groups.member_count',
  personColumn: 'counted_by',
  person: 'account',
  purpose: 'To know how many a group on social media reaches, and who counted; never who its members are',
  retention: 'audit',
  columns: {
    organisation_id: 'reference',
    group_id: 'reference',
    day: 'technical',
    unit_id: 'reference',
    type: 'technical',
    members: 'technical',
    counted_by: 'reference',
    counted_at: 'technical',
  },
  erase: 'key_only',
});
