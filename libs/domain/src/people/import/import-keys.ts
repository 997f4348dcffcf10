/** What can be taken in from a table. */
export const IMPORT_KINDS = ['volunteers', 'training_records'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** States of an import: its trial run is there, it was written, or it could not be written and nothing was. */
export const IMPORT_STATES = ['checked', 'confirmed', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What a column can mean of a volunteer, in the order of the template. */
export const VOLUNTEER_IMPORT_FIELDS = [
  'firstName',
  'lastName',
  'email',
  'phone',
  'alias',
  'unit',
  'arrivedOn',
  'consentOn',
  'consentText',
  'consentHow',
  'birthYear',
  'municipality',
  'languages',
] as const;

/** What a column can mean of a training record, besides the volunteer's address, in the order of the template. */
export const RECORD_IMPORT_FIELDS = [
  'course',
  'completedOn',
  'recordState',
  'origin',
  'earlier',
  'earlierHours',
] as const;

/** What a column can mean, over all kinds of import. */
export const IMPORT_FIELDS = [...VOLUNTEER_IMPORT_FIELDS, ...RECORD_IMPORT_FIELDS] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Why a cell or its row cannot be taken. */
export const IMPORT_FAULTS = [
  'REQUIRED',
  'TOO_LONG',
  'NOT_TEXT',
  'NOT_A_NUMBER',
  'OUT_OF_RANGE',
  'NOT_A_DAY',
  'IN_FUTURE',
  'NOT_AN_EMAIL',
  'NOT_A_PHONE_NUMBER',
  'NOT_FOUND',
  'NOT_UNIQUE',
  'NOT_ALLOWED',
  'REPEATED',
  'CONSENT_NEEDED',
  'NOT_OWN_UNIT',
  'OWN_RECORD',
  'NO_VALUE',
] as const;
export type ImportFaultCode = (typeof IMPORT_FAULTS)[number];
