import { isKnownProvider } from './conference-providers';
import { isTimeZone, listingFaults, listingWarnings, readPoint, writtenPoint } from './listing-rules';
import { listingSlug } from './listing-slug';
import { EMPTY_LISTING, type ListingFacts } from './listing.types';

const meeting = (more: Partial<ListingFacts> = {}): ListingFacts => ({
  ...EMPTY_LISTING,
  name: 'Kynnys',
  street: 'Esimerkkikatu 1',
  municipality: '837',
  ...more,
});
const faultsOf = (more: Partial<ListingFacts>): string[] =>
  listingFaults(meeting(more), 'aa').map(({ pointer, code }) => `${pointer} ${code}`);

describe('What a listing can say', () => {
  it('is taken when it is whole, by appointment or without a told duration', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ weekday: 1, startTime: '18:00' })).toEqual([]);
    expect(faultsOf({ openness: 'conditional', openOn: 'last', codes: ['ST'] })).toEqual([]);
    expect(faultsOf({ form: 'online', street: null, municipality: null })).toEqual([]);
  });

  it.each<[string, Partial<ListingFacts>]>([
    ['/startTime REQUIRED', { weekday: 1 }],
    ['/weekday REQUIRED', { startTime: '18:00' }],
    ['/durationMinutes NOT_ALLOWED_VALUE', { durationMinutes: 60 }],
    ['/timeZone NOT_ALLOWED_VALUE', { timeZone: 'Europe/Nowhere' }],
    ['/resumesOn NOT_ALLOWED_VALUE', { resumesOn: '2026-12-01' }],
    ['/street REQUIRED', { street: null }],
    ['/municipality REQUIRED', { municipality: null }],
    ['/municipality NOT_FOUND_VALUE', { municipality: '999' }],
    ['/longitude REQUIRED', { latitude: 60 }],
    ['/link MALFORMED', { form: 'online', link: 'linkki sähköpostilla' }],
    ['/link NOT_ALLOWED_VALUE', { link: 'https://zoom.us/j/1' }],
    ['/codes NOT_ALLOWED_VALUE', { codes: ['SPK'] }],
    ['/codes NOT_ALLOWED_VALUE', { codes: ['O'] }],
    ['/openOn NOT_ALLOWED_VALUE', { openness: 'open', openOn: 'last' }],
    ['/openOn REQUIRED', { openness: 'conditional' }],
    ['/languages NOT_ALLOWED_VALUE', { languages: ['suomi'] }],
  ])('is refused with %s', (fault, more) => {
    expect(faultsOf(more)).toEqual([fault]);
  });

  it('takes the condition of openness from the notes where no field has it', () => {
    expect(faultsOf({ openness: 'conditional', notes: 'Avoin parillisina viikkoina' })).toEqual([]);
  });

  it('is warned of where readers of the feed would show no way to join', () => {
    const online = { form: 'online' as const, link: null, joinPhone: null };
    expect(listingWarnings(online)).toEqual(['NO_WAY_TO_JOIN']);
    expect(listingWarnings({ ...online, link: 'https://meet.kuvitelma.invalid/x' })).toEqual([
      'PROVIDER_UNKNOWN',
    ]);
    expect(listingWarnings({ ...online, link: 'https://us02web.zoom.us/j/1' })).toEqual([]);
    expect(listingWarnings({ ...online, joinPhone: '+358 00 1' })).toEqual(['PHONE_TOO_SHORT']);
    expect(listingWarnings({ ...online, form: 'in_person' })).toEqual([]);
  });

  it('knows a provider by its host, not by what stands in front of it', () => {
    expect(isKnownProvider('https://zoom.us/j/1')).toBe(true);
    expect(isKnownProvider('https://notzoom.us/j/1')).toBe(false);
    expect(isKnownProvider('https://kuvitelma.invalid/?zoom.us')).toBe(false);
  });

  it('knows time zones by their names', () => {
    expect(['Europe/Helsinki', 'America/Argentina/Salta'].every(isTimeZone)).toBe(true);
    expect(['UTC+2', 'Europe/', 'Helsinki', ''].some(isTimeZone)).toBe(false);
  });

  it('has a point that is read as it was written, and refused when it is none', () => {
    expect(readPoint(writtenPoint(61.4981, 23.761))).toEqual({ latitude: 61.4981, longitude: 23.761 });
    expect(faultsOf(readPoint('torin laidalla'))).toEqual([
      '/latitude OUT_OF_RANGE',
      '/longitude OUT_OF_RANGE',
    ]);
  });
});

describe('The slug of a listing', () => {
  it('is plain, at most 64 letters, and differs for the same name', () => {
    expect(listingSlug('Äiti & lapsi – tiistai', 'a1b2c3d4')).toBe('aiti-lapsi-tiistai-a1b2c3d4');
    expect(listingSlug('Åttan', 'a1b2c3d4')).not.toBe(listingSlug('Åttan', 'a1b2c3d5'));
    const long = listingSlug(`${'pitkä nimi '.repeat(20)}`, 'a1b2c3d4');
    expect(long.length).toBeLessThanOrEqual(64);
    expect(long).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(listingSlug('群', 'a1b2c3d4')).toBe('a1b2c3d4');
  });
});
