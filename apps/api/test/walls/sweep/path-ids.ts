import type { ActorName, Thing, TwinWorld } from '../world';
import type { ForeignId, ForeignIds } from './foreign';
import { type PathId, pathIds } from './kinds';
import { type Expectation, pathOf } from './matrix';
import { probe } from './probes';

/** A request with a foreign id, and the same with an id that nothing has: they are to be answered alike. */
export interface Attempt {
  readonly who: ActorName;
  readonly method: string;
  /** Which parameter of which route is tried, for counting. */
  readonly parameter: string;
  /** Why the id is foreign, and how the request is spoilt besides. */
  readonly why: string;
  readonly path: string;
  readonly like: string;
  readonly body?: unknown;
  readonly likeBody?: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** What else can be sent with a path: nothing of it may tell a foreign thing from no thing. */
const SPOILT: readonly {
  readonly why: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}[] = [
  { why: ' with an empty body', body: {} },
  { why: ' with an unknown field', body: { zz: 1 } },
  { why: ' with half a body', body: '{"' },
  { why: ' without a body' },
  { why: ' with a version that is none', body: {}, headers: { 'if-match': 'x', 'idempotency-key': 'x' } },
];

/** Attempts on the ids of paths. */
export class PathIds {
  constructor(
    private readonly world: TwinWorld,
    private readonly expectation: Expectation,
    private readonly foreign: ForeignIds,
    /** Everybody and every spoilt body, or the first of each. */
    private readonly all: boolean,
  ) {}

  /** Every attempt on a route's path by somebody who may call the route; `common` with what is foreign to everybody. */
  of(route: string, who: ActorName, common: boolean): Attempt[] {
    return pathIds(pathOf(route)).flatMap((id) => this.ofParameter(route, who, id, common));
  }

  private ofParameter(route: string, who: ActorName, id: PathId, common: boolean): Attempt[] {
    const [method = ''] = route.split(' ');
    const ids = pathIds(pathOf(route));
    const isPart = ids.length > 1 && ids[0] !== id && ids[0]?.name !== id.name;
    const plain = probe(this.world, route, who, null);
    const attempts = isPart ? this.ofPart(who, ids, common) : this.ofWhole(who, ids, common);
    return attempts.flatMap(({ why, foreign, path, like }, i) => {
      const spoils = method !== 'GET' && foreign.thing && (this.all || i % 8 === 0) ? SPOILT : [];
      return [{ ...plain, why: '' }, ...spoils].map(({ why: spoilt, body, headers = {} }) => ({
        who,
        method,
        parameter: `${route} ${id.name}`,
        why: `${why}${spoilt}`,
        path: fillPath(pathOf(route), path),
        like: fillPath(pathOf(route), like),
        body,
        likeBody: body,
        headers,
      }));
    });
  }

  /** Foreign ids in the first place, with a part of the thing they name in the second. */
  private ofWhole(who: ActorName, [whole, part]: readonly PathId[], common: boolean): Filled[] {
    if (!whole) return [];
    const own = this.own(who, whole)[0]?.id ?? this.random();
    const all = [...this.foreign.ofKind(who, whole.kind), ...(common ? this.commonTo(whole, own) : [])];
    return all.map((foreign) => {
      const parts = part ? this.world.thingsOf(part.kind) : [];
      const itsPart = parts.find(({ parents }) => parents[whole.kind] === foreign.id)?.id ?? this.random();
      return { why: foreign.why, foreign, path: [foreign.id, itsPart], like: [this.random(), this.random()] };
    });
  }

  /** Foreign ids in the second place: parts of what is foreign, and parts of another whole than the one before it. */
  private ofPart(who: ActorName, [first, part]: readonly PathId[], common: boolean): Filled[] {
    if (!first || !part) return [];
    const own = this.own(who, part);
    const whole = this.own(who, first).find(({ id }) =>
      own.some(({ parents }) => parents[first.kind] === id),
    );
    const ofOthers = own
      .filter(({ parents }) => parents[first.kind] !== whole?.id)
      .map((thing) => ({ id: thing.id, why: `of another ${first.kind}`, thing }));
    const all = [
      ...this.foreign.ofKind(who, part.kind),
      ...ofOthers,
      ...(common ? this.commonTo(part, own[0]?.id ?? this.random()) : []),
    ];
    return all.map((foreign) => {
      const before = whole?.id ?? foreign.thing?.parents[first.kind] ?? this.random();
      const like = [whole?.id ?? this.random(), this.random()];
      return { why: foreign.why, foreign, path: [before, foreign.id], like };
    });
  }

  private commonTo({ kind }: PathId, own: string): ForeignId[] {
    return [...this.foreign.ofOtherKinds(kind), ...this.foreign.malformed(own), this.foreign.random()];
  }

  private own(who: ActorName, { kind }: PathId): Thing[] {
    return this.world.thingsOf(kind).filter((thing) => this.expectation.reach(who, thing) === 'open');
  }

  private random(): string {
    return this.foreign.random().id;
  }
}

interface Filled {
  readonly why: string;
  readonly foreign: ForeignId;
  readonly path: readonly string[];
  readonly like: readonly string[];
}

/** The path with its ids in their places. */
function fillPath(path: string, values: readonly string[]): string {
  let next = 0;
  return path.replace(/:\w+/g, () => values[next++] ?? '');
}
