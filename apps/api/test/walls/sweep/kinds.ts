import type { ThingKind } from '../world';

/** What the id of a path names, by the path up to it. */
const KIND_OF_PATH: Readonly<Record<string, ThingKind>> = {
  '/api/accounts/:id': 'account',
  '/api/volunteers/:id': 'volunteer',
  '/api/volunteers/:id/consents/:consentId': 'volunteer_consent',
  '/api/training/courses/:id': 'course',
  '/api/training/runs/:id': 'course_run',
  '/api/paper-texts/:id': 'paper_text',
  '/api/public-texts/:id': 'public_text',
  '/api/papers/:id': 'paper',
  '/api/certificates/:id': 'certificate',
  '/api/imports/:id': 'import',
  '/api/training/records/:id': 'training_record',
  '/api/training/exemptions/:id': 'exemption',
  '/api/seekers/:id': 'seeker',
  '/api/planted/seekers/:id': 'seeker',
  '/api/seekers/:id/consents/:consentId': 'seeker_consent',
  '/api/seekers/:id/exclusions/:exclusionId': 'exclusion',
  '/api/relationships/:id': 'relationship',
  '/api/relationships/:id/releases/:releaseId': 'release',
  '/api/sessions/:id': 'session',
  '/api/listings/:id': 'listing',
  '/api/fellowships/:id': 'fellowship',
  '/api/listing-sources/:id': 'listing_source',
  '/api/listing-imports/:id': 'listing_import',
  '/api/groups/:id': 'group',
  // Nothing of the world is published: whatever the id, the pages and feeds for everybody know nothing of it.
  '/pages/groups/:id': 'group',
  '/feeds/groups/:id': 'group',
  // Which associations there are everybody may know; the id of a unit names none of them.
  '/feeds/organisations/:id': 'unit',
  '/api/meetings/:id': 'meeting',
  '/api/participants/:id': 'participant',
  '/api/substitutions/:id': 'substitution',
  '/api/volunteer-meetings/:id': 'volunteer_meeting',
};

/** What the id of a query or body names, by its own name. */
const KIND_OF_FIELD: Readonly<Record<string, ThingKind>> = {
  accountId: 'account',
  awayAccountId: 'account',
  awayVolunteerId: 'volunteer',
  coordinatorId: 'account',
  courseId: 'course',
  deputyId: 'account',
  fellowshipId: 'fellowship',
  listingId: 'listing',
  sourceId: 'listing_source',
  id: 'course_module',
  membershipId: 'membership',
  moduleId: 'course_module',
  participantIds: 'participant',
  feedbackId: 'page_feedback',
  receiverId: 'account',
  recordId: 'training_record',
  seekerId: 'seeker',
  task: 'task',
  taskId: 'task',
  unit: 'unit',
  textId: 'paper_text',
  unitId: 'unit',
  unitIds: 'unit',
  units: 'unit',
  volunteerId: 'volunteer',
  volunteerIds: 'volunteer',
};

/** A segment of a path that is an id. */
export interface PathId {
  /** `:consentId`. */
  readonly name: string;
  readonly kind: ThingKind;
}

/** The secret part of an open address: it names nothing to whoever does not have it. */
export const SECRET = ':token';

/** The ids of a path, in order; throws when one of them is of a kind that is not known here. */
export function pathIds(path: string): PathId[] {
  return [...path.matchAll(/:\w+/g)]
    .filter(([name]) => name !== SECRET)
    .map((found) => {
      const until = path.slice(0, found.index + found[0].length);
      const kind = KIND_OF_PATH[until];
      if (!kind) throw new Error(`Nobody knows what kind of thing ${until} names: tell kinds.ts.`);
      return { name: found[0], kind };
    });
}

/** What a field of a query or body names; throws when nobody has said so. */
export function kindOfField(name: string): ThingKind {
  const kind = KIND_OF_FIELD[name.split('.').pop() ?? ''];
  if (!kind) throw new Error(`Nobody knows what kind of thing the field ${name} names: tell kinds.ts.`);
  return kind;
}
