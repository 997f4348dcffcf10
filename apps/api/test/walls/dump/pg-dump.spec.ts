import { execFileSync } from 'node:child_process';
import { reportFigure, wallsTimeout } from '../figures';
import { type Sentinel, startTwinWorld } from '../world';

/** PostgreSQL's own program; `npm run test:peers` names it. */
const program = process.env['PEER_PG_DUMP'] ?? '';

/** What a table repeats on purpose: a certificate says what it said when it was issued; all of it lies in the clear. */
const REPEATED: Readonly<Record<string, readonly string[]>> = {
  'people.certificate': ['people.volunteer.first_name', 'people.volunteer.last_name', 'people.course.name'],
};

describe('a dump of the twin world as pg_dump writes it', () => {
  let world: Awaited<ReturnType<typeof startTwinWorld>>;

  beforeAll(async () => {
    world = await startTwinWorld();
  }, wallsTimeout);
  afterAll(() => world?.stop());

  const dump = (): string => {
    const address = new URL(process.env['TEST_SERVER'] ?? '');
    address.pathname = new URL(world.product.database.ownerUrl).pathname;
    return execFileSync(program, [`--dbname=${address}`], {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      env: {},
    });
  };

  /** Columns that hold sealed bytes: nothing of them may be readable. */
  async function sealedColumns(): Promise<ReadonlySet<string>> {
    const { rows } = await world.product.database.admin.query<{ name: string }>(
      `select format('%s.%s', attrelid::regclass, attname) as name from pg_attribute where atttypid = 'bytea'::regtype and attnum > 0`,
    );
    return new Set(rows.map(({ name }) => name));
  }

  /** Ids lie in the clear by decision, and stand wherever something belongs to something. */
  const isWords = ({ column }: Sentinel): boolean => !column.endsWith('.id');

  /** Tokens in the dump that should not be readable in it, as `column in the table`. */
  function readable(text: string, sealed: ReadonlySet<string>): string[] {
    const tables = text.split(/^COPY /m).slice(1);
    expect(tables.length).toBeGreaterThan(20);
    return tables.flatMap((table) => {
      const name = table.slice(0, table.indexOf(' '));
      const misplaced = ({ column }: Sentinel): boolean =>
        sealed.has(column) || !(column.startsWith(`${name}.`) || REPEATED[name]?.includes(column));
      return [...world.book.in(table)]
        .filter(isWords)
        .filter(misplaced)
        .map(({ column }) => `${column} in ${name}`);
    });
  }

  it('shows nothing of a sealed column, and everything else in its own table only', async () => {
    const sealed = await sealedColumns();
    const hidden = world.book.sentinels.filter(({ column }) => sealed.has(column));
    expect(hidden.length).toBeGreaterThan(50);
    const found = readable(dump(), sealed);

    const planted = hidden[0]?.token ?? '';
    await world.product.database.admin.query('update platform.unit set name = $1 where id = $2', [
      planted,
      world.here.units[0],
    ]);
    const control = readable(dump(), sealed);
    reportFigure('F3', {
      part: 'pg-dump',
      tried: world.book.sentinels.filter(isWords).length,
      failed: found.length,
      control: control.length === found.length + 1,
    });
    expect(found).toEqual([]);
    expect(control).toEqual([`${hidden[0]?.column} in platform.unit`]);
  });
});
