/** Services by which both known readers of the Meeting Guide format take a meeting to be online (interop, as of 2026). */
export const CONFERENCE_PROVIDERS = [
  'bluejeans.com',
  'discord.gg',
  'freeconference.com',
  'freeconferencecall.com',
  'goto.com',
  'gotomeet.me',
  'gotomeeting.com',
  'horizon.meta.com',
  'maps.secondlife.com',
  'meet.google.com',
  'meet.jit.si',
  'meetings.dialpad.com',
  'signal.group',
  'skype.com',
  'slurl.com',
  'teams.live.com',
  'teams.microsoft.com',
  'vrchat.com',
  'webex.com',
  'zoho.com',
  'zoom.us',
] as const;

/** Digits a phone number to join by needs, signs included, before readers take it for one. */
export const JOIN_PHONE_LEAST = 10;

/** The host and path of a web address; null for anything else. */
export function webAddress(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname.includes('.') ? url : null;
}

/** True when readers of the feed recognise the service of a link. */
export function isKnownProvider(link: string): boolean {
  const host = webAddress(link)?.hostname ?? '';
  return CONFERENCE_PROVIDERS.some((known) => host === known || host.endsWith(`.${known}`));
}

/** A number to join by as the feed has it: digits, plus, commas, stars and hashes. */
export const joinPhoneDigits = (phone: string): string => phone.replace(/[^\d+,*#]/g, '');
