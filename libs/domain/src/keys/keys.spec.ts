import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from '../testing/tables';
import { FURTHER_KEYS, LISTED_KEYS } from './listed-keys';

const read = (name: string) => rowsOf(readFileSync(join(__dirname, '../../data', name), 'utf8'));

// Parts of states.csv whose turn comes later; a new one must be named here or taken into use.
const LATER = ['account.key', 'concern.action', 'concern.state', 'expense_claim.state', 'task.key'];

describe.each([
  ['states.csv', LISTED_KEYS, LATER],
  ['further-keys.csv', FURTHER_KEYS, []],
])('The keys of %s', (file, inUse: Record<string, readonly string[]>, later) => {
  const rows = read(file);

  it.each(Object.entries(inUse))('has all of %s, no more and no fewer, in its order', (name, keys) => {
    const listed = rows.filter(({ entity, kind }) => `${entity}.${kind}` === name).map(({ key }) => key);
    expect(keys).toEqual(listed);
  });

  it('leaves no part of it unnoticed', () => {
    const parts = new Set(rows.map(({ entity, kind }) => `${entity}.${kind}`));
    expect([...parts].toSorted()).toEqual([...Object.keys(inUse), ...later].toSorted());
  });

  it('has words in Finnish, Swedish and English for every key', () => {
    expect(rows.filter(({ fi, sv, en }) => !fi || !sv || !en)).toEqual([]);
  });
});
