/** What stands with independent meetings wherever they are shown; a key without one of the languages does not compile. */
export const LISTING_TEXTS = {
  /** Said of every listing, word for word: the meeting is nobody's but its own. */
  listing_independent: {
    fi: 'Ryhmä on itsenäinen. Järjestömme ei järjestä eikä valvo sitä. Osallistuminen on nimetöntä eikä ilmoittautumista tarvita.',
    sv: 'Gruppen är självständig. Vår organisation varken ordnar eller övervakar den. Man deltar anonymt och ingen anmälan behövs.',
    en: 'The group is independent. Our organisation neither runs nor supervises it. Taking part is anonymous and no registration is needed.',
  },
  listing_verified: { fi: 'Tarkistettu {day}', sv: 'Kontrollerad {day}', en: 'Checked on {day}' },
  listing_own_page: { fi: 'Ryhmän oma sivu', sv: 'Gruppens egen sida', en: 'The group’s own page' },
  listing_online: { fi: 'Verkko', sv: 'På nätet', en: 'Online' },
  listing_open_first: {
    fi: 'Avoin kuukauden ensimmäisellä kerralla, muulloin suljettu.',
    sv: 'Öppen månadens första gång, annars sluten.',
    en: 'Open at the first meeting of the month, otherwise closed.',
  },
  listing_open_second: {
    fi: 'Avoin kuukauden toisella kerralla, muulloin suljettu.',
    sv: 'Öppen månadens andra gång, annars sluten.',
    en: 'Open at the second meeting of the month, otherwise closed.',
  },
  listing_open_third: {
    fi: 'Avoin kuukauden kolmannella kerralla, muulloin suljettu.',
    sv: 'Öppen månadens tredje gång, annars sluten.',
    en: 'Open at the third meeting of the month, otherwise closed.',
  },
  listing_open_fourth: {
    fi: 'Avoin kuukauden neljännellä kerralla, muulloin suljettu.',
    sv: 'Öppen månadens fjärde gång, annars sluten.',
    en: 'Open at the fourth meeting of the month, otherwise closed.',
  },
  listing_open_last: {
    fi: 'Avoin kuukauden viimeisellä kerralla, muulloin suljettu.',
    sv: 'Öppen månadens sista gång, annars sluten.',
    en: 'Open at the last meeting of the month, otherwise closed.',
  },
} as const;
