import { weeklyTimesToMask } from '@rinnakkain/domain';
import type { PersonKey } from '@rinnakkain/platform-api';
import { sealField, writeSafeContact } from './seeker-content';
import type { SeekerFields } from './seeker-fields.messages';
import type { SeekerPrivateRow } from './seeker-private.entity';

/** Columns of the private part that a change writes. */
export type PrivatePatch = Partial<Omit<SeekerPrivateRow, 'organisationId' | 'seekerId' | 'unitId'>>;

type Writer = (fields: SeekerFields, key: PersonKey, id: string) => PrivatePatch;

/** Which columns each field of a message becomes. */
const WRITERS: Readonly<Partial<Record<keyof SeekerFields, Writer>>> = {
  firstName: (fields, key, id) => ({ firstNameSealed: sealField(key, id, 'firstName', fields.firstName) }),
  phone: (fields, key, id) => ({ phoneSealed: sealField(key, id, 'phone', fields.phone) }),
  email: (fields, key, id) => ({ emailSealed: sealField(key, id, 'email', fields.email) }),
  safeContact: (fields, key, id) => ({
    safeContactSealed: sealField(key, id, 'safeContact', writeSafeContact(fields.safeContact ?? null)),
  }),
  priorityReason: (fields, key, id) => ({
    priorityReasonSealed: sealField(key, id, 'priorityReason', fields.priorityReason),
  }),
  municipality: ({ municipality }) => ({ municipality: municipality || null }),
  wellbeingCounty: ({ wellbeingCounty }) => ({ wellbeingCounty: wellbeingCounty || null }),
  gender: ({ gender }) => ({ gender: gender ?? null }),
  birthDecade: ({ birthDecade }) => ({ birthDecade: birthDecade ?? null }),
  languages: ({ languages }) => ({ languages: languages ?? [] }),
  themes: ({ themes }) => ({ themes: themes ?? [] }),
  forms: ({ forms }) => ({ forms: forms ?? [] }),
  weeklyTimes: ({ weeklyTimes }) => ({ weeklyTimes: weeklyTimesToMask(weeklyTimes ?? []) }),
  wishes: ({ wishes }) => ({ wishes: wishes ?? [] }),
  travelKm: ({ travelKm }) => ({ travelKm: travelKm ?? null }),
  firstPriority: ({ firstPriority }) => ({ firstPriority: firstPriority ?? null }),
  supported: ({ supported }) => ({ supported: supported ?? null }),
  withChildren: ({ withChildren }) => ({ withChildren: withChildren ?? null }),
  accessNeeds: ({ accessNeeds }) => ({ accessNeeds: accessNeeds ?? [] }),
  heardFrom: ({ heardFrom }) => ({ heardFrom: heardFrom ?? null }),
};

/** Names of the fields that a message tells. */
export const toldFields = (fields: SeekerFields): (keyof SeekerFields)[] =>
  (Object.keys(fields) as (keyof SeekerFields)[]).filter((name) => fields[name] !== undefined);

/** The columns of the private part that the told fields become. */
export function privatePatch(fields: SeekerFields, key: PersonKey, id: string): PrivatePatch {
  return Object.assign(
    {},
    ...toldFields(fields).map((name) => WRITERS[name]?.(fields, key, id) ?? {}),
  ) as PrivatePatch;
}

/** Nowhere at all: what a protected seeker's place is kept as. */
export const NO_PLACE = { municipality: null, wellbeingCounty: null } as const;

/** Everything of the need emptied: without consent only name and contact are kept. */
export const NO_NEED: PrivatePatch = {
  ...NO_PLACE,
  priorityReasonSealed: null,
  gender: null,
  birthDecade: null,
  languages: [],
  themes: [],
  forms: [],
  weeklyTimes: 0,
  wishes: [],
  travelKm: null,
  firstPriority: null,
  supported: null,
  withChildren: null,
  accessNeeds: [],
  heardFrom: null,
};
