import { addDays, EMPTY_LISTING, listingSlug, municipalityOf } from '@rinnakkain/domain';
import type { AssociationDraft } from './draft';
import { at } from './instants';
import { MEETING_NAMES } from './many-group-words';
import { drawHome } from './places-of-people';
import { Random } from './random';

const STARTS = ['07:00', '12:00', '17:00', '18:00', '18:30', '19:00', '20:00'];
/** Days within which a listing was last checked; the oldest of them are due. */
const CHECKED_WITHIN = 175;

/** Meetings of the association's fellowship by chance, all over the country. */
export function addManyListings(draft: AssociationDraft, count: number): void {
  const fellowshipId = draft.fellowships[0]?.id;
  if (!fellowshipId || count === 0) return;
  const chance = new Random(draft.chanceOfRuns.seed());
  for (let n = 0; n < count; n += 1) {
    const name = chance.pick(MEETING_NAMES);
    const verifiedOn = addDays(draft.today, -chance.whole(1, CHECKED_WITHIN));
    draft.listings.push({
      ...EMPTY_LISTING,
      ...(chance.chance(0.15) ? ONLINE : placeOf(draft, chance, n)),
      name,
      weekday: chance.whole(1, 7),
      startTime: chance.pick(STARTS),
      durationMinutes: chance.pick([60, 90]),
      languages: chance.weighted(LANGUAGES),
      openness: chance.chance(0.5) ? 'open' : 'closed',
      id: chance.uuid(),
      fellowshipId,
      slug: listingSlug(name, chance.uuid().slice(0, 8)),
      verifiedOn,
      hiddenOn: null,
      updatedAt: at(verifiedOn, '12:00'),
    });
  }
}

const ONLINE = { form: 'online', link: 'https://us02web.zoom.us/j/00000000000' } as const;
const LANGUAGES: readonly (readonly [readonly string[], number])[] = [
  [['fi'], 90],
  [['sv'], 7],
  [['en'], 3],
];

/** A place of its own in a municipality, so that no two are the same meeting. */
function placeOf({ outline }: AssociationDraft, chance: Random, n: number): object {
  const municipality = drawHome(chance, outline.municipality, 0.1);
  const { latitude = 0, longitude = 0 } = municipalityOf(municipality) ?? {};
  return {
    municipality,
    placeName: 'Esimerkkitalo',
    street: `Esimerkkikatu ${n + 1}`,
    latitude,
    longitude,
    accessible: chance.chance(0.4),
  };
}
