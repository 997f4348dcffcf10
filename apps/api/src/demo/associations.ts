import type { ThemeArea } from '@rinnakkain/domain';

/** One unit of an invented association. */
export interface UnitOutline {
  readonly name: string;
  /** Area of the themes people come with. */
  readonly area: ThemeArea;
}

/** An invented association before it has people. */
export interface AssociationOutline {
  readonly name: string;
  /** What stands between @ and .invalid in the addresses of its staff. */
  readonly domain: string;
  /** Code of the municipality it works from. */
  readonly municipality: string;
  /** What most of its people speak. */
  readonly language: 'fi' | 'sv';
  readonly units: readonly UnitOutline[];
}

/** The associations of the demo. */
export const ASSOCIATIONS: readonly AssociationOutline[] = [
  {
    name: 'Esimerkkilän perhetyö ry',
    domain: 'esimerkkila',
    municipality: '837',
    language: 'fi',
    units: [
      { name: 'Erotyö', area: 'separation' },
      { name: 'Vauvatyö', area: 'baby' },
    ],
  },
  {
    name: 'Mallisaaren vertaistuki ry',
    domain: 'mallisaari',
    municipality: '853',
    language: 'fi',
    units: [
      { name: 'Väkivaltatyö', area: 'violence' },
      { name: 'Päihdetyö', area: 'substance' },
    ],
  },
  {
    name: 'Kuvitelma – stöd i vardagen rf',
    domain: 'kuvitelma',
    municipality: '905',
    language: 'sv',
    units: [{ name: 'Stöd i vardagen', area: 'general' }],
  },
  {
    name: 'Näytteen vauvaperheet ry',
    domain: 'nayte',
    municipality: '564',
    language: 'fi',
    units: [{ name: 'Vauvaperheet', area: 'baby' }],
  },
];

const FURTHER_HOMES = ['091', '049', '092', '398', '297', '179', '609', '405', '167', '743'] as const;
const FURTHER_UNITS: readonly (readonly UnitOutline[])[] = [
  [
    { name: 'Vertaistuki', area: 'general' },
    { name: 'Perheet', area: 'separation' },
  ],
  [{ name: 'Turva', area: 'violence' }],
  [
    { name: 'Toipuminen', area: 'substance' },
    { name: 'Läheiset', area: 'general' },
  ],
];

/** So many associations: those of the demo first, then ones made from a pattern. */
export function outlines(count: number): AssociationOutline[] {
  return Array.from({ length: count }, (_, index): AssociationOutline => {
    const known = ASSOCIATIONS[index];
    if (known) return known;
    return {
      name: `Esimerkkiyhdistys ${index + 1} ry`,
      domain: `yhdistys${index + 1}`,
      municipality: FURTHER_HOMES[index % FURTHER_HOMES.length] ?? '091',
      language: index % 15 === 14 ? 'sv' : 'fi',
      units: FURTHER_UNITS[index % FURTHER_UNITS.length] ?? [],
    };
  });
}
