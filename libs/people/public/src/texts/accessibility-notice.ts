/** How these pages can be used, and what is known to be hard. */
export const ACCESSIBILITY = {
  fi: `Haluamme, että kaikki voivat käyttää näitä sivuja. Seloste koskee julkisia sivuja, joita voi käyttää ilman tunnusta.

## Miten sivut täyttävät vaatimukset

Sivut on tehty WCAG 2.2 -ohjeiston A- ja AA-tasojen mukaan. Ne toimivat näppäimistöllä, ruudunlukijalla, suurennettuina ja ilman skriptejä. Tekstit on kirjoitettu selkeästi. Tumma väriteema seuraa laitteesi asetusta.

## Mikä ei vielä ole valmista

- Lomakkeiden kentät eivät ehdota aiemmin kirjoittamiasi tietoja. Näin on turvallisuuden vuoksi: jaetulla laitteella ehdotus paljastaisi, mitä on kirjoitettu.
- Sivuja ei ole vielä viittomakielellä.

## Anna palautetta

Kerro, jos jokin on vaikeaa käyttää. Palautteeseen vastataan 14 päivän sisällä. Palautelomake on jokaisen sivun alareunassa.

## Valvonta

Jos et ole tyytyväinen vastaukseen tai et saa vastausta kahdessa viikossa, voit tehdä ilmoituksen saavutettavuutta valvovalle viranomaiselle.`,
  sv: `Vi vill att alla kan använda de här sidorna. Utlåtandet gäller de offentliga sidorna som används utan konto.

## Hur sidorna uppfyller kraven

Sidorna är gjorda enligt nivåerna A och AA i WCAG 2.2. De fungerar med tangentbord, skärmläsare, förstoring och utan skript. Texterna är skrivna på ett tydligt språk. Det mörka färgtemat följer inställningen på din enhet.

## Vad som ännu inte är färdigt

- Fälten i formulären föreslår inte vad du har skrivit tidigare. Det är för säkerhetens skull: på en delad enhet skulle förslaget avslöja vad någon har skrivit.
- Sidorna finns ännu inte på teckenspråk.

## Ge respons

Berätta om något är svårt att använda. Respons besvaras inom 14 dagar. Responsformuläret finns längst ner på varje sida.

## Tillsyn

Om du inte är nöjd med svaret eller inte får svar inom två veckor kan du göra en anmälan till den myndighet som övervakar tillgänglighet.`,
  en: `We want everybody to be able to use these pages. The statement is about the public pages that need no account.

## How the pages meet the requirements

The pages follow levels A and AA of WCAG 2.2. They work with a keyboard, with a screen reader, enlarged and without scripts. The texts are written plainly. The dark theme follows the setting of your device.

## What is not ready yet

- The fields of forms do not suggest what you have written before. This is for safety: on a shared device a suggestion would reveal what somebody has written.
- The pages are not available in sign language yet.

## Give feedback

Tell us if something is hard to use. Feedback is answered within 14 days. The feedback form is at the foot of every page.

## Supervision

If you are not content with the answer or get none within two weeks, you can notify the authority that supervises accessibility.`,
} as const;
