import { holdsPersonalData } from '@rinnakkain/platform-api';

holdsPersonalData({
  table: 'people.training_record',
  personColumn: 'volunteer_id',
  person: 'volunteer',
  purpose: 'To know which trainings a volunteer has completed, and until when they count',
  retention: 'volunteer',
  columns: {
    organisation_id: 'reference',
    id: 'reference',
    volunteer_id: 'reference',
    course_id: 'reference',
    state: 'about_person',
    origin: 'about_person',
    completed_on: 'about_person',
    reviewed_by: 'reference',
    reviewed_at: 'about_person',
    note_sealed: 'sealed',
    run_id: 'reference',
    attended: 'about_person',
    self_study_minutes: 'about_person',
    earlier_sealed: 'sealed',
    created_at: 'technical',
    version: 'technical',
  },
  erase: 'key_only',
});
