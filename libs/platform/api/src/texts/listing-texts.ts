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
  listing_rhythm_every_second_week: {
    fi: 'Joka toinen viikko, {weekday} klo {time}. Kysy ryhmältä, mikä viikko on seuraava.',
    sv: 'Varannan vecka, {weekday} kl. {time}. Fråga gruppen vilken vecka som är nästa.',
    en: 'Every second week, {weekday} at {time}. Ask the group which week is next.',
  },
  listing_rhythm_even_weeks: {
    fi: 'Parillisilla viikoilla, {weekday} klo {time}',
    sv: 'Jämna veckor, {weekday} kl. {time}',
    en: 'In even weeks, {weekday} at {time}',
  },
  listing_rhythm_odd_weeks: {
    fi: 'Parittomilla viikoilla, {weekday} klo {time}',
    sv: 'Udda veckor, {weekday} kl. {time}',
    en: 'In odd weeks, {weekday} at {time}',
  },
  listing_rhythm_first: {
    fi: 'Kuukauden ensimmäinen {weekday} klo {time}',
    sv: 'Månadens första {weekday} kl. {time}',
    en: 'The first {weekday} of the month at {time}',
  },
  listing_rhythm_second: {
    fi: 'Kuukauden toinen {weekday} klo {time}',
    sv: 'Månadens andra {weekday} kl. {time}',
    en: 'The second {weekday} of the month at {time}',
  },
  listing_rhythm_third: {
    fi: 'Kuukauden kolmas {weekday} klo {time}',
    sv: 'Månadens tredje {weekday} kl. {time}',
    en: 'The third {weekday} of the month at {time}',
  },
  listing_rhythm_fourth: {
    fi: 'Kuukauden neljäs {weekday} klo {time}',
    sv: 'Månadens fjärde {weekday} kl. {time}',
    en: 'The fourth {weekday} of the month at {time}',
  },
  listing_rhythm_last: {
    fi: 'Kuukauden viimeinen {weekday} klo {time}',
    sv: 'Månadens sista {weekday} kl. {time}',
    en: 'The last {weekday} of the month at {time}',
  },
  listing_rhythm_first_and_third: {
    fi: 'Kuukauden ensimmäinen ja kolmas {weekday} klo {time}',
    sv: 'Månadens första och tredje {weekday} kl. {time}',
    en: 'The first and third {weekday} of the month at {time}',
  },
  listing_rhythm_second_and_fourth: {
    fi: 'Kuukauden toinen ja neljäs {weekday} klo {time}',
    sv: 'Månadens andra och fjärde {weekday} kl. {time}',
    en: 'The second and fourth {weekday} of the month at {time}',
  },
} as const;
