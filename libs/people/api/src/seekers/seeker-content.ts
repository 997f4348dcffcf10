import { CAUTIOUS_SAFE_CONTACT, type SafeContact } from '@rinnakkain/domain';
import type { PersonKey } from '@rinnakkain/platform-api';
import type { SafeContactInstructions } from './seeker-fields.messages';

/** What is sealed of a seeker, as text. */
export interface SeekerContent {
  readonly alias: string | null;
  readonly firstName: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly priorityReason: string | null;
  /** Null when the seeker has not told. */
  readonly safeContact: SafeContact | null;
}

/** What a list opens of a seeker. */
export type SeekerNames = Pick<SeekerContent, 'alias' | 'firstName'>;

/** The sealed columns a list opens. */
export interface SealedNames {
  readonly id: string;
  readonly aliasSealed: Buffer;
  readonly firstNameSealed: Buffer | null;
}

/** The sealed columns of a seeker's rows. */
export interface SealedSeeker extends SealedNames {
  readonly phoneSealed: Buffer | null;
  readonly emailSealed: Buffer | null;
  readonly safeContactSealed: Buffer | null;
  readonly priorityReasonSealed: Buffer | null;
}

const COLUMNS = {
  alias: 'people.seeker.alias',
  firstName: 'people.seeker_private.first_name',
  phone: 'people.seeker_private.phone',
  email: 'people.seeker_private.email',
  safeContact: 'people.seeker_private.safe_contact',
  priorityReason: 'people.seeker_private.priority_reason',
} as const;

/** A field of a seeker that is sealed. */
export type SealedField = keyof typeof COLUMNS;

/** Seals one field of a seeker. */
export const sealField = (
  key: PersonKey,
  id: string,
  field: SealedField,
  text: string | null | undefined,
): Buffer | null => key.seal(COLUMNS[field], id, text);

/** Opens one field of a seeker; null when there is none, or when the person has been erased. */
export const openField = (
  key: PersonKey | undefined,
  id: string,
  field: SealedField,
  sealed: Buffer | null,
): string | null => key?.open(COLUMNS[field], id, sealed) ?? null;

/** Safe-contact instructions as they are sealed. */
export const writeSafeContact = (contact: SafeContactInstructions | SafeContact | null): string | null =>
  contact
    ? JSON.stringify({
        allowedChannels: contact.allowedChannels,
        times: contact.times || null,
        voicemail: contact.voicemail,
        smsMayNameOrganisation: contact.smsMayNameOrganisation,
        codeWord: contact.codeWord || null,
        note: contact.note || null,
      })
    : null;

/** What a list shows of what is sealed; each field is opened when it is asked for. */
export const openNames = (key: PersonKey | undefined, row: SealedNames): SeekerNames => ({
  get alias() {
    return openField(key, row.id, 'alias', row.aliasSealed);
  },
  get firstName() {
    return openField(key, row.id, 'firstName', row.firstNameSealed);
  },
});

/** Everything sealed of a seeker; each field is opened when it is asked for. */
export function openContent(key: PersonKey | undefined, row: SealedSeeker): SeekerContent {
  const open = (field: SealedField, sealed: Buffer | null): string | null =>
    openField(key, row.id, field, sealed);
  return {
    get alias() {
      return open('alias', row.aliasSealed);
    },
    get firstName() {
      return open('firstName', row.firstNameSealed);
    },
    get phone() {
      return open('phone', row.phoneSealed);
    },
    get email() {
      return open('email', row.emailSealed);
    },
    get priorityReason() {
      return open('priorityReason', row.priorityReasonSealed);
    },
    get safeContact() {
      const safeContact = open('safeContact', row.safeContactSealed);
      return safeContact === null ? null : (JSON.parse(safeContact) as SafeContact);
    },
  };
}

/** The instructions to show before any contact: the seeker's own, or the cautious ones. */
export const shownSafeContact = (content: SeekerContent): SafeContactInstructions => {
  const contact = content.safeContact ?? CAUTIOUS_SAFE_CONTACT;
  return { ...contact, allowedChannels: [...contact.allowedChannels] };
};

/** What stands for contact data before somebody opens it: at most the country, never anything of the person's own. */
export const MASKS = {
  phone: (phone: string): string => (phone.startsWith('+358') ? '+358 •• ••• ••••' : '+••• •• ••• ••••'),
  email: (_email: string): string => '•••@•••',
};

/** A phone number with every digit of the subscriber hidden. */
export const maskedPhone = (phone: string | null): string | null =>
  phone === null ? null : MASKS.phone(phone);

/** An e-mail address with everything hidden. */
export const maskedEmail = (email: string | null): string | null =>
  email === null ? null : MASKS.email(email);
