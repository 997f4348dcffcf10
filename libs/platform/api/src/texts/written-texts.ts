import { CALENDAR_TEXTS } from './calendar-texts';
import { CERTIFICATE_TEXTS } from './certificate-texts';
import { LISTING_TEXTS } from './listing-texts';
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
  /** Title of a date of a course in a calendar; whoever sees the calendar learns no more. */
  calendar_training: { fi: 'Koulutus', sv: 'Utbildning', en: 'Training' },
  /** Name of a calendar of such dates, as other programs show it. */
  calendar_name: { fi: 'Koulutukset', sv: 'Utbildningar', en: 'Trainings' },
  /** Name of one's own calendar that holds meetings too. */
  calendar_of_own: { fi: 'Omat päivät', sv: 'Egna datum', en: 'My dates' },
  /** The same when it is not held. */
  calendar_cancelled: { fi: 'PERUTTU: Koulutus', sv: 'INSTÄLLT: Utbildning', en: 'CANCELLED: Training' },
  /** Sent to whoever asked for it on the sign-in page. */
  forgotten_password: {
    fi: 'Hei! Pyysit linkkiä, jolla voit valita uuden salasanan: {link} Linkki toimii kerran, {minutes} minuutin ajan. Jos et pyytänyt sitä, voit jättää tämän viestin huomiotta: salasanasi ei ole muuttunut.',
    sv: 'Hej! Du bad om en länk för att välja ett nytt lösenord: {link} Länken fungerar en gång, i {minutes} minuter. Om du inte bad om den kan du bortse från det här meddelandet: ditt lösenord har inte ändrats.',
    en: 'Hello! You asked for a link to choose a new password: {link} The link works once, for {minutes} minutes. If you did not ask for it, you can ignore this message: your password has not changed.',
  },
  /** Subject of every mail: whoever sees the receiver’s mailbox learns nothing. */
  mail_subject: {
    fi: 'Sinulle on viesti',
    sv: 'Du har ett meddelande',
    en: 'You have a message',
  },
  /** All that a mail about anything else than a link says. */
  mail_sign_in: {
    fi: 'Hei! Sinulle on viesti. Kirjaudu lukemaan: {link}',
    sv: 'Hej! Du har ett meddelande. Logga in för att läsa: {link}',
    en: 'Hello! You have a message. Sign in to read it: {link}',
  },
  /** Subject of a reminder of a meeting: what kind of meeting it is nobody learns. */
  mail_meeting_subject: {
    fi: 'Muistutus: sinulla on tapaaminen huomenna',
    sv: 'Påminnelse: du har en träff i morgon',
    en: 'Reminder: you have a meeting tomorrow',
  },
  /** To somebody who has an account. */
  mail_meeting_sign_in: {
    fi: 'Hei! Sinulla on tapaaminen huomenna. Kirjaudu, niin näet ajan ja paikan: {link}',
    sv: 'Hej! Du har en träff i morgon. Logga in för att se tid och plats: {link}',
    en: 'Hello! You have a meeting tomorrow. Sign in to see the time and place: {link}',
  },
  /** To somebody who has none. */
  mail_meeting_tomorrow: {
    fi: 'Hei! Sinulla on tapaaminen huomenna. Jos et pääse tulemaan, kerro siitä yhteyshenkilöllesi.',
    sv: 'Hej! Du har en träff i morgon. Berätta för din kontaktperson om du inte kan komma.',
    en: 'Hello! You have a meeting tomorrow. If you cannot come, tell your contact person.',
  },
  /** In the place of a link that works once, where a message is shown to somebody else than its receiver. */
  one_time_link: {
    fi: '[kertalinkki]',
    sv: '[engångslänk]',
    en: '[one-time link]',
  },
  ...CALENDAR_TEXTS,
  ...PAPER_TEXTS,
  ...LISTING_TEXTS,
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
