import { Log } from '@rinnakkain/platform-api';
import {
  type StandingWalls,
  type TestOrganisation,
  type TestProduct,
  TestWalls,
} from '@rinnakkain/platform-api/testing';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startWholeProduct } from '../../whole-product';
import { populate, type Population } from './populate';
import { Building, type Told } from './building';
import { Client } from './client';
import type { Subject } from './model';
import { SentinelBook } from './sentinel-book';
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

  async stop(): Promise<void> {
    this.client.close();
    await this.product.stop();
  }
}

/** Starts the whole product on a database of its own and fills it through its own routes. */
export async function startTwinWorld(options: WorldOptions = {}): Promise<BuiltWorld> {
  const { log } = options;
  const walls = new TestWalls();
  const product = await startWholeProduct((builder) => {
    walls.replace(builder);
    if (log) builder.overrideProvider(Log).useValue(new Log(log.level, { write: log.write }));
    options.prepare?.(builder);
  }, options.controllers);
  await product.app.listen(0, '127.0.0.1');
  const server = product.app.getHttpServer() as Server;
  // Idle connections stay open: a request on one that is just being closed would fail for no reason.
  server.keepAliveTimeout = 120_000;
  const { port } = server.address() as AddressInfo;
  const client = new Client(port);
  const book = new SentinelBook();
  const building = new Building(product, book, client, options.hear);
  const population = await populate(building);
  if (options.walls) await walls.stand(options.walls, product.database);
  return new BuiltWorld(product, `http://127.0.0.1:${port}`, book, building, population, client, walls);
}
