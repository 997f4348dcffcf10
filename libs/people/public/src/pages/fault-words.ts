import type { FieldError } from '@rinnakkain/domain';
import type { TextLanguage } from '@rinnakkain/platform-api';
import { commonText } from '../texts/common-texts';

type Key = Parameters<typeof commonText>[1];

/** What each field says when it is left out, and when what it says cannot be right. */
const WORDS: Readonly<Record<string, { readonly required?: Key; readonly wrong?: Key }>> = {
  firstName: { required: 'fault_name' },
  lastName: { required: 'fault_last_name' },
  phone: { required: 'fault_phone_needed', wrong: 'fault_phone' },
  email: { required: 'fault_email_needed', wrong: 'fault_email' },
  channels: { required: 'fault_channels' },
  theme: { required: 'fault_theme', wrong: 'fault_theme' },
  place: { required: 'fault_place', wrong: 'place_closed' },
  birthYear: { required: 'fault_birth_year', wrong: 'fault_birth_year' },
  consent: { required: 'fault_consent', wrong: 'fault_consent_changed' },
};

/** What is wrong, in words that tell how to mend it, by field; the first thing of each. */
export function faultWords(errors: readonly FieldError[], language: TextLanguage): Map<string, string> {
  const words = new Map<string, string>();
  for (const { pointer, code } of errors) {
    const field = pointer.slice(1);
    if (words.has(field)) continue;
    const of = WORDS[field];
    const own = code === 'REQUIRED' ? of?.required : of?.wrong;
    const key = code === 'TOO_LONG' ? 'fault_too_long' : (own ?? 'fault_choice');
    words.set(field, commonText(language, key));
  }
  return words;
}
