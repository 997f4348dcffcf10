import type { ListingFacts } from '@rinnakkain/domain';

type Outline = Partial<ListingFacts> & Pick<ListingFacts, 'name'>;

/** Towns where the invented fellowship meets besides: code, what the house is called, and what is spoken. */
const TOWNS = [
  ['049', 'Esimerkkitalo', 'fi'],
  ['398', 'Mallitalo', 'fi'],
  ['297', 'Näytetalo', 'fi'],
  ['179', 'Esimerkkitalo', 'fi'],
  ['609', 'Mallitalo', 'fi'],
  ['405', 'Kuvitelmatalo', 'fi'],
  ['743', 'Näytetalo', 'fi'],
  ['167', 'Esimerkkitalo', 'fi'],
  ['698', 'Mallitalo', 'fi'],
  ['564', 'Kuvitelmatalo', 'fi'],
  ['272', 'Näytetalo', 'fi'],
  ['905', 'Modellhuset', 'sv'],
  ['638', 'Exempelhuset', 'sv'],
  ['285', 'Mallitalo', 'fi'],
  ['109', 'Esimerkkitalo', 'fi'],
] as const;

/** What meetings are called, each in its turn. */
const NAMES = ['Aamukaste', 'Iltarauha', 'Polku', 'Uusi päivä', 'Hiljainen hetki'] as const;
const SWEDISH_NAMES = ['Stigen', 'Morgonljus'] as const;
const TIMES = ['18:00', '19:00', '17:30', '10:00'] as const;

/** A meeting in each of those towns, on the days of the week in turn. */
export const FURTHER_MEETINGS: readonly Outline[] = TOWNS.map(([municipality, placeName, language], i) => ({
  name: language === 'sv' ? (SWEDISH_NAMES[i % SWEDISH_NAMES.length] ?? '') : (NAMES[i % NAMES.length] ?? ''),
  municipality,
  placeName,
  street: language === 'sv' ? 'Exempelgatan 1' : 'Esimerkkikatu 1',
  weekday: (i % 7) + 1,
  startTime: TIMES[i % TIMES.length] ?? '18:00',
  durationMinutes: i % 3 === 0 ? 60 : 90,
  openness: i % 2 === 0 ? 'open' : 'closed',
  accessible: i % 3 === 1,
  languages: [language],
}));
