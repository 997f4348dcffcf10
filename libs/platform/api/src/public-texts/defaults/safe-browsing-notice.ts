/** How to look at these pages without leaving traces, in plain language. */
export const SAFE_BROWSING = {
  fi: `Joskus joku toinen seuraa, mitä teet puhelimella tai tietokoneella. Tällä sivulla kerrotaan, miten katsot näitä sivuja turvallisemmin.

## Poistu nopeasti

- Paina Poistu-painiketta, jos joku tulee viereesi. Se on joka sivulla yläreunassa.
- Voit myös painaa Esc- tai Vaihto-näppäintä kolme kertaa peräkkäin.
- Ruudulle tulee heti kalenteri, ja selain siirtyy toiselle sivulle. Selaimen paluupainike ei tuo näitä sivuja takaisin.
- Jos selaimesi ei aja skriptejä, painike on tavallinen linkki. Silloin paluupainike tuo sivun takaisin.

## Mitä laitteeseen jää

- Selaimen historiaan jää, että kävit tällä sivustolla. Poistumispainike ei poista historiaa.
- Poista käynti historiasta itse: avaa selaimen historia, etsi tämä sivusto ja poista se. Jos poistat koko historian, joku voi huomata sen.
- Yksityinen ikkuna (incognito) ei tallenna historiaa. Sulje ikkuna, kun lopetat.
- Me emme tallenna, mitä katsot. Näillä sivuilla ei ole evästeitä eikä seurantaa.

## Turvallisin laite

- Jos epäilet, että laitettasi seurataan, käytä toista laitetta: kirjastossa, töissä tai ystävän luona.
- Seurantaohjelma voi nähdä kaiken, mitä kirjoitat. Mikään sivu ei voi estää sitä.
- Vaihda sähköpostin salasana, jos joku toinen tietää sen.

## Kun kirjoitat meille

- Kerro lomakkeella, millä tavalla saamme ottaa yhteyttä. Toimimme niin kuin sanot.
- Tallenna keskeneräinen lomake laitteeseen vain, jos kukaan muu ei käytä laitetta.

## Jos olet vaarassa

Soita 112. Hätäpuhelu ei maksa mitään, ja se toimii ilman rahaa ja liittymää.`,
  sv: `Ibland följer någon annan med vad du gör på telefonen eller datorn. Här berättar vi hur du kan titta på de här sidorna tryggare.

## Lämna sidan snabbt

- Tryck på knappen Lämna om någon kommer nära. Den finns högst upp på varje sida.
- Du kan också trycka på Esc eller Skift tre gånger efter varandra.
- En kalender visas genast och webbläsaren går till en annan sida. Bakåtknappen tar inte tillbaka de här sidorna.
- Om din webbläsare inte kör skript är knappen en vanlig länk. Då tar bakåtknappen tillbaka sidan.

## Vad som blir kvar på enheten

- I webbläsarens historik syns att du har besökt webbplatsen. Knappen tar inte bort historiken.
- Ta själv bort besöket: öppna historiken, sök upp webbplatsen och ta bort den. Om du tömmer hela historiken kan någon märka det.
- Ett privat fönster (inkognito) sparar ingen historik. Stäng fönstret när du slutar.
- Vi sparar inte vad du tittar på. Sidorna har inga kakor och ingen spårning.

## Den tryggaste enheten

- Om du misstänker att enheten övervakas, använd en annan: på biblioteket, på jobbet eller hos en vän.
- Ett spionprogram kan se allt du skriver. Ingen webbsida kan hindra det.
- Byt lösenord till e-posten om någon annan känner till det.

## När du skriver till oss

- Berätta i formuläret hur vi får kontakta dig. Vi gör som du säger.
- Spara ett oavslutat formulär på enheten bara om ingen annan använder den.

## Om du är i fara

Ring 112. Nödsamtalet är gratis och fungerar utan pengar och abonnemang.`,
  en: `Sometimes somebody else watches what you do on a phone or a computer. This page tells how to look at these pages more safely.

## Leave quickly

- Press the Leave button if somebody comes near. It is at the top of every page.
- You can also press Esc or Shift three times in a row.
- A calendar appears at once and the browser goes to another page. The back button does not bring these pages back.
- If your browser runs no scripts, the button is a plain link. Then the back button brings the page back.

## What stays on the device

- The browser's history shows that you visited this site. The button does not remove the history.
- Remove the visit yourself: open the history, find this site and remove it. If you clear the whole history, somebody may notice.
- A private window (incognito) keeps no history. Close the window when you stop.
- We do not keep what you look at. These pages have no cookies and no tracking.

## The safest device

- If you suspect that your device is watched, use another one: at a library, at work or at a friend's.
- Spying software can see everything you write. No page can prevent that.
- Change the password of your e-mail if somebody else knows it.

## When you write to us

- Tell us on the form how we may contact you. We do as you say.
- Save an unfinished form on the device only if nobody else uses the device.

## If you are in danger

Call 112. The emergency call is free and works without credit and without a subscription.`,
} as const;
