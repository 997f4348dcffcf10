// Generated from data/wellbeing-counties.csv; a spec compares the two.

/** A wellbeing services county, or Helsinki or Åland in its place. */
export interface WellbeingCounty {
  readonly code: string;
  readonly shortNameFi: string;
  readonly shortNameSv: string;
  readonly nameFi: string;
  readonly nameSv: string;
}

/** The wellbeing services counties, Helsinki and Åland, by the Finnish name. */
export const WELLBEING_COUNTIES: readonly WellbeingCounty[] = [
  {
    code: 'AX',
    shortNameFi: 'Ahvenanmaa',
    shortNameSv: 'Åland',
    nameFi: 'Ahvenanmaan maakunta',
    nameSv: 'Landskapet Åland',
  },
  {
    code: 'EK',
    shortNameFi: 'Etelä-Karjala',
    shortNameSv: 'Södra Karelen',
    nameFi: 'Etelä-Karjalan hyvinvointialue',
    nameSv: 'Södra Karelens välfärdsområde',
  },
  {
    code: 'EP',
    shortNameFi: 'Etelä-Pohjanmaa',
    shortNameSv: 'Södra Österbotten',
    nameFi: 'Etelä-Pohjanmaan hyvinvointialue',
    nameSv: 'Södra Österbottens välfärdsområde',
  },
  {
    code: 'ES',
    shortNameFi: 'Etelä-Savo',
    shortNameSv: 'Södra Savolax',
    nameFi: 'Etelä-Savon hyvinvointialue',
    nameSv: 'Södra Savolax välfärdsområde',
  },
  {
    code: 'HE',
    shortNameFi: 'Helsinki',
    shortNameSv: 'Helsingfors',
    nameFi: 'Helsingin kaupunki',
    nameSv: 'Helsingfors stad',
  },
  {
    code: 'IU',
    shortNameFi: 'Itä-Uusimaa',
    shortNameSv: 'Östra Nyland',
    nameFi: 'Itä-Uudenmaan hyvinvointialue',
    nameSv: 'Östra Nylands välfärdsområde',
  },
  {
    code: 'KA',
    shortNameFi: 'Kainuu',
    shortNameSv: 'Kajanaland',
    nameFi: 'Kainuun hyvinvointialue',
    nameSv: 'Kajanalands välfärdsområde',
  },
  {
    code: 'KH',
    shortNameFi: 'Kanta-Häme',
    shortNameSv: 'Egentliga Tavastland',
    nameFi: 'Kanta-Hämeen hyvinvointialue',
    nameSv: 'Egentliga Tavastlands välfärdsområde',
  },
  {
    code: 'KP',
    shortNameFi: 'Keski-Pohjanmaa',
    shortNameSv: 'Mellersta Österbotten',
    nameFi: 'Keski-Pohjanmaan hyvinvointialue',
    nameSv: 'Mellersta Österbottens välfärdsområde',
  },
  {
    code: 'KS',
    shortNameFi: 'Keski-Suomi',
    shortNameSv: 'Mellersta Finland',
    nameFi: 'Keski-Suomen hyvinvointialue',
    nameSv: 'Mellersta Finlands välfärdsområde',
  },
  {
    code: 'KU',
    shortNameFi: 'Keski-Uusimaa',
    shortNameSv: 'Mellersta Nyland',
    nameFi: 'Keski-Uudenmaan hyvinvointialue',
    nameSv: 'Mellersta Nylands välfärdsområde',
  },
  {
    code: 'KY',
    shortNameFi: 'Kymenlaakso',
    shortNameSv: 'Kymmenedalen',
    nameFi: 'Kymenlaakson hyvinvointialue',
    nameSv: 'Kymmenedalens välfärdsområde',
  },
  {
    code: 'LA',
    shortNameFi: 'Lappi',
    shortNameSv: 'Lappland',
    nameFi: 'Lapin hyvinvointialue',
    nameSv: 'Lapplands välfärdsområde',
  },
  {
    code: 'LU',
    shortNameFi: 'Länsi-Uusimaa',
    shortNameSv: 'Västra Nyland',
    nameFi: 'Länsi-Uudenmaan hyvinvointialue',
    nameSv: 'Västra Nylands välfärdsområde',
  },
  {
    code: 'PI',
    shortNameFi: 'Pirkanmaa',
    shortNameSv: 'Birkaland',
    nameFi: 'Pirkanmaan hyvinvointialue',
    nameSv: 'Birkalands välfärdsområde',
  },
  {
    code: 'PO',
    shortNameFi: 'Pohjanmaa',
    shortNameSv: 'Österbotten',
    nameFi: 'Pohjanmaan hyvinvointialue',
    nameSv: 'Österbottens välfärdsområde',
  },
  {
    code: 'PK',
    shortNameFi: 'Pohjois-Karjala',
    shortNameSv: 'Norra Karelen',
    nameFi: 'Pohjois-Karjalan hyvinvointialue',
    nameSv: 'Norra Karelens välfärdsområde',
  },
  {
    code: 'PP',
    shortNameFi: 'Pohjois-Pohjanmaa',
    shortNameSv: 'Norra Österbotten',
    nameFi: 'Pohjois-Pohjanmaan hyvinvointialue',
    nameSv: 'Norra Österbottens välfärdsområde',
  },
  {
    code: 'PS',
    shortNameFi: 'Pohjois-Savo',
    shortNameSv: 'Norra Savolax',
    nameFi: 'Pohjois-Savon hyvinvointialue',
    nameSv: 'Norra Savolax välfärdsområde',
  },
  {
    code: 'PH',
    shortNameFi: 'Päijät-Häme',
    shortNameSv: 'Päijänne-Tavastland',
    nameFi: 'Päijät-Hämeen hyvinvointialue',
    nameSv: 'Päijänne-Tavastlands välfärdsområde',
  },
  {
    code: 'SA',
    shortNameFi: 'Satakunta',
    shortNameSv: 'Satakunta',
    nameFi: 'Satakunnan hyvinvointialue',
    nameSv: 'Satakunta välfärdsområde',
  },
  {
    code: 'VK',
    shortNameFi: 'Vantaa ja Kerava',
    shortNameSv: 'Vanda och Kervo',
    nameFi: 'Vantaan ja Keravan hyvinvointialue',
    nameSv: 'Vanda och Kervo välfärdsområde',
  },
  {
    code: 'VS',
    shortNameFi: 'Varsinais-Suomi',
    shortNameSv: 'Egentliga Finland',
    nameFi: 'Varsinais-Suomen hyvinvointialue',
    nameSv: 'Egentliga Finlands välfärdsområde',
  },
];
