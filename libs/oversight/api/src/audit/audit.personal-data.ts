import { holdsPersonalData } from '@rinnakkain/platform-api';

holdsPersonalData({
  table: 'oversight.audit_entry',
  personColumn: 'account_id',
  person: 'account',
  purpose: 'Shows who saw and changed what, so that misuse is found and a person can ask who looked.',
  retention: 'audit',
  columns: {
    organisation_id: 'reference',
    n: 'technical',
    at: 'about_person',
    account_id: 'reference',
    role: 'about_person',
    action: 'about_person',
    object_type: 'technical',
    object_id: 'reference',
    details: 'about_person',
    request_id: 'technical',
    prev: 'technical',
    hash: 'technical',
  },
  erase: 'key_only',
});
