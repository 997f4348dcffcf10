import type { FieldError } from '../problems/rule-violation';
import { RuleViolation } from '../problems/rule-violation';

/** What may be saved of a seeker before consent: name, contact, and who answers for the request. */
export const SEEKER_FIELDS_WITHOUT_CONSENT = [
  'firstName',
  'alias',
  'phone',
  'email',
  'safeContact',
  'protected',
  'unitId',
  'coordinatorId',
  'deputyId',
] as const;

/** What may be saved of a volunteer before consent. */
export const VOLUNTEER_FIELDS_WITHOUT_CONSENT = [
  'firstName',
  'lastName',
  'alias',
  'phone',
  'email',
  'units',
] as const;

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The fields that need the person's consent first: none once it is given. */
export function consentErrors(
  fields: Readonly<Record<string, unknown>>,
  withoutConsent: readonly string[],
  consented: boolean,
): FieldError[] {
  if (consented) return [];
  return Object.entries(fields)
    .filter(([name, value]) => !withoutConsent.includes(name) && !isEmpty(value))
    .map(([name]) => ({ pointer: `/${name}`, code: 'CONSENT_NEEDED' as const }));
}

/** A request is queued and proposed with consent only; throws CONSENT_MISSING. */
export function requireConsent(consented: boolean): void {
  if (!consented) throw new RuleViolation('CONSENT_MISSING');
}
