import { EMPTY_LISTING, type ListingFacts } from '@rinnakkain/domain';
import type { PublishedDate, PublishedGroup, PublishedListing } from '@rinnakkain/groups-api';

/** A Tuesday. */
export const TODAY = '2026-11-24';

/** A date of a group. */
export const aDate = (day: string, more: Partial<PublishedDate> = {}): PublishedDate => ({
  id: `date-${day}`,
  day,
  originalDay: day,
  start: '18:00',
  minutes: 90,
  state: 'planned',
  version: 1,
  ...more,
});

/** A group as everybody may know it. */
export const aGroup = (more: Partial<PublishedGroup> = {}): PublishedGroup => ({
  id: '0b6f1c1e-0000-4000-8000-000000000001',
  associationId: '0b6f1c1e-0000-4000-8000-00000000000a',
  association: 'Esimerkkilän perhetyö ry',
  type: 'open_meeting_place',
  state: 'running',
  registers: false,
  closed: false,
  name: { fi: 'Olohuone', sv: 'Vardagsrummet', en: 'The living room' },
  purpose: { fi: 'Tule ja lähde, milloin haluat.', sv: '', en: '' },
  rules: null,
  parts: [],
  themes: [],
  language: 'fi',
  municipality: '837',
  venue: 'Esimerkkikatu 1',
  accessibility: null,
  childCare: false,
  enrolsFrom: null,
  enrolsUntil: null,
  firstDay: null,
  lastDay: null,
  dates: [aDate('2026-11-25')],
  ...more,
});

/** An independent group as everybody may know it. */
export const anIndependentGroup = (more: Partial<ListingFacts> = {}): PublishedListing => ({
  id: '0b6f1c1e-0000-4000-8000-0000000000b1',
  organisationId: '0b6f1c1e-0000-4000-8000-00000000000a',
  slug: 'kynnys',
  facts: {
    ...EMPTY_LISTING,
    name: 'Kynnys',
    weekday: 2,
    startTime: '19:00',
    street: 'Esimerkkikatu 2',
    municipality: '837',
    openness: 'open',
    ...more,
  },
  fellowship: { program: 'toverit', name: 'Nimettömät Esimerkit', codes: 'none', site: null, phone: null },
  verifiedOn: '2026-11-02',
  updatedAt: new Date('2026-11-02T10:00:00Z'),
});
