import { Random } from './random';

describe('A seeded source of chance', () => {
  it('gives the same numbers for the same seed, others for another', () => {
    const numbers = (a: number, b: number): number[] => {
      const random = new Random([a, b]);
      return Array.from({ length: 20 }, () => random.next());
    };
    expect(numbers(1, 2)).toEqual(numbers(1, 2));
    expect(numbers(1, 2)).not.toEqual(numbers(2, 1));
    expect(numbers(1, 2).every((number) => number >= 0 && number < 1)).toBe(true);
  });

  it('reaches both ends of a range and draws by weight', () => {
    const random = new Random([3, 0]);
    const drawn = new Set(Array.from({ length: 400 }, () => random.whole(1, 6)));
    expect([...drawn].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    const heavy = Array.from({ length: 2_000 }, () =>
      random.weighted([
        ['a', 9],
        ['b', 1],
        ['c', 0],
      ]),
    );
    expect(heavy.filter((each) => each === 'a').length).toBeGreaterThan(1_700);
    expect(heavy).not.toContain('c');
  });

  it('never gives an id twice, whichever source it comes from', () => {
    const random = new Random([4, 0]);
    const ids = new Set<string>();
    for (let source = 0; source < 2_000; source += 1) {
      const fork = random.fork();
      for (let n = 0; n < 50; n += 1) ids.add(fork.uuid());
    }
    expect(ids.size).toBe(100_000);
    expect(
      [...ids].every((id) =>
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id),
      ),
    ).toBe(true);
  });
});
