import { EMPTY_LISTING, type ListingFacts } from '../listing.types';
import { changesOf, factsAfter, importChanges } from './import-changes';

const facts = (more: Partial<ListingFacts> = {}): ListingFacts => ({
  ...EMPTY_LISTING,
  name: 'Kynnys',
  ...more,
});
const known = (id: string, more?: Partial<ListingFacts>) => ({
  id,
  sourceKey: `mg:${id}`,
  facts: facts(more),
});
const told = (id: string, more: Partial<ListingFacts> = {}) => ({
  sourceKey: `mg:${id}`,
  facts: { name: 'Kynnys', ...more },
});

describe('What an import would change', () => {
  it('is told field by field; what the source says nothing of stays', () => {
    expect(
      changesOf(facts({ notes: 'Oma', startTime: '18:00' }), { name: 'Kynnys', startTime: '19:00' }),
    ).toEqual([{ field: 'startTime', before: '18:00', after: '19:00' }]);
    expect(
      changesOf(facts({ languages: ['fi', 'sv'] }), { name: 'Kynnys', languages: ['sv', 'fi'] }),
    ).toEqual([]);
  });

  it('takes the point on the map away with the street it belonged to', () => {
    const before = facts({ street: 'Esimerkkikatu 1', latitude: 61.5, longitude: 23.7 });
    expect(factsAfter(before, { name: 'Kynnys', street: 'Mallikatu 2' })).toMatchObject({ latitude: null });
    expect(factsAfter(before, { name: 'Kynnys', street: 'Esimerkkikatu 1' })).toMatchObject({
      latitude: 61.5,
    });
  });

  it('sorts meetings into new, changed, unchanged, missing and those their group wished away', () => {
    const changes = importChanges(
      [told('new'), told('same'), told('other', { notes: 'Uusi ovi' }), told('gone')],
      [known('same'), known('other'), known('left')],
      new Set(['mg:gone']),
    );
    expect(changes.fresh.map(({ sourceKey }) => sourceKey)).toEqual(['mg:new']);
    expect(changes.changed.map((each) => each.known.id)).toEqual(['other']);
    expect(changes.unchanged.map(({ id }) => id)).toEqual(['same']);
    expect(changes.missing.map(({ id }) => id)).toEqual(['left']);
    expect(changes.keptOut.map(({ sourceKey }) => sourceKey)).toEqual(['mg:gone']);
  });
});
