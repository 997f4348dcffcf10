/** What whoever asks for support consents to; a default that the association replaces with its own. */
export const CONSENT_OF_SEEKER = {
  fi: `Aihe voi kertoa terveydestäsi tai elämästäsi. Siksi kysymme lupaa.

Annan luvan tallentaa nämä tiedot, jotta yhdistys voi etsiä minulle tukea. Voin perua luvan milloin vain.`,
  sv: `Ämnet kan säga något om din hälsa eller ditt liv. Därför frågar vi om samtycke.

Jag samtycker till att uppgifterna sparas så att föreningen kan söka stöd åt mig. Jag kan ta tillbaka samtycket när som helst.`,
  en: `The theme can tell of your health or your life. That is why we ask for consent.

I consent to these details being kept so that the association can look for support for me. I can withdraw this at any time.`,
} as const;

/** What whoever applies to become a volunteer consents to; a default that the association replaces with its own. */
export const CONSENT_OF_VOLUNTEER = {
  fi: `Oma kokemuksesi voi kertoa terveydestäsi tai elämästäsi. Siksi kysymme lupaa.

Annan luvan tallentaa nämä tiedot hakemukseni käsittelyä varten. Voin perua luvan milloin vain.`,
  sv: `Din egen erfarenhet kan säga något om din hälsa eller ditt liv. Därför frågar vi om samtycke.

Jag samtycker till att uppgifterna sparas för behandlingen av min ansökan. Jag kan ta tillbaka samtycket när som helst.`,
  en: `Your own experience can tell of your health or your life. That is why we ask for consent.

I consent to these details being kept for handling my application. I can withdraw this at any time.`,
} as const;
