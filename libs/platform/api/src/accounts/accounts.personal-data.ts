import { holdsPersonalData } from '../personal-data/holders';

holdsPersonalData({
  table: 'platform.account',
  personColumn: 'id',
  person: 'account',
  purpose: 'Lets a person sign in; the name is shown to colleagues.',
  retention: 'volunteer',
  columns: {
    id: 'reference',
    name: 'identifying',
    email_index: 'identifying',
    email_sealed: 'sealed',
    wrapped_key: 'technical',
    password_hash: 'technical',
    language: 'about_person',
    created_at: 'technical',
  },
  erase: { empty: ['wrapped_key', 'password_hash'] },
});

holdsPersonalData({
  table: 'platform.membership',
  personColumn: 'account_id',
  person: 'account',
  purpose: 'Says in which association, units and role a person acts.',
  retention: 'volunteer',
  columns: {
    organisation_id: 'reference',
    id: 'reference',
    account_id: 'reference',
    role: 'about_person',
    unit_ids: 'reference',
    volunteer_id: 'reference',
    background_checker: 'about_person',
    disabled_at: 'about_person',
    ended_at: 'about_person',
    created_at: 'technical',
    version: 'technical',
  },
  erase: 'key_only',
});

holdsPersonalData({
  table: 'platform.session',
  personColumn: 'account_id',
  person: 'account',
  purpose: 'Keeps a person signed in; ends by itself within a day.',
  retention: 'volunteer',
  columns: {
    token_hash: 'technical',
    account_id: 'reference',
    membership_id: 'reference',
    created_at: 'about_person',
    seen_at: 'about_person',
    ends_at: 'technical',
    idle_seconds: 'technical',
    second_factor_at: 'about_person',
    step_up_at: 'about_person',
  },
  erase: 'delete_rows',
});

holdsPersonalData({
  table: 'platform.invitation',
  personColumn: 'account_id',
  person: 'account',
  purpose: 'Lets an invited person choose a password once, within seven days.',
  retention: 'volunteer',
  columns: {
    organisation_id: 'reference',
    id: 'reference',
    token_hash: 'technical',
    kind: 'technical',
    account_id: 'reference',
    name: 'identifying',
    email_index: 'identifying',
    email_sealed: 'sealed',
    wrapped_key: 'technical',
    role: 'about_person',
    unit_ids: 'reference',
    volunteer_id: 'reference',
    background_checker: 'about_person',
    invited_by: 'reference',
    created_at: 'technical',
    expires_at: 'technical',
    used_at: 'about_person',
  },
  erase: 'delete_rows',
});

holdsPersonalData({
  table: 'platform.idempotency_key',
  personColumn: 'account_id',
  person: 'account',
  purpose: 'Makes a request that is sent again happen once.',
  retention: 'volunteer',
  columns: {
    organisation_id: 'reference',
    account_id: 'reference',
    key: 'technical',
    fingerprint: 'technical',
    object_id: 'reference',
    created_at: 'technical',
  },
  erase: 'delete_rows',
});

holdsPersonalData({
  table: 'platform.person_key',
  personColumn: 'person_id',
  person: 'seeker',
  purpose: 'The key that everything sealed about a seeker or volunteer opens with.',
  retention: 'seekerAfterRelationship',
  columns: {
    organisation_id: 'reference',
    person_id: 'reference',
    wrapped: 'technical',
    created_at: 'technical',
  },
  erase: 'delete_rows',
});
