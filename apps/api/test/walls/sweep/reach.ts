import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { longForm } from '../figures';
import type { ActorName, Thing, TwinWorld } from '../world';

/**
 * How far somebody reaches a thing: `open` to work with as far as one's role goes; only `known` to be there (a protected
 * seeker to the colleagues of the unit, an account to those who see its name); or `none`, as if it were not there.
 */
export type Reach = 'open' | 'known' | 'none';

interface Row {
  readonly kind: string;
  readonly relation: string;
  readonly place: string;
  readonly open: readonly string[];
  readonly known: readonly string[];
}

/** Who reaches nothing by an id, on purpose; everybody else of the cast stands in some row of the table. */
const REACH_NOTHING: readonly ActorName[] = ['nobody', 'disabled'];

/** The hand-written table of who reaches which thing: from the security page and the decisions. */
export class WhoReaches {
  private readonly rows: readonly Row[];

  constructor(private readonly world: TwinWorld) {
    const [head, ...lines] = readFileSync(join(import.meta.dirname, '../../who-reaches.csv'), 'utf8')
      .trim()
      .split('\n');
    if (head !== 'kind,relation,place,open to,known to')
      throw new Error(`who-reaches.csv begins with ${head}.`);
    const names = (cell = ''): string[] => cell.split(' ').filter(Boolean);
    this.rows = lines.map((line) => {
      const [kind = '', relation = '', place = '', open, known] = line.split(',');
      return { kind, relation, place, open: names(open), known: names(known) };
    });
  }

  /** What is wrong with the table itself: a name nobody has, somebody it forgets, a row that nothing is. */
  faults(): string[] {
    const named = new Set(this.rows.flatMap(({ open, known }) => [...open, ...known]));
    const cast = Object.keys(this.world.actors);
    const unused = this.rows.filter((row) => !this.world.things.some((thing) => this.rowOf(thing) === row));
    return [
      ...[...named]
        .filter((name) => name !== 'self' && !cast.includes(name))
        .map((name) => `nobody is ${name}`),
      ...cast
        .filter((name) => !named.has(name) && !(REACH_NOTHING as readonly string[]).includes(name))
        .map((name) => `${name} stands in no row`),
      ...unused.map(({ kind, relation, place }) => `nothing is ${kind},${relation},${place}`),
    ];
  }

  /** How far somebody reaches a thing; throws when the table has no row for it. */
  of(who: ActorName, thing: Thing): Reach {
    const row = this.rowOf(thing);
    if (!row) throw new Error(`who-reaches.csv has no row for ${nameOf(this.world, thing)}.`);
    const among = (names: readonly string[]): boolean =>
      names.includes(who) || (names.includes('self') && thing.relation === who);
    if (among(row.open)) return 'open';
    return among(row.known) ? 'known' : 'none';
  }

  /** True for kinds that the table tells of. */
  has(kind: string): boolean {
    return this.rows.some((row) => row.kind === kind);
  }

  private rowOf(thing: Thing): Row | undefined {
    const place = placeOf(this.world, thing);
    return this.rows.find(
      (row) =>
        row.kind === thing.kind &&
        (row.relation === '*' || row.relation === thing.relation) &&
        (row.place === '*' || row.place === place),
    );
  }
}

/** Where a thing lies; what belongs to an association as such lies where the association is. */
function placeOf({ here, there }: TwinWorld, { place, organisationId }: Thing): string {
  if (place !== 'organisation') return place;
  if (organisationId === here.id) return place;
  return organisationId === there.id ? 'elsewhere' : 'platform';
}

/** A thing as the table names it. */
export const nameOf = (world: TwinWorld, thing: Thing): string =>
  `${thing.kind},${thing.relation},${placeOf(world, thing)}`;

/**
 * Of things of one kind, one of each relation and place; of an association that is not somebody's, where nothing tells
 * one relation from another, one of each unit.
 */
function oneOfEach(world: TwinWorld, who: ActorName, things: readonly Thing[]): Thing[] {
  const { organisation } = world.actors[who];
  const classOf = (thing: Thing): string =>
    thing.organisationId === organisation?.id ? nameOf(world, thing) : `${thing.place},${thing.unitId}`;
  return [...new Map(things.map((thing) => [classOf(thing), thing])).values()];
}

/** What of things of one kind somebody asks for: one of each that differs to them, in the long form everything. */
export const askedFor =
  (world: TwinWorld, who: ActorName) =>
  (things: readonly Thing[]): readonly Thing[] =>
    longForm ? things : oneOfEach(world, who, things);
