import type { ActorName, TwinWorld } from '../world';
import { formsOf, validRequest, type ValidRequest } from '../world/bodies';
import type { ForeignId, ForeignIds } from './foreign';
import { kindOfField, pathIds } from './kinds';
import { type Expectation, pathOf, pathTo } from './matrix';
import type { IdParameter } from './parameters';
import type { Attempt } from './path-ids';

/** Fields that take an id of whatever kind, for whoever reads of everything in the own association. */
const OF_ANY_KIND: readonly string[] = ['objectId', 'personId'];
/** Accounts that are known to whoever names them, and can answer for no seeker. */
const NO_COORDINATORS: readonly ActorName[] = [
  'administrator',
  'disabled',
  'data_protection_officer',
  'volunteer',
];
const NAMES_COORDINATORS: readonly string[] = ['coordinatorId', 'deputyId'];

/** Where requests come from that are taken, by route and form. */
export interface Makers {
  formsOf(route: string): number;
  make(route: string, form: number): Promise<ValidRequest>;
}

/** A request that is taken, and the attempts to have a foreign id taken in it. */
export interface Series {
  readonly valid: ValidRequest;
  readonly method: string;
  readonly attempts: readonly Attempt[];
}

/** Attempts on the ids of queries and bodies. */
export class FieldIds {
  constructor(
    private readonly world: TwinWorld,
    private readonly expectation: Expectation,
    private readonly foreign: ForeignIds,
    private readonly makers: Makers = {
      formsOf,
      make: (route, form) => validRequest(world, route, form),
    },
  ) {}

  /** Attempts on an id of a query by somebody who may call the route. */
  ofQuery({ route, name }: IdParameter, who: ActorName, common: boolean): Attempt[] {
    const [method = ''] = route.split(' ');
    const path = this.pathOfOwn(route, who);
    const to = (id: string): string => `${path}?${name}=${id}`;
    return this.ids(name, who, common).map((each) => {
      const [target, like] = [to(each.id), to(this.foreign.random().id)];
      return { who, method, parameter: `${route} ?${name}`, why: each.why, path: target, like, headers: {} };
    });
  }

  /** Attempts on the ids of a route's body, in each of its forms; a form that holds an id is where that id is tried. */
  async ofBody(route: string, parameters: readonly IdParameter[]): Promise<Series[]> {
    const series: Series[] = [];
    for (let form = 0; form < this.makers.formsOf(route); form++) {
      const valid = await this.makers.make(route, form);
      const own = parameters.filter(({ name }) => valid.body?.[name] !== undefined);
      const [method = ''] = route.split(' ');
      series.push({ valid, method, attempts: own.flatMap((each) => this.inBody(valid, method, each)) });
    }
    const tried = new Set(series.flatMap(({ attempts }) => attempts.map(({ parameter }) => parameter)));
    const [first] = series;
    if (!first) return series;
    // What no form holds is of no use to the route, and is refused with it all the same.
    const besides = parameters.filter(({ name }) => !tried.has(`${route} .${name}`));
    const attempts = besides.flatMap((each) => this.inBody(first.valid, first.method, each));
    return [{ ...first, attempts: [...first.attempts, ...attempts] }, ...series.slice(1)];
  }

  private inBody(valid: ValidRequest, method: string, { route, name, isList }: IdParameter): Attempt[] {
    const { who, path, body = {}, headers = {} } = valid;
    const spellings = isList
      ? [(id: string) => [id], (id: string) => [...listOf(body[name]), id]]
      : [(id: string) => id];
    // What the good request holds itself is not foreign to it.
    const ids = [...this.ids(name, who, true), ...this.knownButNot(name)].filter(
      ({ id }) => id !== body[name],
    );
    return spellings.flatMap((spell) =>
      ids.map((each) => ({
        who,
        method,
        parameter: `${route} .${name}`,
        why: each.why,
        path,
        like: path,
        body: { ...body, [name]: spell(each.id) },
        likeBody: { ...body, [name]: spell(this.foreign.random().id) },
        headers,
      })),
    );
  }

  private ids(name: string, who: ActorName, common: boolean): ForeignId[] {
    if (OF_ANY_KIND.includes(name)) return [...this.foreign.elsewhere(), this.foreign.random()];
    const kind = kindOfField(name);
    const others = common ? this.foreign.ofOtherKinds(kind) : [];
    return [...this.foreign.ofKind(who, kind), ...others, this.foreign.random()];
  }

  private knownButNot(name: string): ForeignId[] {
    if (!NAMES_COORDINATORS.includes(name)) return [];
    return NO_COORDINATORS.map((who) => ({
      id: this.world.actors[who].actor?.accountId ?? '',
      why: `no coordinator: ${who}`,
    }));
  }

  private pathOfOwn(route: string, who: ActorName): string {
    const kind = pathIds(pathOf(route)).pop()?.kind;
    const own =
      kind && this.world.thingsOf(kind).find((thing) => this.expectation.reach(who, thing) === 'open');
    return pathTo(route, own ?? null);
  }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
