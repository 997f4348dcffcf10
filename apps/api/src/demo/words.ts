/** First names of women, Finnish. */
export const WOMEN = [
  ...['Aada', 'Aune', 'Eeva', 'Elina', 'Emmi', 'Enni', 'Essi', 'Hanna', 'Heidi', 'Helmi', 'Hilla', 'Iiris'],
  ...[
    'Inka',
    'Irja',
    'Jaana',
    'Jonna',
    'Kaisa',
    'Katri',
    'Kirsi',
    'Laura',
    'Leena',
    'Liisa',
    'Maija',
    'Marjo',
  ],
  ...[
    'Mervi',
    'Minna',
    'Mirja',
    'Nelli',
    'Niina',
    'Outi',
    'Paula',
    'Piia',
    'Päivi',
    'Raisa',
    'Reetta',
    'Riikka',
  ],
  ...['Saana', 'Sari', 'Satu', 'Selma', 'Senja', 'Sini', 'Sirpa', 'Suvi', 'Taina', 'Tarja', 'Tiina', 'Tuula'],
  ...['Ulla', 'Vilma', 'Virpi', 'Ylva'],
] as const;

/** First names of men, Finnish. */
export const MEN = [
  ...['Aaro', 'Antti', 'Arto', 'Eemeli', 'Eero', 'Esa', 'Hannu', 'Harri', 'Heikki', 'Ilkka', 'Jani', 'Janne'],
  ...['Jouni', 'Juha', 'Kari', 'Lauri', 'Marko', 'Matti', 'Mika', 'Niko', 'Olli', 'Panu', 'Pasi', 'Pentti'],
  ...['Risto', 'Sami', 'Seppo', 'Timo', 'Toni', 'Vesa'],
] as const;

/** First names of women, Swedish. */
export const SWEDISH_WOMEN = [
  ...['Agneta', 'Annika', 'Camilla', 'Ebba', 'Elin', 'Frida', 'Ingrid', 'Johanna', 'Karin', 'Malin', 'Sonja'],
] as const;

/** First names of men, Swedish. */
export const SWEDISH_MEN = [
  'Anders',
  'Axel',
  'Bengt',
  'Gustav',
  'Henrik',
  'Lars',
  'Mats',
  'Oskar',
  'Ulf',
] as const;

/** Last names, which say that the person is invented. */
export const LAST_NAMES = ['Esimerkki', 'Malli', 'Kuvitelma', 'Testinen', 'Näyte', 'Demola'] as const;
export const SWEDISH_LAST_NAMES = ['Exempel', 'Påhittad', 'Modell'] as const;

const ALIAS_BEGINNINGS = [
  ...['Aamu', 'Halla', 'Hopea', 'Ilta', 'Kaarna', 'Kesä', 'Kivi', 'Kulta', 'Lumi', 'Meri', 'Metsä', 'Niitty'],
  ...['Pilvi', 'Puro', 'Saari', 'Sade', 'Sini', 'Suo', 'Syys', 'Talvi', 'Tuuli', 'Tähti', 'Usva', 'Vuono'],
] as const;
const ALIAS_ENDS = [
  ...[
    'aalto',
    'heinä',
    'kaisla',
    'kettu',
    'koivu',
    'kukka',
    'kuusi',
    'lehti',
    'lintu',
    'marja',
    'oksa',
    'perho',
  ],
  ...['pihlaja', 'polku', 'ranta', 'sammal', 'sointu', 'tuike', 'varpu', 'virta'],
] as const;

/** The alias of a seeker by number; the first 480 are words alone, later ones have a number. */
export function aliasOf(number: number): string {
  const ways = ALIAS_BEGINNINGS.length * ALIAS_ENDS.length;
  // A step that shares no factor with the ways visits each of them once.
  const way = (number * 77) % ways;
  const begin = ALIAS_BEGINNINGS[way % ALIAS_BEGINNINGS.length] ?? '';
  const end = ALIAS_ENDS[Math.floor(way / ALIAS_BEGINNINGS.length)] ?? '';
  const round = Math.floor(number / ways);
  return `${begin}${end}${round > 0 ? ` ${round + 1}` : ''}`;
}

/** Notes of sessions: nothing that names anybody. */
export const SESSION_NOTES = [
  'Käveltiin ja juteltiin viikon aikatauluista.',
  'Kahvilla. Kuulumiset ja seuraavan kerran sopiminen.',
  'Puhuttiin arjesta ja siitä, mikä on nyt helpompaa.',
  'Käytiin yhdessä perhekahvilassa.',
  'Lyhyt soitto, sovittiin uusi tapaaminen.',
  'Mietittiin, mistä voi kysyä apua hakemuksiin.',
  'Hiljaisempi kerta, oltiin ulkona.',
  'Pelattiin lautapeliä ja juotiin teetä.',
] as const;

/** The same in Swedish. */
export const SWEDISH_SESSION_NOTES = [
  'Vi promenerade och pratade om veckans tider.',
  'Kaffe och en pratstund, nästa gång avtalad.',
  'Ett kort samtal, vi bestämde en ny tid.',
] as const;

/** Texts of contact notes. */
export const CONTACT_NOTES = [
  'Soitettu, kertoi tilanteesta lyhyesti. Sovittiin jatkosta.',
  'Ei vastannut, ei jätetty viestiä.',
  'Lähetetty viesti ilman yhdistyksen nimeä.',
  'Toive ajasta muuttui, viikonloppu sopii paremmin.',
  'Tapaaminen toimistolla, käytiin läpi mitä tuki on ja mitä se ei ole.',
] as const;

/** Short notes of interviews. */
export const INTERVIEW_NOTES = [
  'Oma tilanne käsitelty, motivaatio selkeä.',
  'Rauhallinen kuuntelija, toivoo aikuisia tuettavia.',
  'Kertoi rajoistaan hyvin. Toivoo tapaamisia iltaisin.',
] as const;
