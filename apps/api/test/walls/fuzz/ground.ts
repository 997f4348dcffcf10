import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { type ActorName, startTwinWorld, type TwinWorld, type WorldOptions } from '../world';
import { formsOf, validRequest } from '../world/bodies';
import { Fresh } from '../world/fresh';
import type { ValidRequest } from '../world/makers/maker';
import type { Caller, GoodOne } from './attack';
import { Contract, type Operation } from './contract';
import { type Received, type Sent, Wire } from './wire';

/** Reads of what is one person's alone, or there for a day: chance seldom comes upon one. */
const OWN_READS: readonly (readonly [
  RegExp,
  (world: TwinWorld) => Promise<Omit<ValidRequest, 'path'> & { id: string }>,
])[] = [
  [
    /^GET \/api\/certificates\/:id\/badge$/,
    async (world) => ({ who: 'volunteer', id: world.thing('certificate', 'running', 'unit').id }),
  ],
  [
    /^GET \/api\/imports\/:id/,
    async (world) => ({ who: 'coordinator', id: (await new Fresh(world).import()).id }),
  ],
];

/** The twin world as the fuzzing sees it: its contract, its callers, and faults planted beside the product. */
export class Ground {
  readonly contract: Contract;
  readonly wire: Wire;
  readonly callers: readonly Caller[];
  private readonly associationsOf = new Map<string, ReadonlySet<string>>();

  private constructor(readonly world: Awaited<ReturnType<typeof startTwinWorld>>) {
    this.contract = new Contract(world.product.app);
    this.wire = new Wire(world.url);
    this.callers = Object.values(world.actors).map(({ name, role, organisation, cookie }) => ({
      name,
      role,
      organisation: organisation?.id ?? '',
      cookie,
    }));
  }

  static async start(controllers: NonNullable<WorldOptions['controllers']>): Promise<Ground> {
    const ground = new Ground(await startTwinWorld({ controllers }));
    await ground.readAssociations();
    return ground;
  }

  private async readAssociations(): Promise<void> {
    const { rows } = await this.product.database.admin.query<{ account: string; organisation: string }>(
      'select account_id as account, organisation_id as organisation from platform.membership',
    );
    for (const { name, actor } of Object.values(this.world.actors)) {
      const own = rows.filter(({ account }) => account === actor?.accountId);
      this.associationsOf.set(name, new Set(own.map(({ organisation }) => organisation)));
    }
  }

  get product(): TestProduct {
    return this.world.product;
  }

  /**
   * Tokens in an answer that the caller may not be told, whatever the fuzzing has changed by then: in a refusal any that
   * was not sent; in everything else those of an association that is not the caller's, unless the caller is a reader of them.
   */
  readonly scan = (caller: Caller, { method, body, target }: Sent, { status, text }: Received): string[] => {
    const reader = caller.name as ActorName;
    const { book } = this.world;
    // Pages and feeds for everybody tell what everybody may be told.
    const known = [...book.in(text)].filter(
      (planted) => !/^\/(pages|feeds)\//.test(target) || !book.mayBeTold(reader, planted, method, target),
    );
    const found = known.filter(({ token, thing, readers, column }) =>
      status >= 400
        ? !target.includes(token) && !body?.toString('utf8').includes(token)
        : !this.associationsOf.get(caller.name)?.has(thing.organisationId) &&
          !readers.has(reader) &&
          // Whoever holds a link is told which association it leads to.
          !(target.startsWith('/api/invitations/look') && column === 'platform.organisation.name'),
    );
    return found.map(({ column }) => `a token of ${column}`);
  };

  /** Requests that the route of an operation takes, one maker for each of its forms. */
  readonly goodOnes = ({ method, path }: Operation): (() => Promise<GoodOne>)[] => {
    const route = `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`;
    return this.makersOf(route).map((make) => async () => {
      const { who, path: address, body, headers = {} } = await make();
      const caller = this.callers.find(({ name }) => name === who);
      if (!caller) throw new Error(`${who} is nobody of the world.`);
      const segments = address.split('/').slice(1);
      const draft = {
        twist: 'good',
        method,
        segments,
        query: '',
        headers,
        body: body && { json: body },
        key: 0,
      };
      return { caller, draft };
    });
  };

  /** What makes requests that a route takes: of one's own where nobody else's is reached, else one for each form. */
  private makersOf(route: string): (() => Promise<ValidRequest>)[] {
    const own = OWN_READS.find(([routes]) => routes.test(route))?.[1];
    if (!own)
      return Array.from({ length: formsOf(route) }, (_, form) => () => validRequest(this.world, route, form));
    return [
      async () => {
        const { id, ...request } = await own(this.world);
        return { ...request, path: route.replace('GET ', '').replace(':id', id) };
      },
    ];
  }

  async stop(): Promise<void> {
    this.wire.close();
    await this.world.stop();
  }
}
