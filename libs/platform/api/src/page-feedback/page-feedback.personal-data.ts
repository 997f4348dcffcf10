import { holdsPersonalData } from '../personal-data/holders';

holdsPersonalData({
  table: 'platform.page_feedback',
  personColumn: 'answered_by',
  person: 'account',
  purpose:
    'What somebody says about the public pages, and that it was answered; half a year after the answer it goes',
  retention: 'message',
  columns: {
    organisation_id: 'reference',
    id: 'reference',
    wrapped_key: 'technical',
    text_sealed: 'sealed',
    reply_to_sealed: 'sealed',
    received_on: 'technical',
    due_on: 'technical',
    answered_on: 'technical',
    answered_by: 'reference',
    version: 'technical',
  },
  erase: 'key_only',
});
