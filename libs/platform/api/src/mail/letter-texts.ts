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

/** What the text of a message depends on. */
export interface ToldMessage {
  readonly kind: MessageKind;
  readonly language: TextLanguage;
  /** Goes to somebody without an account, who cannot sign in to read more. */
  readonly participantId: string | null;
}

/** Subject and text: that there is a message, and where. No name, no theme, no kind of organisation. */
export function letterText(
  { kind, language, participantId }: ToldMessage,
  link: string,
): { subject: string; text: string } {
  if (kind === 'meeting_reminder')
    return {
      subject: writtenText('mail_meeting_subject', language, {}),
      text: participantId
        ? writtenText('mail_meeting_tomorrow', language, {})
        : writtenText('mail_meeting_sign_in', language, { link }),
    };
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
