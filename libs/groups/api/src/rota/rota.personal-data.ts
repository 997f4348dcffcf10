import { holdsPersonalData } from '@rinnakkain/platform-api';

holdsPersonalData({
  table: 'groups.substitution',
  personColumn: 'volunteer_id',
  person: 'volunteer',
  purpose: 'To know who leads a meeting when somebody who leads the group is away; never why they are',
  retention: 'volunteer',
  columns: {
    organisation_id: 'reference',
    id: 'reference',
    meeting_id: 'reference',
    group_id: 'reference',
    unit_id: 'reference',
    type: 'technical',
    day: 'technical',
    away_volunteer_id: 'reference',
    away_account_id: 'reference',
    volunteer_id: 'reference',
    staff_account_id: 'reference',
    created_at: 'technical',
    version: 'technical',
  },
  erase: 'delete_rows',
});
