import { droppedClauses } from './clauses';

describe('Dropping clauses', () => {
  const dropped = (sql: string): [string, string][] =>
    droppedClauses(sql).map(({ clause, text }) => [clause, text.replace(/\s+/g, ' ').trim()]);

  it('lets what `and` joins be true and what `or` joins be false, on every level', () => {
    expect(dropped(`(a = 1 and (b = 'x and y' or c in (2, 3)))`)).toEqual([
      [`a = 1`, `( true and (b = 'x and y' or c in (2, 3)))`],
      [`b = 'x and y'`, `(a = 1 and ( false or c in (2, 3)))`],
      [`c in (2, 3)`, `(a = 1 and (b = 'x and y' or false ))`],
      [`(b = 'x and y' or c in (2, 3))`, `(a = 1 and true )`],
      [`(a = 1 and (b = 'x and y' or c in (2, 3)))`, `true`],
    ]);
  });

  it('knows what `and` and `from` are besides', () => {
    expect(dropped('a between 1 and 2 and b is distinct from c').map(([clause]) => clause)).toEqual([
      'a between 1 and 2',
      'b is distinct from c',
    ]);
  });

  it('finds the conditions of a statement, however deep', () => {
    expect(
      dropped(
        `select x from t where t.o = f() and t.id in (select s.id from s where s.n between 1 and 2) limit 1;`,
      ).map(([clause]) => clause),
    ).toEqual([`t.o = f()`, `s.n between 1 and 2`, `t.id in (select s.id from s where s.n between 1 and 2)`]);
  });
});
