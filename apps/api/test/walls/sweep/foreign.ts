import { Erasure, UnitOfWork } from '@rinnakkain/platform-api';
import { randomUUID } from 'node:crypto';
import { type ActorName, THING_KINDS, type Thing, type ThingKind, type TwinWorld } from '../world';
import { askedFor, nameOf, type WhoReaches } from './reach';

/** An id that is not for somebody, and what makes it so. */
export interface ForeignId {
  readonly id: string;
  /** `seeker,running,elsewhere`, `another kind: task`, `malformed: 1`. */
  readonly why: string;
  /** The thing it names, where it is one of the kind that is asked for. */
  readonly thing?: Thing;
}

/** People of the other unit of whom nothing is left but the row. */
export type Erased = Readonly<Partial<Record<ThingKind, string>>>;

/** Registers a seeker and a volunteer in the other unit and erases them. */
export async function eraseTwo(world: TwinWorld): Promise<Erased> {
  const { app } = world.product;
  const make = async (path: string, body: Readonly<Record<string, unknown>>): Promise<string> => {
    const answer = await world.send('other_unit', 'POST', path, body);
    if (answer.status !== 201) throw new Error(`Nobody to erase: ${answer.status} ${answer.text}`);
    return String(answer.json()['id']);
  };
  const seeker = await make('/api/seekers', { firstName: 'Poistuva', alias: 'Haapa' });
  const volunteer = await make('/api/volunteers', { firstName: 'Poistuva', lastName: 'Vertainen' });
  await app.get(UnitOfWork).runAs(world.actors.other_unit.actor, async () => {
    await app.get(Erasure).erase('seeker', seeker);
    await app.get(Erasure).erase('volunteer', volunteer);
  });
  return { seeker, volunteer };
}

/** How ids are written that are none; each is to be as unknown as an id that nothing has. */
const malformed = (id: string): readonly string[] => [
  '1',
  'x',
  'undefined',
  id.replaceAll('-', ''),
  `{${id}}`,
  `${id}%20`,
  `${id}%00`,
  `%27${id}`,
  `..%2F${id}`,
  id.slice(0, -1),
];

/** Of how many other kinds the short form tries one. */
const ONE_KIND_OF = 6;

/** Every id of a kind that somebody may not know, and ids of every other kind. */
export class ForeignIds {
  private turn = 0;

  constructor(
    private readonly world: TwinWorld,
    private readonly reaches: WhoReaches,
    private readonly erased: Erased,
    /** Ids of every other kind, or of some in turn. */
    private readonly all: boolean,
  ) {}

  /** Things of the kind that are not there for somebody, one of somebody erased among them. */
  ofKind(who: ActorName, kind: ThingKind): ForeignId[] {
    const closed = this.world.thingsOf(kind).filter((thing) => this.reaches.of(who, thing) === 'none');
    const things = askedFor(
      this.world,
      who,
    )(closed).map((thing) => ({
      id: thing.id,
      why: nameOf(this.world, thing),
      thing,
    }));
    const gone = this.reachesTheErased(who) ? undefined : this.erased[kind];
    return [...things, ...(gone ? [{ id: gone, why: 'erased' }] : [])];
  }

  /** Things of the other association, for whoever reads of everything in their own. */
  elsewhere(): ForeignId[] {
    return this.world.things
      .filter(({ organisationId }) => organisationId === this.world.there.id)
      .map((thing) => ({ id: thing.id, why: nameOf(this.world, thing), thing }));
  }

  /** One id of each other kind, of one's own association where there is one; in short of some of them in turn. */
  ofOtherKinds(kind: ThingKind): ForeignId[] {
    const turn = this.turn++ % ONE_KIND_OF;
    const kinds = THING_KINDS.filter((other, i) => other !== kind && (this.all || i % ONE_KIND_OF === turn));
    return kinds.flatMap((other) => {
      const [thing] = this.world.thingsOf(other).filter(({ place }) => place !== 'elsewhere');
      return thing ? [{ id: thing.id, why: `another kind: ${other}` }] : [];
    });
  }

  /** Ids that are none, written around an id that is one. */
  malformed(id: string): ForeignId[] {
    return malformed(id).map((each) => ({ id: each, why: `malformed: ${each.replace(id, '<id>')}` }));
  }

  /** An id that nothing has. */
  random = (): ForeignId => ({ id: randomUUID(), why: 'random' });

  /** The erased lie in the other unit of `here`, and whoever reads all volunteers there sees that one is left empty. */
  private reachesTheErased(who: ActorName): boolean {
    const { organisation, actor, role } = this.world.actors[who];
    if (organisation?.id !== this.world.here.id || role === 'volunteer') return false;
    return role !== 'coordinator' || (actor?.unitIds.includes(this.world.here.units[1]) ?? false);
  }
}
