import * as fc from 'fast-check';
import { FilterMaker, mayBe } from './seeker-filters';
import { matches, type Searched, wantedBy } from './seeker-search';

const name = fc.constantFrom(
  'Aino',
  'Aino-Maija',
  'Åsa',
  'Iida',
  'Väinö',
  'Zahra',
  'Kuusi 12',
  'Kaisla 7',
  'X',
);
const phone = fc.integer({ min: 100_000_000, max: 999_999_999 }).map((n) => `+358${n}`);
const seeker: fc.Arbitrary<Searched> = fc.record({
  protected: fc.boolean(),
  alias: fc.option(name),
  firstName: fc.option(name),
  phone: fc.option(phone),
});
const part = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(text.length - 1), fc.nat(text.length))
    .map(([from, length]) => text.slice(from, from + 2 + length));
const words = fc.oneof(name.chain(part), phone.chain(part), fc.string({ minLength: 2, maxLength: 12 }));

describe('filters of seekers', () => {
  const maker = new FilterMaker();

  it('never miss anybody whom the search itself would find', () => {
    fc.assert(
      fc.property(seeker, words, (one, asked) => {
        fc.pre(asked.trim().length >= 2);
        const wanted = wantedBy(asked);
        if (matches(wanted, one)) expect(mayBe(maker.of(one), maker.wanting(wanted))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('leave out nearly everybody else', () => {
    const wanting = maker.wanting(wantedBy('Zacharias'));
    const crowd = fc.sample(seeker, 1000);
    expect(crowd.filter((one) => mayBe(maker.of(one), wanting)).length).toBeLessThan(20);
  });

  it('are another process’s own: nothing is told by comparing two', () => {
    const one = { protected: false, alias: 'Kuusi 12', firstName: 'Aino', phone: '+358401234567' };
    expect(new FilterMaker().of(one)).not.toEqual(maker.of(one));
  });
});
