/** Policies whose change `npm test` tries every time, whatever else is spread over its short form. */
export const FIXED_POLICIES: readonly string[] = [
  'people.seeker tenant_select using true',
  'people.seeker tenant_insert with check true',
  'people.seeker tenant_update using true',
  'people.seeker_private tenant_select using true',
  'people.seeker_private tenant_update using true',
  'people.contact_note tenant_select using true',
  'people.exclusion tenant_select using true',
  'people.volunteer tenant_select using true',
  'people.volunteer tenant_update using true',
  'people.interview tenant_select using true',
  'people.background_check tenant_select using true',
  'people.training_record tenant_select using true',
  'support.relationship tenant_select using true',
  'support.relationship tenant_insert with check true',
  'support.release tenant_select using true',
  'support.release tenant_insert with check true',
  'support.session tenant_select using true',
  'support.session tenant_insert with check true',
  'platform.person_key tenant_select using true',
  'platform.membership tenant_select using true',
];

/** What of the catalogue is weakened in `npm test` every time. */
export const FIXED_CATALOGUE: readonly string[] = [
  'row security off on people.seeker',
  'row security not forced on people.seeker_private',
  'an open policy beside the others on support.session',
  'unrecorded writes to support.relationship',
  'the organisation may be missing in support.session',
  'everybody may read platform.person_key',
  'the runtime login may bypass row security',
  'the runtime login may be the owner',
  'a new table without walls',
  'a new view as its owner',
];
