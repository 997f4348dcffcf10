import { limits, type MessageKind } from '@rinnakkain/domain';
import { type TextLanguage, writtenText } from '../texts/written-texts';

/** Messages whose link works once. */
export const LINK_KINDS = [
  'invitation',
  'new_password',
  'forgotten_password',
] as const satisfies readonly MessageKind[];
export type LinkKind = (typeof LINK_KINDS)[number];

/** True of a message whose link works once. */
export const carriesLink = (kind: MessageKind): kind is LinkKind =>
  (LINK_KINDS as readonly string[]).includes(kind);

/** Subject and text: that there is a message, and where. No name, no theme, no kind of organisation. */
export function letterText(
  kind: MessageKind,
  language: TextLanguage,
  link: string,
): { subject: string; text: string } {
  const subject = writtenText('mail_subject', language, {});
  if (!carriesLink(kind)) return { subject, text: writtenText('mail_sign_in', language, { link }) };
  return {
    subject,
    text: writtenText(kind, language, {
      link,
      days: String(limits.invitationDays),
      minutes: String(limits.passwordLinkMinutes),
    }),
  };
}
