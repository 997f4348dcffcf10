import type { PersonKey } from '@rinnakkain/platform-api';
import type { ParticipantRow } from './participant.entity';

const ALIAS = 'groups.participant.alias';
const CONTACT = 'groups.participant.contact';

/** How somebody is reached. */
export interface ParticipantContact {
  readonly phone: string | null;
  readonly email: string | null;
}

/** Seals the name one wishes to be called by. */
export const sealAlias = (key: PersonKey, id: string, alias: string): Buffer => key.seal(ALIAS, id, alias);

/** Seals how somebody is reached; null when nothing was told. */
export const sealContact = (key: PersonKey, id: string, contact: ParticipantContact): Buffer | null =>
  key.seal(CONTACT, id, contact.phone || contact.email ? JSON.stringify(contact) : null);

/** By what name somebody wishes to be called; null once they have been erased. */
export const openAlias = (
  key: PersonKey | undefined,
  { id, aliasSealed }: Pick<ParticipantRow, 'id' | 'aliasSealed'>,
): string | null => key?.open(ALIAS, id, aliasSealed) ?? null;

/** How somebody is reached; nothing once they have been erased. */
export function openContact(
  key: PersonKey | undefined,
  { id, contactSealed }: Pick<ParticipantRow, 'id' | 'contactSealed'>,
): ParticipantContact {
  const contact = key?.open(CONTACT, id, contactSealed);
  return contact ? (JSON.parse(contact) as ParticipantContact) : { phone: null, email: null };
}

/** What is sealed of somebody, opened; null once they have been erased. */
export function openParticipant(
  key: PersonKey | undefined,
  { id, aliasSealed, contactSealed }: Pick<ParticipantRow, 'id' | 'aliasSealed' | 'contactSealed'>,
): ParticipantContact & { readonly alias: string | null } {
  const { phone, email } = openContact(key, { id, contactSealed });
  return { alias: openAlias(key, { id, aliasSealed }), phone, email };
}
