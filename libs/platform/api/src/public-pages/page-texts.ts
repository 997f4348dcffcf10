import type { TextLanguage } from '../texts/written-texts';
import type { InThree } from './page-addresses';

/** Texts of pages by key; one without a language does not compile. */
export const pageTexts =
  <Key extends string>(texts: Readonly<Record<Key, InThree>>) =>
  (language: TextLanguage, key: Key, values: Readonly<Record<string, string | number>> = {}): string =>
    texts[key][language].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

/** Texts of the frame of every page. */
export const frameText = pageTexts({
  skip: { fi: 'Siirry sisältöön', sv: 'Gå till innehållet', en: 'Skip to the content' },
  leave: {
    fi: 'Poistu sivulta nopeasti',
    sv: 'Lämna sidan snabbt',
    en: 'Leave this page quickly',
  },
  leave_short: { fi: 'Poistu', sv: 'Lämna', en: 'Leave' },
  leave_keys: {
    fi: 'Toimii myös näppäimillä: Esc kolmesti tai Vaihto kolmesti.',
    sv: 'Fungerar också med tangenterna: Esc tre gånger eller Skift tre gånger.',
    en: 'Works with keys as well: Esc three times or Shift three times.',
  },
  calendar: { fi: 'Kalenteri', sv: 'Kalender', en: 'Calendar' },
  week: { fi: 'viikko', sv: 'vecka', en: 'week' },
  menu: { fi: 'Valikko', sv: 'Meny', en: 'Menu' },
  main_menu: { fi: 'Päävalikko', sv: 'Huvudmeny', en: 'Main menu' },
  languages: { fi: 'Kieli', sv: 'Språk', en: 'Language' },
  about: { fi: 'Tietoa sivuista', sv: 'Om sidorna', en: 'About these pages' },
  first_page: { fi: 'Etusivu', sv: 'Första sidan', en: 'First page' },
  invented: { fi: 'Keksitty aineisto', sv: 'Påhittat material', en: 'Invented data' },
  optional: { fi: 'ei pakollinen', sv: 'inte obligatoriskt', en: 'optional' },
  faults: {
    fi: 'Tarkista nämä kohdat',
    sv: 'Kontrollera de här punkterna',
    en: 'Check these points',
  },
  next: { fi: 'Seuraava', sv: 'Nästa', en: 'Next' },
  previous: { fi: 'Edellinen', sv: 'Föregående', en: 'Previous' },
  step_of: { fi: 'Vaihe {n} / {all}', sv: 'Steg {n} / {all}', en: 'Step {n} of {all}' },
  keep: {
    fi: 'Tallenna keskeneräinen tähän laitteeseen',
    sv: 'Spara det oavslutade på den här enheten',
    en: 'Save what I have written on this device',
  },
  keep_hint: {
    fi: 'Tallenna vain, jos kukaan muu ei käytä laitetta. Teksti ei lähde mihinkään. Se poistuu, kun lähetät lomakkeen, poistut nopeasti tai poistat sen itse.',
    sv: 'Spara bara om ingen annan använder enheten. Texten skickas ingenstans. Den försvinner när du skickar formuläret, lämnar sidan snabbt eller själv tar bort den.',
    en: 'Save only if nobody else uses this device. The text is sent nowhere. It goes when you send the form, leave quickly or remove it yourself.',
  },
  kept: { fi: 'Tallessa tässä laitteessa.', sv: 'Sparat på den här enheten.', en: 'Saved on this device.' },
  forget: { fi: 'Poista tästä laitteesta', sv: 'Ta bort från enheten', en: 'Remove from this device' },
  forgotten: { fi: 'Poistettu.', sv: 'Borttaget.', en: 'Removed.' },
  kept_before: {
    fi: 'Toimme takaisin sen, minkä tallensit tähän laitteeseen.',
    sv: 'Vi hämtade det som du hade sparat på enheten.',
    en: 'We brought back what you had saved on this device.',
  },
  trap: {
    fi: 'Jätä tämä kohta tyhjäksi',
    sv: 'Lämna den här punkten tom',
    en: 'Leave this field empty',
  },
  not_found: { fi: 'Sivua ei löytynyt', sv: 'Sidan hittades inte', en: 'The page was not found' },
  not_found_help: {
    fi: 'Osoite on voinut muuttua. Pääset eteenpäin etusivulta.',
    sv: 'Adressen kan ha ändrats. Du kommer vidare från första sidan.',
    en: 'The address may have changed. You can go on from the first page.',
  },
  refused: {
    fi: 'Lomaketta ei voitu ottaa vastaan',
    sv: 'Formuläret kunde inte tas emot',
    en: 'The form could not be taken',
  },
  refused_help: {
    fi: 'Avaa lomake uudelleen tältä sivustolta ja lähetä se sieltä. Mitään ei tallennettu.',
    sv: 'Öppna formuläret på nytt på den här webbplatsen och skicka det därifrån. Inget sparades.',
    en: 'Open the form again on this site and send it from there. Nothing was saved.',
  },
  failed: { fi: 'Jokin meni vikaan', sv: 'Något gick fel', en: 'Something went wrong' },
  failed_help: {
    fi: 'Mitään ei tallennettu. Yritä hetken kuluttua uudelleen.',
    sv: 'Inget sparades. Försök igen om en stund.',
    en: 'Nothing was saved. Try again in a moment.',
  },
  danger: { fi: 'Jos on hätä', sv: 'I en nödsituation', en: 'In an emergency' },
  danger_help: {
    fi: 'Vertaistuki ei ole päivystys. Kun joku on vaarassa, soita heti.',
    sv: 'Kamratstöd är ingen jour. Ring genast om någon är i fara.',
    en: 'Peer support is not an emergency service. If someone is in danger, call at once.',
  },
  call_112: { fi: 'Soita 112', sv: 'Ring 112', en: 'Call 112' },
});
