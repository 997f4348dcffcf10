import { CONTACT_CHANNELS, type ContactChannel } from '../keys/keys';
import type { FieldError } from '../problems/rule-violation';
import { limits } from '../limits';

/** How a seeker can be contacted without danger; shown before any number opens. */
export interface SafeContact {
  /** Ways that are safe; an empty list means nobody contacts before the seeker does. */
  readonly allowedChannels: readonly ContactChannel[];
  /** When, in the seeker's words. */
  readonly times?: string | null;
  /** A voicemail may be left. */
  readonly voicemail: boolean;
  /** A text message may name the organisation. */
  readonly smsMayNameOrganisation: boolean;
  /** A word by which both know who is speaking. */
  readonly codeWord?: string | null;
  readonly note?: string | null;
}

/** What is safe until the seeker has said otherwise: nothing is left behind and nobody is named. */
export const CAUTIOUS_SAFE_CONTACT: SafeContact = {
  allowedChannels: [],
  voicemail: false,
  smsMayNameOrganisation: false,
};

/** What is wrong in safe-contact instructions; pointers start at the given prefix. */
export function safeContactErrors(contact: SafeContact, prefix = '/safeContact'): FieldError[] {
  const errors: FieldError[] = [];
  const { allowedChannels } = contact;
  allowedChannels.forEach((channel, index) => {
    if (!CONTACT_CHANNELS.includes(channel)) {
      errors.push({
        pointer: `${prefix}/allowedChannels/${index}`,
        code: 'NOT_ALLOWED_VALUE',
        params: { allowed: CONTACT_CHANNELS },
      });
    }
  });
  if (new Set(allowedChannels).size < allowedChannels.length) {
    errors.push({ pointer: `${prefix}/allowedChannels`, code: 'REPEATED' });
  }
  const texts = [
    ['times', contact.times, limits.safeContactTimesMaxLength],
    ['codeWord', contact.codeWord, limits.safeContactCodeWordMaxLength],
    ['note', contact.note, limits.safeContactNoteMaxLength],
  ] as const;
  for (const [field, text, max] of texts) {
    if (text && text.length > max) {
      errors.push({ pointer: `${prefix}/${field}`, code: 'TOO_LONG', params: { max } });
    }
  }
  return errors;
}
