import { CERTIFICATE_TEXTS } from './certificate-texts';
import { PAPER_TEXTS } from './paper-texts';

/** Languages of what the server writes. */
export const TEXT_LANGUAGES = ['fi', 'sv', 'en'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** What the server writes itself, in three languages; a key without one of them does not compile. */
const TEXTS = {
  /** Sent by a person along with a one-time link; it tells nothing about the association or its theme. */
  invitation: {
    fi: 'Hei! Sinulle on avattu käyttäjätili. Valitse salasana tästä linkistä: {link} Linkki toimii kerran, {days} päivän ajan. Jos et odottanut tätä viestiä, voit jättää sen huomiotta.',
    sv: 'Hej! Ett användarkonto har öppnats för dig. Välj ett lösenord via länken: {link} Länken fungerar en gång, i {days} dagar. Om du inte väntade på det här meddelandet kan du bortse från det.',
    en: 'Hello! A user account has been opened for you. Choose a password with this link: {link} The link works once, for {days} days. If you were not expecting this message, you can ignore it.',
  },
  /** Sent by a person along with a one-time link to somebody who has forgotten the password. */
  new_password: {
    fi: 'Hei! Tästä linkistä voit valita uuden salasanan: {link} Linkki toimii kerran, {days} päivän ajan. Jos et odottanut tätä viestiä, voit jättää sen huomiotta.',
    sv: 'Hej! Med den här länken kan du välja ett nytt lösenord: {link} Länken fungerar en gång, i {days} dagar. Om du inte väntade på det här meddelandet kan du bortse från det.',
    en: 'Hello! With this link you can choose a new password: {link} The link works once, for {days} days. If you were not expecting this message, you can ignore it.',
  },
  ...PAPER_TEXTS,
  ...CERTIFICATE_TEXTS,
} as const satisfies Readonly<Record<string, Readonly<Record<TextLanguage, string>>>>;

/** Key of a text the server writes. */
export type TextKey = keyof typeof TEXTS;

/** A text in one language with its places filled. */
export const writtenText = (
  key: TextKey,
  language: TextLanguage,
  values: Readonly<Record<string, string>>,
): string => TEXTS[key][language].replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
