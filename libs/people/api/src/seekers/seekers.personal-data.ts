import { holdsPersonalData } from '@rinnakkain/platform-api';

const technical = 'technical' as const;
const reference = 'reference' as const;
const ofSeeker = {
  organisation_id: reference,
  id: technical,
  seeker_id: reference,
  unit_id: reference,
} as const;

holdsPersonalData({
  table: 'people.seeker',
  personColumn: 'id',
  person: 'seeker',
  purpose: 'Answering a request for support and keeping the waiting list',
  retention: 'requestWithoutRelationship',
  columns: {
    organisation_id: reference,
    id: technical,
    unit_id: reference,
    coordinator_id: reference,
    deputy_id: reference,
    state: 'about_person',
    alias_sealed: 'sealed',
    protected: 'special_category',
    priority: 'about_person',
    task_id: reference,
    consented: 'about_person',
    arrived_at: 'about_person',
    waiting_since: 'about_person',
    contacted_on: 'about_person',
    exit_reason: 'about_person',
    closed_on: 'about_person',
    created_at: technical,
    version: technical,
  },
  // Nobody is protected any more, and the row tells of nobody.
  erase: { empty: ['protected', 'exit_reason'] },
});

holdsPersonalData({
  table: 'people.seeker_private',
  personColumn: 'seeker_id',
  person: 'seeker',
  purpose: 'Reaching the seeker safely and finding a supporter who fits',
  retention: 'seekerAfterRelationship',
  columns: {
    organisation_id: reference,
    seeker_id: reference,
    unit_id: reference,
    first_name_sealed: 'sealed',
    phone_sealed: 'sealed',
    email_sealed: 'sealed',
    safe_contact_sealed: 'sealed',
    priority_reason_sealed: 'sealed',
    gender: 'about_person',
    birth_decade: 'about_person',
    municipality: 'about_person',
    wellbeing_county: 'about_person',
    languages: 'about_person',
    themes: 'special_category',
    forms: 'about_person',
    weekly_times: 'about_person',
    wishes: 'about_person',
    travel_km: 'about_person',
    first_priority: 'about_person',
    supported: 'about_person',
    with_children: 'about_person',
    access_needs: 'special_category',
    heard_from: 'about_person',
  },
  erase: 'delete_rows',
});

holdsPersonalData({
  table: 'people.seeker_consent',
  personColumn: 'seeker_id',
  person: 'seeker',
  purpose: 'Proof that the seeker consented, and of its withdrawal',
  retention: 'seekerAfterRelationship',
  columns: {
    ...ofSeeker,
    text_version: technical,
    day: 'about_person',
    how: 'about_person',
    withdrawn_on: 'about_person',
    recorded_by: reference,
    created_at: technical,
  },
  erase: 'delete_rows',
});

holdsPersonalData({
  table: 'people.contact_note',
  personColumn: 'seeker_id',
  person: 'seeker',
  purpose: 'Knowing who has been in touch with the seeker and what was agreed',
  retention: 'seekerAfterRelationship',
  columns: {
    ...ofSeeker,
    author_id: reference,
    kind: 'about_person',
    at: 'about_person',
    text_sealed: 'sealed',
  },
  erase: 'delete_rows',
});

holdsPersonalData({
  table: 'people.exclusion',
  personColumn: 'seeker_id',
  person: 'seeker',
  purpose: 'Never bringing the seeker together with somebody they must not meet',
  retention: 'safeContact',
  columns: {
    ...ofSeeker,
    volunteer_id: reference,
    account_id: reference,
    name_print: 'identifying',
    phone_print: 'identifying',
    email_print: 'identifying',
    created_by: reference,
    created_at: technical,
  },
  erase: 'delete_rows',
});

holdsPersonalData({
  table: 'people.protected_opening',
  personColumn: 'seeker_id',
  person: 'seeker',
  purpose: 'Showing who opened protected details, and why',
  retention: 'audit',
  columns: { ...ofSeeker, account_id: reference, at: 'about_person', reason_sealed: 'sealed' },
  erase: 'key_only',
});
