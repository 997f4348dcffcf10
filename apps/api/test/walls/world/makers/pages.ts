import { serial } from '../fresh';
import type { Makers } from './maker';

const THEME = 'postnatal-depression';

/** Fields in which nothing was written. */
const untouched = (...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, '']));

/** The forms of public pages, as whoever has no account sends them. */
export const ofPages: Makers = {
  'POST /pages/ask': [
    async (_, fresh) => ({
      who: 'nobody',
      path: '/pages/ask',
      body: {
        place: await fresh.publicPlace(),
        firstName: `Maija ${serial()}`,
        channels: ['phone'],
        phone: '040 123 4567',
        theme: THEME,
        language: 'fi',
        consentVersion: 'lomake 2',
        consent: 'yes',
        // As a browser sends the rest.
        ...untouched(
          'furtherTheme',
          'email',
          'municipality',
          'times',
          'codeWord',
          'note',
          'wishedGender',
          'wishedAge',
          'heardFrom',
          'supported',
          'withChildren',
        ),
        ...untouched('voicemail', 'smsMayNameOrganisation', 'isProtected', 'genderRequired', 'wishedParent'),
        forms: [],
        weekly: [],
        accessNeeds: [],
      },
    }),
  ],
  'POST /pages/volunteer': [
    async (_, fresh) => ({
      who: 'nobody',
      path: '/pages/volunteer',
      body: {
        place: await fresh.publicPlace(),
        firstName: 'Aino',
        lastName: `Hakija ${serial()}`,
        birthYear: '1985',
        email: `hakija${serial()}@esimerkki.invalid`,
        theme: THEME,
        language: 'fi',
        consentVersion: 'lomake 2',
        consent: 'yes',
        ...untouched('furtherTheme', 'furtherLanguage', 'phone', 'municipality', 'travelKm', 'heardFrom'),
        forms: [],
        weekly: [],
      },
    }),
  ],
  'POST /pages/feedback': [
    ({ here }) => ({
      who: 'nobody',
      path: '/pages/feedback',
      body: { association: here.id, words: `Tekstiä on vaikea lukea ${serial()}`, replyTo: '' },
    }),
  ],
};
