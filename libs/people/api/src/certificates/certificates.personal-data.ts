import { holdsPersonalData } from '@rinnakkain/platform-api';

holdsPersonalData({
  table: 'people.certificate',
  personColumn: 'volunteer_id',
  person: 'volunteer',
  purpose: 'To confirm to others what a volunteer has completed and done',
  retention: 'volunteer',
  columns: {
    organisation_id: 'reference',
    id: 'reference',
    volunteer_id: 'reference',
    kind: 'about_person',
    number: 'reference',
    holder_name: 'identifying',
    course_id: 'reference',
    what: 'about_person',
    figures: 'about_person',
    issued_on: 'about_person',
    issued_by: 'reference',
    public_shows: 'about_person',
    revoked_on: 'about_person',
    revoked_by: 'reference',
    created_at: 'technical',
    version: 'technical',
  },
  // Without a name, and no longer confirmed to anybody.
  erase: { empty: ['holder_name', 'public_shows'] },
});
