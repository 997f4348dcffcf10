/** What is kept of whoever uses these pages; a default that the association replaces with its own. */
export const PRIVACY = {
  fi: `Tämä seloste kertoo, mitä näillä julkisilla sivuilla tallennetaan ja miksi. Rekisterinpitäjä on yhdistys, jolle lähetät lomakkeen.

## Kun vain katsot sivuja

- Emme käytä evästeitä emmekä seurantaa. Emme tallenna, mitä katsot.
- Palvelin laskee muistissaan hetken ajan, kuinka monta lomaketta samasta verkko-osoitteesta tulee, jotta lomakkeet eivät tukkeudu. Tätä ei tallenneta.

## Kun lähetät lomakkeen

- Tallennamme vain sen, mitä kirjoitat lomakkeelle. Nimi, yhteystiedot ja turvallisen yhteydenoton ohjeet salataan.
- Tuen pyytäjän tietoja käytetään, jotta voimme ottaa yhteyttä ja etsiä tukea. Hakijan tietoja käytetään hakemuksen käsittelyyn.
- Peruste on suostumuksesi. Voit perua sen milloin vain: kerro siitä yhdistykselle.
- Tietoja näkevät yhdistyksen yhteyshenkilöt, joiden työhön asia kuuluu. Suojatut tiedot näkee vain nimetty työntekijä ja hänen varahenkilönsä. Jokaisesta katsomisesta jää merkintä.
- Tietoja ei luovuteta muille ilman lupaasi eikä siirretä EU:n ulkopuolelle.

## Kuinka kauan

- Säilytämme tietoja vain niin kauan kuin tuki tai hakemus sitä vaatii. Sen jälkeen ne poistetaan.

## Sinun oikeutesi

- Saat tietää, mitä sinusta on tallennettu, ja saat korjata sen.
- Saat pyytää, että tietosi poistetaan.
- Voit valittaa tietosuojavaltuutetulle, jos tietojasi käsitellään väärin.`,
  sv: `Här berättar vi vad som sparas på de här offentliga sidorna och varför. Personuppgiftsansvarig är den förening som du skickar formuläret till.

## När du bara tittar

- Vi använder inga kakor och ingen spårning. Vi sparar inte vad du tittar på.
- Servern räknar en stund i sitt minne hur många formulär som kommer från samma nätadress, så att formulären inte blockeras. Det sparas inte.

## När du skickar ett formulär

- Vi sparar bara det du skriver i formuläret. Namn, kontaktuppgifter och anvisningar för trygg kontakt krypteras.
- Uppgifter om den som ber om stöd används för att ta kontakt och söka stöd. Uppgifter om den som ansöker används för att behandla ansökan.
- Grunden är ditt samtycke. Du kan ta tillbaka det när som helst: säg det till föreningen.
- Uppgifterna ses av de kontaktpersoner vid föreningen vars arbete saken gäller. Skyddade uppgifter ses bara av en namngiven anställd och hens ersättare. Varje gång någon tittar blir det en anteckning.
- Uppgifterna lämnas inte till andra utan ditt tillstånd och förs inte utanför EU.

## Hur länge

- Vi sparar uppgifterna bara så länge som stödet eller ansökan kräver det. Sedan raderas de.

## Dina rättigheter

- Du får veta vad som har sparats om dig och rätta det.
- Du får be att uppgifterna raderas.
- Du kan klaga hos dataombudsmannen om dina uppgifter behandlas fel.`,
  en: `This notice tells what is kept on these public pages and why. The controller is the association to which you send a form.

## When you only look

- We use no cookies and no tracking. We do not keep what you look at.
- The server counts in its memory for a moment how many forms come from the same network address, so that the forms are not blocked. This is not kept.

## When you send a form

- We keep only what you write on the form. Names, contact details and instructions for safe contact are encrypted.
- Details of whoever asks for support are used to make contact and to look for support. Details of applicants are used for handling the application.
- The basis is your consent. You can withdraw it at any time: tell the association.
- The details are seen by the association's coordinators whose work it is. Protected details are seen only by one named worker and their deputy. Every look leaves a record.
- Details are not given to others without your permission and are not taken outside the EU.

## How long

- We keep the details only as long as the support or the application needs them. Then they are erased.

## Your rights

- You may know what is kept of you, and correct it.
- You may ask for your details to be erased.
- You can complain to the Data Protection Ombudsman if your details are handled wrongly.`,
} as const;
