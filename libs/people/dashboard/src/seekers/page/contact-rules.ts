import type { ContactChannel, SafeContactInstructions } from '@rinnakkain/api-client';

/** What may and may not be done to reach somebody, in words. */
export interface ContactRules {
  allowed: string[];
  forbidden: string[];
  note: string;
}

const forbidden: Record<ContactChannel, string> = {
  phone: $localize`:@@people.contact.no_calls:No phone calls`,
  sms: $localize`:@@people.contact.no_sms:No text messages`,
  email: $localize`:@@people.contact.no_email:No e-mail`,
};

/** The instructions as rules; what isn't allowed is forbidden. */
export function contactRules(contact: SafeContactInstructions, known: boolean): ContactRules {
  const { allowedChannels, times, voicemail, smsMayNameOrganisation, codeWord, note } = contact;
  const notes = [
    ...(known
      ? []
      : [
          $localize`:@@people.contact.cautious:Safe contact hasn't been talked about yet. These are the careful rules.`,
        ]),
    ...(codeWord ? [$localize`:@@people.contact.code_word:Code word: ${codeWord}:word:`] : []),
    ...(note ? [note] : []),
  ].join('\n');
  if (allowedChannels.length === 0)
    return {
      allowed: [],
      forbidden: [$localize`:@@people.contact.silent:Don't contact them: they contact you`],
      note: notes,
    };
  const may = (channel: ContactChannel) => allowedChannels.includes(channel);
  return {
    allowed: [
      ...(may('phone') ? [$localize`:@@people.contact.call:Call`] : []),
      ...(may('phone') && voicemail ? [$localize`:@@people.contact.voicemail:A voicemail may be left`] : []),
      ...(may('sms')
        ? [
            smsMayNameOrganisation
              ? $localize`:@@people.contact.sms:Text message`
              : $localize`:@@people.contact.sms_unnamed:Text message without the association's name`,
          ]
        : []),
      ...(may('email') ? [$localize`:@@people.contact.email:E-mail`] : []),
      ...(times ? [$localize`:@@people.contact.times:When: ${times}:times:`] : []),
    ],
    forbidden: [
      ...(may('phone') && !voicemail ? [$localize`:@@people.contact.no_voicemail:No voicemail`] : []),
      ...(['phone', 'sms', 'email'] as const).filter((channel) => !may(channel)).map((one) => forbidden[one]),
    ],
    note: notes,
  };
}
