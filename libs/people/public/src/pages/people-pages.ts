import { definePages } from '@rinnakkain/platform-api';

/** The pages of this library, in the words of their languages. */
export const nameOurPages = (): void =>
  definePages([
    {
      key: 'ask',
      words: { fi: 'pyyda', sv: 'be-om-stod', en: 'ask' },
      name: { fi: 'Pyydä tukea', sv: 'Be om stöd', en: 'Ask for support' },
      place: 'menu',
      order: 20,
    },
    {
      key: 'ask-sent',
      words: { fi: 'pyyda/kiitos', sv: 'be-om-stod/tack', en: 'ask/thank-you' },
      name: { fi: 'Kiitos', sv: 'Tack', en: 'Thank you' },
      place: 'none',
    },
    {
      key: 'volunteer',
      words: { fi: 'vapaaehtoiseksi', sv: 'bli-stodperson', en: 'volunteer' },
      name: { fi: 'Ryhdy vertaistukijaksi', sv: 'Bli stödperson', en: 'Become a volunteer' },
      place: 'menu',
      order: 30,
    },
    {
      key: 'volunteer-sent',
      words: { fi: 'vapaaehtoiseksi/kiitos', sv: 'bli-stodperson/tack', en: 'volunteer/thank-you' },
      name: { fi: 'Kiitos', sv: 'Tack', en: 'Thank you' },
      place: 'none',
    },
    {
      key: 'safe-browsing',
      words: { fi: 'turvallinen-selailu', sv: 'trygg-surfning', en: 'safe-browsing' },
      name: { fi: 'Turvallinen selailu', sv: 'Trygg surfning', en: 'Safe browsing' },
      place: 'foot',
      order: 10,
    },
    {
      key: 'privacy',
      words: { fi: 'tietosuoja', sv: 'dataskydd', en: 'privacy' },
      name: { fi: 'Tietosuojaseloste', sv: 'Dataskyddsbeskrivning', en: 'Privacy notice' },
      place: 'foot',
      order: 20,
    },
    {
      key: 'accessibility',
      words: { fi: 'saavutettavuus', sv: 'tillganglighet', en: 'accessibility' },
      name: { fi: 'Saavutettavuusseloste', sv: 'Tillgänglighetsutlåtande', en: 'Accessibility statement' },
      place: 'foot',
      order: 30,
    },
    {
      key: 'feedback',
      words: { fi: 'palaute', sv: 'respons', en: 'feedback' },
      name: { fi: 'Anna palautetta', sv: 'Ge respons', en: 'Give feedback' },
      place: 'foot',
      order: 40,
    },
    {
      key: 'feedback-sent',
      words: { fi: 'palaute/kiitos', sv: 'respons/tack', en: 'feedback/thank-you' },
      name: { fi: 'Kiitos', sv: 'Tack', en: 'Thank you' },
      place: 'none',
    },
  ]);
