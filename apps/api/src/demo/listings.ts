import {
  addDays,
  addMonths,
  type Day,
  EMPTY_LISTING,
  type ListingFacts,
  listingSlug,
} from '@rinnakkain/domain';
import type { AssociationDraft } from './draft';
import { FURTHER_MEETINGS } from './further-meetings';
import { at } from './instants';

/** A fellowship of the demo as its table has it. */
export interface FellowshipRow {
  readonly id: string;
  readonly program: string;
  readonly name: string;
  readonly codes: 'aa';
  readonly site: string;
  readonly phone: string;
  readonly exportAskedOn: Day | null;
  readonly exportAskedHow: string | null;
}

/** A listed meeting of the demo as its table has it. */
export interface ListingRow extends ListingFacts {
  readonly id: string;
  readonly fellowshipId: string;
  readonly slug: string;
  readonly verifiedOn: Day;
  readonly hiddenOn: Day | null;
  readonly updatedAt: string;
}

type Outline = Partial<ListingFacts> & Pick<ListingFacts, 'name'>;

const ZOOM = 'https://us02web.zoom.us/j/00000000000';
const hall = {
  placeName: 'Esimerkkitalo',
  street: 'Esimerkkikatu 1',
  municipality: '837',
  postalCode: '33100',
};
const house = { placeName: 'Mallitalo', street: 'Mallikatu 2', municipality: '853', postalCode: '20100' };
const cellar = {
  placeName: 'Kuvitelman kellari',
  street: 'Näytekuja 3',
  municipality: '091',
  postalCode: '00100',
};
const evening = { startTime: '18:00', durationMinutes: 90, languages: ['fi'] };

/** Meetings of an invented fellowship in three towns and on the net. */
const MEETINGS: readonly Outline[] = [
  {
    name: 'Kynnys',
    ...hall,
    ...evening,
    weekday: 1,
    openness: 'closed',
    accessible: true,
    latitude: 61.4981,
    longitude: 23.761,
  },
  {
    name: 'Kynnys',
    ...hall,
    ...evening,
    weekday: 4,
    openness: 'conditional',
    openOn: 'last',
    accessible: true,
    latitude: 61.4981,
    longitude: 23.761,
  },
  {
    name: 'Aamuvalo',
    ...hall,
    weekday: 6,
    startTime: '09:30',
    durationMinutes: 60,
    openness: 'open',
    languages: ['fi'],
    audiences: ['beginners'],
    codes: ['DR'],
  },
  {
    name: 'Jokiranta',
    ...house,
    ...evening,
    weekday: 2,
    openness: 'open',
    codes: ['ST'],
    placeNotes: 'Toinen kerros, ovikello ”Malli”.',
  },
  { name: 'Jokiranta', ...house, ...evening, weekday: 5, openness: 'conditional', openOn: 'first' },
  {
    name: 'Å-stranden',
    ...house,
    weekday: 3,
    startTime: '19:00',
    durationMinutes: 60,
    openness: 'open',
    languages: ['sv'],
  },
  {
    name: 'Naisten ilta',
    ...cellar,
    ...evening,
    weekday: 3,
    openness: 'closed',
    audiences: ['women'],
    durationMinutes: null,
  },
  {
    name: 'Harbour',
    ...cellar,
    weekday: 7,
    startTime: '17:00',
    durationMinutes: 60,
    openness: 'open',
    languages: ['en'],
    form: 'hybrid',
    link: ZOOM,
  },
  { name: 'Pysähdys', ...cellar, ...evening, weekday: 2, openness: 'closed', paused: true },
  {
    name: 'Verkkosilta',
    form: 'online',
    ...evening,
    weekday: 4,
    startTime: '20:00',
    openness: 'open',
    link: ZOOM,
    joinNotes: 'Linkki aukeaa kymmenen minuuttia ennen.',
  },
  {
    name: 'Puhelinlinja',
    form: 'online',
    weekday: 7,
    startTime: '21:00',
    durationMinutes: 60,
    openness: 'closed',
    languages: ['fi'],
    joinPhone: '+358 00 000 0001,,123#',
  },
  {
    name: 'Sovittaessa',
    ...hall,
    openness: null,
    languages: ['fi'],
    notes: 'Ajasta sovitaan toveriseuran sivujen kautta.',
  },
  {
    name: 'Lyhty',
    ...house,
    ...evening,
    weekday: 4,
    rhythm: 'first_and_third',
    openness: 'open',
  },
];

/** Days since each was last checked: two are due, and one is hidden because nobody has checked it. */
const CHECKED_DAYS_AGO = [20, 20, 35, 160, 40, 165, 12, 50, 60, 8, 90, 200];

/** Lists an invented fellowship's meetings: all with the first association, a few with the others. */
export function addListings(draft: AssociationDraft): void {
  const { today, index, chanceOfRuns: chance } = draft;
  const fellowshipId = chance.uuid();
  draft.fellowships.push({
    id: fellowshipId,
    program: 'esimerkkitoverit',
    name: 'Nimettömät Esimerkit',
    codes: 'aa',
    site: 'https://esimerkkitoverit.invalid/',
    // None of those that people of the demo are given, which lie nowhere in the clear.
    phone: '+358010000001',
    exportAskedOn: index === 0 ? addMonths(today, -7) : null,
    exportAskedHow: index === 0 ? 'Kirje palvelutoimistosta, kansio 3' : null,
  });
  const meetings = index === 0 ? [...MEETINGS, ...FURTHER_MEETINGS] : MEETINGS.slice(3, 6);
  meetings.forEach((outline, i) => {
    const verifiedOn = addDays(today, -(CHECKED_DAYS_AGO[index === 0 ? i : i + 6] ?? 30));
    draft.listings.push({
      ...EMPTY_LISTING,
      ...outline,
      ...(outline.paused ? { resumesOn: addDays(today, 21) } : {}),
      id: chance.uuid(),
      fellowshipId,
      slug: listingSlug(outline.name, chance.uuid().slice(0, 8)),
      verifiedOn,
      hiddenOn: null,
      updatedAt: at(verifiedOn, '12:00'),
    });
  });
}
