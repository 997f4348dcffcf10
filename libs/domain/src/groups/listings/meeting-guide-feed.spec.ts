import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LISTING_RHYTHMS } from '../../keys/listing-keys';
import { FELLOWSHIP_CODES } from './fellowship-codes';
import { readMeetingGuide } from './import/meeting-guide';
import { factsAfter } from './import/import-changes';
import { type FeedListing, meetingGuideRows } from './meeting-guide-feed';
import { EMPTY_LISTING, type ListingFacts } from './listing.types';

const fixture = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, 'testing', name), 'utf8'));
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const isStrict = ajv.compile(fixture('meeting-guide-strict.schema.json') as object);
const faultsOf = (rows: unknown): string[] =>
  isStrict(rows)
    ? []
    : (isStrict.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

const TODAY = '2026-11-24';
const openOn = { first: '1. avoin', second: '2.', third: '3.', fourth: '4.', last: 'Viimeinen avoin' };
const words = { online: 'Verkko', openOn };
const listing = (
  more: Partial<ListingFacts> = {},
  slug = 'kynnys-a1b2c3d4',
  codes: FeedListing['fellowship']['codes'] = 'aa',
): FeedListing => ({
  slug,
  facts: {
    ...EMPTY_LISTING,
    name: 'Kynnys',
    weekday: 2,
    startTime: '18:00',
    durationMinutes: 90,
    municipality: '837',
    street: 'Esimerkkikatu 1',
    postalCode: '33100',
    openness: 'open',
    languages: ['fi'],
    ...more,
  },
  updatedAt: new Date('2026-11-01T10:00:00.000Z'),
  fellowship: { name: 'Esimerkkitoverit', codes, site: 'https://esimerkki.invalid/', phone: '+358000000001' },
});
const online = { form: 'online', street: null, postalCode: null, municipality: null } as const;
const rowOf = (more?: Partial<ListingFacts>) => meetingGuideRows([listing(more)], TODAY, words)[0];

describe('The Meeting Guide feed', () => {
  it('has a schema that takes the good feed and refuses what readers misunderstand', () => {
    expect(faultsOf(fixture('finland-good.json'))).toEqual([]);
    expect(faultsOf([{ slug: 'x', name: 'x', day: null }])).not.toEqual([]);
  });

  it.each<[string, Partial<ListingFacts>]>([
    ['in person', {}],
    ['with a point', { latitude: 61.498123, longitude: 23.761 }],
    ['on the net', { ...online, link: 'https://us02web.zoom.us/j/1', joinNotes: 'Tunnus 123' }],
    ['by phone', { ...online, joinPhone: '+358 00 000 0001,,123#', joinNotes: 'Tunnus 123' }],
    ['both', { form: 'hybrid', link: 'https://us02web.zoom.us/j/1' }],
    ['on a break', { paused: true, resumesOn: '2026-12-01' }],
    ['on a break on the net', { ...online, link: 'https://zoom.us/j/1', paused: true }],
    ['by appointment', { weekday: null, startTime: null, durationMinutes: null }],
    ['without a told duration', { durationMinutes: null }],
    ['over midnight', { startTime: '23:00' }],
    ['in a place without a street', { street: null, placeName: 'Esimerkkitalo' }],
    ['abroad', { municipality: null, town: 'Fuengirola', country: 'ES', timeZone: 'Europe/Madrid' }],
    [
      'with everything',
      {
        audiences: ['women', 'lgbtq'],
        codes: ['ST', 'B'],
        accessible: true,
        notes: 'Ovi <b>',
        site: 'https://esimerkki.invalid/x',
      },
    ],
  ])('passes it for a meeting %s', (_, more) => {
    const row = rowOf(more);
    expect(faultsOf([row])).toEqual([]);
    expect(JSON.stringify(row)).not.toContain('null');
  });

  it('always says whether the address is approximate', () => {
    expect(rowOf()).toMatchObject({
      approximate: 'no',
      formatted_address: 'Esimerkkikatu 1, 33100 Tampere, Finland',
      day: 2,
      end_time: '19:30',
      timezone: 'Europe/Helsinki',
      regions: ['Pirkanmaa', 'Tampere'],
      updated: '2026-11-01 10:00:00',
      entity: 'Esimerkkitoverit',
      types: ['O', 'FI'],
    });
    expect(rowOf({ ...online, link: 'https://zoom.us/j/1' })).toMatchObject({
      approximate: 'yes',
      formatted_address: 'Helsinki, Finland',
      regions: ['Verkko'],
    });
  });

  it('begins the week on Sunday with 0', () => {
    expect(rowOf({ weekday: 7 })?.['day']).toBe(0);
    expect(rowOf({ weekday: 6 })?.['day']).toBe(6);
  });

  it('keeps a paused meeting with TC and without a way to join; on the day of return it meets', () => {
    const paused = {
      form: 'hybrid',
      link: 'https://zoom.us/j/1',
      paused: true,
      resumesOn: '2026-11-25',
    } as const;
    const row = rowOf(paused);
    expect(row?.['types']).toContain('TC');
    expect(Object.keys(row ?? {}).filter((name) => name.startsWith('conference'))).toEqual([]);
    expect(rowOf({ ...paused, resumesOn: TODAY })?.['types']).not.toContain('TC');
  });

  it('never makes a meeting plain open that is open only sometimes', () => {
    expect(rowOf({ openness: 'conditional', openOn: 'last', notes: 'Ovi' })).toMatchObject({
      types: ['C', 'FI'],
      notes: 'Viimeinen avoin\nOvi',
    });
    expect(rowOf({ openness: null })?.['types']).toEqual(['FI']);
  });

  it('leaves out what the format cannot say: on the net without a way to join', () => {
    expect(meetingGuideRows([listing(online)], TODAY, words)).toEqual([]);
  });

  it('leaves out what is not weekly, which the format has no field for', () => {
    const rhythms = LISTING_RHYTHMS.filter((rhythm) => rowOf({ rhythm }) !== undefined);
    expect(rhythms).toEqual(['every_week']);
  });

  it('tells the same place in all rows of an address', () => {
    const rows = meetingGuideRows(
      [
        listing({ placeName: 'Esimerkkitalo' }, 'a-a1b2c3d4'),
        listing({ placeName: 'Talo', placeNotes: 'Ovi B' }, 'b-a1b2c3d4'),
      ],
      TODAY,
      words,
    );
    expect(rows.map((row) => [row['location'], row['location_notes']])).toEqual([
      ['Esimerkkitalo', undefined],
      ['Esimerkkitalo', undefined],
    ]);
  });

  it.each(['na', 'ga', 'al_anon', 'none'] as const)('has only codes of its fellowship: %s', (codes) => {
    const all = {
      audiences: ['women', 'men', 'young', 'lgbtq', 'beginners'],
      accessible: true,
      languages: ['fi', 'sv'],
    } as const;
    const [row] = meetingGuideRows([listing(all, undefined, codes)], TODAY, words);
    const types = row?.['types'] as readonly string[];
    expect(types.filter((code) => !FELLOWSHIP_CODES[codes].includes(code))).toEqual([]);
  });

  it('says of nobody who they are', () => {
    const names = Object.keys(rowOf({ notes: 'Ovi', site: 'https://esimerkki.invalid/x' }) ?? {});
    expect(names.filter((name) => /contact|email|venmo|paypal|square|logo/.test(name))).toEqual([]);
  });

  it('keeps the rhythm that a feed tells in a line of its notes', () => {
    const [row] = meetingGuideRows([listing({ notes: 'Ovi B\nParittomilla viikoilla' })], TODAY, words);
    const [read] = readMeetingGuide([row], 'aa') ?? [];
    expect(read?.listing?.facts).toMatchObject({
      rhythm: 'odd_weeks',
      notes: 'Ovi B\nParittomilla viikoilla',
    });
  });

  it('is read again as what it was', () => {
    const more = {
      latitude: 61.4981,
      longitude: 23.761,
      accessible: true,
      codes: ['ST'],
      placeName: 'Esimerkkitalo',
    };
    const written = listing(more);
    const [read] = readMeetingGuide(meetingGuideRows([written], TODAY, words), 'aa') ?? [];
    expect(read?.noticed).toEqual([]);
    expect(factsAfter(EMPTY_LISTING, read?.listing?.facts ?? { name: '' })).toEqual(written.facts);
  });
});
