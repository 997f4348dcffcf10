import { holdsPersonalData } from '@rinnakkain/platform-api';

holdsPersonalData({
  table: 'people.calendar_feed',
  personColumn: 'account_id',
  person: 'account',
  purpose: 'Lets a person follow the dates of their own courses in another calendar, until they revoke it.',
  retention: 'volunteer',
  columns: {
    organisation_id: 'reference',
    id: 'reference',
    account_id: 'reference',
    token_hash: 'technical',
    made_at: 'about_person',
  },
  erase: 'delete_rows',
});
