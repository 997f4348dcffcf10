import { holdsPersonalData } from '@rinnakkain/platform-api';

holdsPersonalData({
  table: 'people.import',
  personColumn: 'account_id',
  person: 'account',
  purpose: 'To try a table before it is taken in; for a day at most, and sealed until then',
  retention: 'volunteer',
  columns: {
    organisation_id: 'reference',
    id: 'reference',
    kind: 'technical',
    state: 'technical',
    account_id: 'reference',
    columns: 'technical',
    wrapped_key: 'technical',
    file_name_sealed: 'sealed',
    content_sealed: 'sealed',
    findings_sealed: 'sealed',
    row_count: 'technical',
    fresh_count: 'technical',
    known_count: 'technical',
    failed_count: 'technical',
    confirmed_at: 'technical',
    created_at: 'technical',
    version: 'technical',
  },
  erase: 'delete_rows',
});
