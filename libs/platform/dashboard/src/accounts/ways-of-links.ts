import type { TextLanguage } from '@rinnakkain/api-client';
import type { Choice } from '@rinnakkain/ui';

/** How a one-time link gets to its receiver, where mail can be sent. */
export const waysOfLinks: readonly Choice<'mail' | 'link'>[] = [
  {
    value: 'mail',
    label: $localize`:@@platform.link.by_mail:Send the link by e-mail`,
    hint: $localize`:@@platform.link.by_mail_hint:Only they see the link. The letter doesn't tell what it is about.`,
  },
  {
    value: 'link',
    label: $localize`:@@platform.link.by_hand:Show the link to me`,
    hint: $localize`:@@platform.link.by_hand_hint:You give it to them yourself, in a way that reaches only them.`,
  },
];

/** The language of a page as messages know it. */
export const textLanguage = (locale: string): TextLanguage => {
  const language = locale.slice(0, 2);
  return language === 'sv' || language === 'en' ? language : 'fi';
};
