import { Kept } from './kept';

describe('What is kept', () => {
  let now = 0;
  let reads = 0;
  const kept = () => {
    reads = 0;
    return new Kept(() => Promise.resolve(++reads));
  };

  beforeEach(() => {
    now = 1_000_000;
    jest.spyOn(performance, 'now').mockImplementation(() => now);
  });
  afterEach(() => jest.restoreAllMocks());

  it('is read once for those who ask together, and for a quarter of a minute', async () => {
    const one = kept();
    expect(await Promise.all([one.get(), one.get()])).toEqual([1, 1]);
    now += 14_999;
    expect([await one.get(), reads]).toEqual([1, 1]);
  });

  it('is shown while it is read anew, and waited for when it is too old', async () => {
    const one = kept();
    await one.get();
    now += 15_000;
    expect(await one.get()).toBe(1);
    await Promise.resolve();
    expect(reads).toBe(2);
    now += 31_000;
    expect(await one.get()).toBe(3);
  });

  it('is read again after a failure, which is told to whoever waited', async () => {
    let fails = true;
    const one = new Kept(() => (fails ? Promise.reject(new Error('away')) : Promise.resolve('there')));
    await expect(one.get()).rejects.toThrow('away');
    fails = false;
    expect(await one.get()).toBe('there');
  });
});
