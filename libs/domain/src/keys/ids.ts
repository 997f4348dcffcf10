declare const brand: unique symbol;

/** A UUID that knows what it names, so that a seeker's id cannot be passed for a volunteer's. */
export type Id<Name extends string> = string & { readonly [brand]: Name };

export type AccountId = Id<'account'>;
export type MembershipId = Id<'membership'>;
export type OrganisationId = Id<'organisation'>;
export type UnitId = Id<'unit'>;
export type VolunteerId = Id<'volunteer'>;
export type SeekerId = Id<'seeker'>;
export type TaskId = Id<'task'>;
export type RelationshipId = Id<'relationship'>;
export type ReleaseId = Id<'release'>;
export type SessionId = Id<'session'>;
export type CourseId = Id<'course'>;
export type GroupId = Id<'group'>;
export type MeetingId = Id<'meeting'>;
export type TrainingRecordId = Id<'training_record'>;

/** Names a text that is known to be an id (it came from the database or passed validation). */
export const idOf = <T extends Id<string>>(text: string): T => text as T;
