import { Log } from '@rinnakkain/platform-api';
import {
  madeOnce,
  type StandingWalls,
  type TestOrganisation,
  type TestProduct,
  TestWalls,
} from '@rinnakkain/platform-api/testing';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startWholeProduct } from '../../whole-product';
import { populate, type Population } from './populate';
import { Building, type Built, type Told } from './building';
import { Client } from './client';
import type { Subject } from './model';
import { type SavedBook, SentinelBook } from './sentinel-book';
import type {
  ActorName,
  Answer,
  Leak,
  Place,
  Sentinel,
  Thing,
  ThingKind,
  TwinWorld,
  WorldActor,
  WorldOptions,
} from './types';

/** The world as it was built, with what tests of its own tokens need. */
export class BuiltWorld implements TwinWorld {
  constructor(
    readonly product: TestProduct,
    readonly url: string,
    readonly book: SentinelBook,
    private readonly building: Building,
    private readonly population: Population,
    readonly client: Client,
    private readonly testWalls: TestWalls,
  ) {}

  readonly walls = {
    stand: (walls: StandingWalls): Promise<void> => this.testWalls.stand(walls, this.product.database),
  };

  get here(): TestOrganisation {
    return this.population.here;
  }

  get there(): TestOrganisation {
    return this.population.there;
  }

  get actors(): Readonly<Record<ActorName, WorldActor>> {
    return Object.fromEntries(this.building.actors) as Record<ActorName, WorldActor>;
  }

  get things(): readonly Thing[] {
    return this.building.things;
  }

  get sentinels(): readonly Sentinel[] {
    return this.book.sentinels;
  }

  get leaks(): readonly Leak[] {
    return this.book.leaks;
  }

  get scanned(): number {
    return this.book.scanned;
  }

  get scannedInBuilding(): number {
    return this.book.scannedInBuilding;
  }

  send(
    who: ActorName,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    return this.building.send(who, method, path, body, headers);
  }

  /** Sends a request that has to be taken. */
  ask<T = Told>(...given: Parameters<Building['ask']>): Promise<T> {
    return this.building.ask<T>(...given);
  }

  /** Whose data a thing is. */
  subjectOf(thing: Thing): Subject {
    const planted = this.book.sentinels.find((each) => each.thing === thing);
    if (!planted) throw new Error(`${thing.kind} ${thing.relation} holds no token.`);
    return planted.subject;
  }

  thingsOf(kind: ThingKind, relation?: string): readonly Thing[] {
    return this.things.filter(
      (thing) => thing.kind === kind && (relation === undefined || thing.relation === relation),
    );
  }

  thing(kind: ThingKind, relation: string, place?: Place): Thing {
    const found = this.thingsOf(kind, relation).find((thing) => place === undefined || thing.place === place);
    if (!found) throw new Error(`There is no ${kind} ${relation} ${place ?? ''}.`);
    return found;
  }

  /** The world as plain data. */
  save(): SavedWorld {
    const { things, actors, accounts } = this.building;
    const { population, product, book } = this;
    return { things, actors, accounts, population, now: product.clock.now(), book: book.save() };
  }

  /** Ends it; its database goes, or stays as a template. */
  async stop(keepAs?: string): Promise<void> {
    this.client.close();
    await this.product.stop(keepAs);
  }
}

/** The template of databases that hold the world. */
const TEMPLATE = 'rinnakkain_twin_world';

/** The world as plain data, beside its database. */
interface SavedWorld extends Built {
  /** What the clock stood at. */
  readonly now: Date;
  readonly population: Population;
  readonly book: SavedBook;
}

/** The product, listening, with what its walls are switched by. */
interface Listening {
  readonly product: TestProduct;
  readonly walls: TestWalls;
  readonly client: Client;
  readonly url: string;
}

async function listen({ log, controllers }: WorldOptions, template?: string): Promise<Listening> {
  const walls = new TestWalls();
  const product = await startWholeProduct(
    (builder) => {
      walls.replace(builder);
      if (log) builder.overrideProvider(Log).useValue(new Log(log.level, { write: log.write }));
    },
    controllers,
    template,
  );
  await product.app.listen(0, '127.0.0.1');
  const server = product.app.getHttpServer() as Server;
  // Idle connections stay open: a request on one that is just being closed would fail for no reason.
  server.keepAliveTimeout = 120_000;
  const { port } = server.address() as AddressInfo;
  return { product, walls, client: new Client(port), url: `http://127.0.0.1:${port}` };
}

/** Fills a product through its own routes. */
async function build(options: WorldOptions): Promise<BuiltWorld> {
  const { product, walls, client, url } = await listen(options);
  const book = new SentinelBook();
  const building = new Building(product, book, client, options.hear);
  const population = await populate(building);
  book.isBuilt();
  return new BuiltWorld(product, url, book, building, population, client, walls);
}

/** Fills a product and leaves what came of it for others. */
async function buildForAll(): Promise<SavedWorld> {
  const world = await build({});
  const saved = world.save();
  await world.stop(TEMPLATE);
  return saved;
}

/**
 * Starts the whole product with the world in it, on a database of its own: a copy of the one that the run's first file
 * filled through the product's routes, or, for who hears of every request or reads the log, filled anew.
 */
export async function startTwinWorld(options: WorldOptions = {}): Promise<BuiltWorld> {
  if (options.hear || options.log) return build(options);
  const saved = await madeOnce(TEMPLATE, buildForAll);
  const { product, walls, client, url } = await listen(options, TEMPLATE);
  product.clock.set(saved.now.toISOString());
  for (const { standings } of saved.book.readers.values())
    for (const { accountId, organisationId } of standings) product.watch.belongs(accountId, organisationId);
  const book = SentinelBook.open(saved.book);
  const building = new Building(product, book, client, undefined, saved);
  return new BuiltWorld(product, url, book, building, saved.population, client, walls);
}
