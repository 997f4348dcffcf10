import type { SafeContactInstructions } from '@rinnakkain/api-client';
import { CONTACT_CHANNELS, type ContactChannel } from '@rinnakkain/domain';
import { stateLabel } from '@rinnakkain/platform-dashboard';

/** How a seeker may be reached, in lines for the card of safe contact. */
export interface SafeContactLines {
  readonly allowed: readonly string[];
  readonly forbidden: readonly string[];
  readonly note: string;
}

/** The instructions in words: what is allowed, what is not, and what else to know. */
export function safeContactLines(contact: SafeContactInstructions): SafeContactLines {
  const { allowedChannels, times, voicemail, smsMayNameOrganisation, codeWord, note } = contact;
  const allowed = CONTACT_CHANNELS.filter((channel) => allowedChannels.includes(channel)).map((channel) =>
    stateLabel('contact', 'channel', channel),
  );
  const forbidden = CONTACT_CHANNELS.filter((channel) => !allowedChannels.includes(channel)).map(
    (channel) => noChannel[channel],
  );
  const sms = allowedChannels.includes('sms');
  return {
    allowed: [
      ...(times && allowed.length ? [$localize`:@@support.safe.times:Times: ${times}:times:`] : []),
      ...allowed,
      ...(voicemail ? [$localize`:@@support.safe.voicemail:A voicemail may be left`] : []),
      ...(sms && smsMayNameOrganisation
        ? [$localize`:@@support.safe.sms_name:A text message may name the association`]
        : []),
    ],
    forbidden: [
      ...forbidden,
      ...(voicemail || !allowedChannels.includes('phone')
        ? []
        : [$localize`:@@support.safe.no_voicemail:No voicemail`]),
      ...(sms && !smsMayNameOrganisation
        ? [$localize`:@@support.safe.no_sms_name:The association isn't named in text messages`]
        : []),
    ],
    note: [codeWord && $localize`:@@support.safe.code_word:Code word: ${codeWord}:word:.`, note]
      .filter(Boolean)
      .join(' '),
  };
}

const noChannel: Readonly<Record<ContactChannel, string>> = {
  phone: $localize`:@@support.safe.no_phone:No calls`,
  sms: $localize`:@@support.safe.no_sms:No text messages`,
  email: $localize`:@@support.safe.no_email:No e-mail`,
};
