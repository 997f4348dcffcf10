import { KeptParts } from './kept-parts';
import type { PublishedMarks } from './published-epochs';

interface Row {
  readonly associationId: string;
  readonly name: string;
}

const marksOf = (of: Readonly<Record<string, string>>): PublishedMarks => ({
  mark: JSON.stringify(of),
  of: new Map(Object.entries(of)),
});

describe('What is kept of the associations', () => {
  let stored: Row[];
  let asked: (string | null)[];
  let kept: KeptParts<Row>;
  const names = async (marks: PublishedMarks): Promise<string[]> =>
    (await kept.get(marks)).map(({ name }) => name);

  beforeEach(() => {
    stored = [
      { associationId: 'a', name: 'Olohuone' },
      { associationId: 'b', name: 'Iltaryhmä' },
    ];
    asked = [];
    kept = new KeptParts((one) => {
      asked.push(one);
      return Promise.resolve(stored.filter(({ associationId }) => one === null || associationId === one));
    });
  });

  it('is read once for those who ask together, and again when somebody has changed something', async () => {
    const marks = marksOf({ a: '1', b: '1' });
    const [first, second] = await Promise.all([kept.get(marks), kept.get(marks)]);
    expect(first).toBe(second);
    expect(await kept.get(marksOf({ a: '1', b: '1' }))).toBe(first);
    expect(asked).toEqual([null]);
  });

  it('is read anew of the association alone that has changed something', async () => {
    await names(marksOf({ a: '1', b: '1' }));
    stored = [{ associationId: 'b', name: 'Aamuryhmä' }];
    expect(await names(marksOf({ a: '1', b: '2' }))).toEqual(['Olohuone', 'Aamuryhmä']);
    expect(asked).toEqual([null, 'b']);
  });

  it('has nothing of an association that is no longer there, or has nothing left', async () => {
    await names(marksOf({ a: '1', b: '1' }));
    stored = [];
    expect(await names(marksOf({ a: '2' }))).toEqual([]);
  });

  it('is read again after a failure, which is told to whoever waited', async () => {
    let fails = true;
    const one = new KeptParts<Row>(() =>
      fails ? Promise.reject(new Error('away')) : Promise.resolve(stored),
    );
    const marks = marksOf({ a: '1', b: '1' });
    await expect(one.get(marks)).rejects.toThrow('away');
    fails = false;
    expect(await one.get(marks)).toHaveLength(2);
  });
});
