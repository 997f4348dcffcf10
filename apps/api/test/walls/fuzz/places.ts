import type { Client } from 'pg';
import { SCHEMAS } from '../../whole-product';

/** A row that requests can name. */
interface Place {
  readonly id: string;
  readonly table: string;
  readonly organisation: string;
  readonly version: number | null;
  /** Its other ids, by column. */
  readonly refs: Readonly<Record<string, string | null>>;
}

const PEOPLE = new Set(['coordinator', 'deputy', 'account', 'author', 'member']);
const MARK = /^@id:([^:]*):(\d+)$/;

/** An id that nothing has, the same for the same number. */
const nobodys = (number: number): string =>
  `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

/** Everything with an id that lies in the database, so that a fuzzed request can mean something real. */
export class Places {
  private constructor(private readonly all: readonly Place[]) {}

  /** Reads the ids of every table that has some, in the order in which the rows were written. */
  static async read(admin: Client): Promise<Places> {
    const { rows: tables } = await admin.query<{ name: string; refs: string[]; versioned: boolean }>(
      `select n.nspname || '.' || c.relname as name,
         array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.atttypid = 'uuid'::regtype and a.attname <> 'id' and not a.attisdropped) as refs,
         exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'version') as versioned
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = any ($1) and c.relkind = 'r' and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id')
       order by 1`,
      [SCHEMAS],
    );
    const all: Place[] = [];
    for (const { name, refs, versioned } of tables) {
      const columns = ['id', ...refs, ...(versioned ? ['version'] : [])].join(', ');
      const { rows } = await admin.query<Record<string, string | null>>(
        `select ${columns} from ${name} order by ctid limit 400`,
      );
      for (const { id, version, ...others } of rows)
        all.push({
          id: id ?? '',
          table: name.split('.')[1] ?? name,
          organisation: others['organisation_id'] ?? '',
          version: version === undefined ? null : Number(version),
          refs: others,
        });
    }
    return new Places(all);
  }

  /** The given value with every id mark replaced by an id, mostly one of the organisation. */
  fill(value: unknown, organisation: string): unknown {
    if (typeof value === 'string') {
      const [, field = '', number] = MARK.exec(value) ?? [];
      return number === undefined ? value : this.idOf(field, Number(number), organisation);
    }
    if (Array.isArray(value)) return value.map((each) => this.fill(each, organisation));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, this.fill(each, organisation)]),
    );
  }

  /** The segments of a path; the first of two ids is mostly the thing that the second belongs to. */
  path(segments: readonly string[], organisation: string): string[] {
    const filled = segments.map((each, i) => {
      const [, , number] = MARK.exec(each) ?? [];
      return number === undefined
        ? each
        : this.idOf(
            singular(segments[i - 1] ?? ''),
            Number(number),
            organisation,
            MARK.test(segments[i - 2] ?? '') ? singular(segments[i - 3] ?? '') : '',
          );
    });
    const marks = segments.flatMap((each, i) => (MARK.test(each) ? [i] : []));
    const [first, second] = marks;
    if (first === undefined || second === undefined || Number(segments[first]?.split(':')[2]) % 4 === 0)
      return filled;
    const child = this.all.find(({ id }) => id === filled[second]);
    const parent = child?.refs[`${singular(segments[first - 1] ?? '')}_id`];
    return parent ? filled.with(first, parent) : filled;
  }

  /** The version a thing had when it was read; 1 when it has none. */
  versionOf(id: string): number {
    return this.all.find((each) => each.id === id)?.version ?? 1;
  }

  private idOf(field: string, number: number, organisation: string, parent = ''): string {
    const [choice, index] = [number % 20, Math.floor(number / 20)];
    const pick = (from: readonly Place[]): string => from[index % from.length]?.id ?? nobodys(number);
    if (choice === 0) return nobodys(number);
    if (choice === 1) return pick(this.all);
    const bare = field.replace(/Ids?$/, '');
    const kind = PEOPLE.has(bare) ? 'account' : bare.replace(/[A-Z]/g, (each) => `_${each.toLowerCase()}`);
    const fitting = this.all.filter(
      ({ table, refs }) =>
        (table === kind || table.endsWith(`_${kind}`)) && (parent === '' || `${parent}_id` in refs),
    );
    const own = fitting.filter((each) => each.organisation === organisation);
    return pick(choice < 15 && own.length > 0 ? own : fitting);
  }
}

const singular = (segment: string): string => segment.replace(/s$/, '').replaceAll('-', '_');
