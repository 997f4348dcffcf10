import type { PageAnswer } from './page-answer';
import { ShownAgain } from './shown-again';

describe('Answers that are given again', () => {
  let made: string[];
  let pages: ShownAgain<PageAnswer>;
  const shown = (of: object, name: string): Promise<PageAnswer> =>
    pages.shown(of, name, () => {
      made.push(name);
      return Promise.resolve({ status: made.length });
    });

  beforeEach(() => {
    made = [];
    pages = new ShownAgain();
  });

  it('are made once for as long as what they tell stands', async () => {
    const stand = {};
    expect(await Promise.all([shown(stand, 'a'), shown(stand, 'a'), shown(stand, 'b')])).toEqual([
      { status: 1 },
      { status: 1 },
      { status: 2 },
    ]);
    expect(await shown({}, 'a')).toEqual({ status: 3 });
    expect(made).toEqual(['a', 'b', 'a']);
  });

  it('are made again after a failure', async () => {
    const stand = {};
    await expect(pages.shown(stand, 'a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await shown(stand, 'a')).toEqual({ status: 1 });
  });

  it('are no more than three hundred: what was asked for longest ago goes', async () => {
    const stand = {};
    for (let n = 0; n < 300; n += 1) await shown(stand, `page ${n}`);
    await shown(stand, 'page 0');
    await shown(stand, 'one more');
    made = [];
    await shown(stand, 'page 0');
    await shown(stand, 'page 1');
    expect(made).toEqual(['page 1']);
  });
});
