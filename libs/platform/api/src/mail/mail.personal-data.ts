import { type ColumnClass, holdsPersonalData } from '../personal-data/holders';

const columns = {
  organisation_id: 'reference',
  id: 'reference',
  kind: 'about_person',
  state: 'technical',
  language: 'about_person',
  account_id: 'reference',
  volunteer_id: 'reference',
  invitation_id: 'reference',
  participant_id: 'reference',
  once_key: 'reference',
  step: 'technical',
  ends: 'about_person',
  for_day: 'about_person',
  awaiting: 'technical',
  due_at: 'technical',
  attempts: 'technical',
  delivered_at: 'technical',
  skip: 'about_person',
  failure: 'technical',
  requested_by: 'reference',
  created_at: 'technical',
} as const satisfies Readonly<Record<string, ColumnClass>>;

holdsPersonalData({
  table: 'platform.message',
  personColumn: 'volunteer_id',
  person: 'volunteer',
  purpose: 'Says why a person was written to, and whether it arrived; never the text.',
  retention: 'message',
  columns,
  erase: 'delete_rows',
});
