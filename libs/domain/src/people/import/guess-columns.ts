import { type ImportColumns, IMPORT_SHAPES } from './import-fields';
import type { ImportField, ImportKind } from './import-keys';
import { foldedWord } from './words-of-cells';

/** Headings as people write them in Finnish, Swedish and English; the first of each language stands in the template. */
export const IMPORT_HEADINGS: Readonly<Record<ImportField, readonly string[]>> = {
  firstName: ['Etunimi', 'Förnamn', 'First name', 'Etunimet', 'Kutsumanimi', 'Given name', 'Forename'],
  lastName: ['Sukunimi', 'Efternamn', 'Last name', 'Surname', 'Family name', 'Släktnamn'],
  email: [
    'Sähköposti',
    'E-post',
    'E-mail',
    'Sähköpostiosoite',
    'E-postadress',
    'Email address',
    'Meili',
    'Mail',
    'Vapaaehtoisen sähköposti',
  ],
  phone: [
    'Puhelin',
    'Telefon',
    'Phone',
    'Puhelinnumero',
    'Telefonnummer',
    'Phone number',
    'Mobile',
    'Gsm',
    'Puh',
    'Tel',
    'Matkapuhelin',
    'Mobil',
  ],
  alias: ['Näyttönimi', 'Visningsnamn', 'Display name', 'Alias', 'Nimimerkki', 'Lempinimi', 'Nickname'],
  unit: ['Yksikkö', 'Enhet', 'Unit', 'Toimipiste', 'Paikallisyhdistys', 'Lokalförening', 'Branch'],
  arrivedOn: [
    'Saapunut',
    'Inkom',
    'Received',
    'Ilmoittautunut',
    'Hakemus saapui',
    'Aloittanut',
    'Arrived',
    'Applied',
  ],
  consentOn: [
    'Suostumus annettu',
    'Samtycke gavs',
    'Consent given',
    'Suostumus',
    'Samtycke',
    'Consent',
    'Suostumuspäivä',
  ],
  consentText: [
    'Suostumusteksti',
    'Samtyckestext',
    'Consent text',
    'Suostumuksen versio',
    'Consent version',
    'Samtyckets version',
  ],
  consentHow: ['Suostumuksen tapa', 'Samtyckets form', 'How consented', 'Suostumustapa'],
  birthYear: ['Syntymävuosi', 'Födelseår', 'Year of birth', 'Birth year', 'Synt vuosi'],
  municipality: [
    'Kunta',
    'Kommun',
    'Municipality',
    'Kotikunta',
    'Hemkommun',
    'Paikkakunta',
    'Ort',
    'Kaupunki',
  ],
  languages: ['Kielet', 'Språk', 'Languages', 'Kieli', 'Kielitaito', 'Language'],
  course: ['Kurssi', 'Kurs', 'Course', 'Koulutus', 'Utbildning', 'Training', 'Kurssin nimi', 'Course name'],
  completedOn: [
    'Suoritettu',
    'Slutförd',
    'Completed',
    'Suorituspäivä',
    'Päivä',
    'Pvm',
    'Päivämäärä',
    'Datum',
    'Date',
    'Completed on',
    'Slutfört',
  ],
  recordState: ['Tila', 'Status', 'State', 'Hyväksytty', 'Godkänd', 'Approved'],
  origin: ['Alkuperä', 'Ursprung', 'Origin', 'Tapa'],
  earlier: ['Aiempi koulutus', 'Tidigare utbildning', 'Earlier training', 'Vastaava koulutus'],
  earlierHours: ['Tunnit', 'Timmar', 'Hours', 'Tuntia', 'Tuntimäärä', 'Aiemman koulutuksen tunnit'],
};

const MEANT = new Map<string, ImportField[]>();
for (const [field, headings] of Object.entries(IMPORT_HEADINGS))
  for (const heading of headings) {
    const word = foldedWord(heading);
    MEANT.set(word, [...(MEANT.get(word) ?? []), field as ImportField]);
  }

/** What a heading most likely means: by the whole of it, or by how it begins. */
function meantBy(heading: string, fields: readonly ImportField[]): ImportField | null {
  const word = foldedWord(heading);
  if (word === '') return null;
  const whole = MEANT.get(word)?.find((field) => fields.includes(field));
  if (whole) return whole;
  const begins = [...MEANT]
    .filter(
      ([known, meant]) => known.length > 3 && word.startsWith(known) && meant.some((f) => fields.includes(f)),
    )
    .sort(([a], [b]) => b.length - a.length)[0];
  return begins?.[1].find((field) => fields.includes(field)) ?? null;
}

/** What the columns most likely mean, by their headings; no field twice, the first column keeps it. */
export function guessColumns(kind: ImportKind, headings: readonly string[]): ImportColumns {
  const { fields } = IMPORT_SHAPES[kind];
  const taken = new Set<ImportField>();
  return headings.map((heading) => {
    const field = meantBy(
      heading,
      fields.filter((each) => !taken.has(each)),
    );
    if (field) taken.add(field);
    return field;
  });
}
