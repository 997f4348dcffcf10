import { sql, UnitOfWork } from '@rinnakkain/platform-api';
import type { TestActor, TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { startWholeProduct } from '../../whole-product';
import { Barrier, type Race } from './barrier';
import { readyVolunteers } from './people';
import { bePatient } from './pool';
import { type Reply, Requests, type Sent } from './requests';

/** What somebody sends in a race. */
export interface Move extends Sent {
  readonly who: TestActor | null;
  readonly method?: string;
  readonly path: string;
  /** Begins so many milliseconds later than the others. */
  readonly after?: number;
}

/** A pair that runs, with the volunteer signed in. */
export interface Pair {
  readonly id: string;
  readonly seekerId: string;
  readonly volunteer: TestActor;
}

/** The product listening on a port, an association of two units with its people, and the barrier they race at. */
export class Arena {
  private constructor(
    readonly product: TestProduct,
    readonly requests: Requests,
    private readonly barrier: Barrier,
    readonly organisation: TestOrganisation,
    readonly taskId: string,
    /** One of each unit. */
    readonly coordinators: readonly [TestActor, TestActor],
  ) {}

  static async start(): Promise<Arena> {
    const product = await startWholeProduct();
    await bePatient(product);
    await product.app.listen(0, '127.0.0.1');
    const { port } = (product.app.getHttpServer() as { address(): AddressInfo }).address();
    const organisation = await product.organisation();
    const { rows } = await product.database.admin.query<{ id: string }>(
      `insert into people.task (organisation_id, name_fi, name_sv, name_en, forms)
       values ($1, 'Tukihenkilö', 'Stödperson', 'Support person', '{face_to_face,phone}') returning id`,
      [organisation.id],
    );
    const [first, second] = organisation.units;
    const arena = new Arena(
      product,
      new Requests(port),
      await Barrier.of(product),
      organisation,
      rows[0]?.id ?? '',
      [
        await product.signedIn(organisation, 'coordinator', { units: [first] }),
        await product.signedIn(organisation, 'coordinator', { units: [second] }),
      ],
    );
    // The first entry makes the head that the barrier holds.
    await arena.ok({ who: arena.coordinators[0], method: 'GET', path: '/api/volunteers' });
    return arena;
  }

  async stop(): Promise<void> {
    this.requests.close();
    await this.barrier.close();
    await this.product.stop();
  }

  send = ({ who, method = 'POST', path, body, headers, abortAfter }: Move): Promise<Reply> =>
    this.requests.send(who, method, path, { body, headers, abortAfter });

  /** Something that must work, for setting the scene. */
  async ok<T>(move: Move): Promise<T> {
    const reply = await this.send(move);
    if (reply.status >= 300 || reply.status === 0)
      throw new Error(`${move.path}: ${reply.status} ${reply.text}`);
    return (reply.text === '' ? undefined : reply.body<T>()) as T;
  }

  /** All of these at once. */
  race(moves: readonly Move[]): Promise<Race<Reply>> {
    return this.barrier.race(this.organisation, this.contenders(moves));
  }

  /** The same while the owner of the database does something on a connection of its own, once so many of them wait. */
  async raceWith(
    moves: readonly Move[],
    many: number,
    task: (owner: Client) => Promise<void>,
  ): Promise<Race<Reply>> {
    const owner = new Client({ connectionString: this.product.database.ownerUrl });
    await owner.connect();
    const act = async (): Promise<null> => {
      for (let look = 0; look < 5_000 && (await this.barrier.waiting(owner)) < many; look++) await pause(1);
      await task(owner);
      return null;
    };
    try {
      const { replies, atOnce } = await this.barrier.race<Reply | null>(this.organisation, [
        ...this.contenders(moves),
        act,
      ]);
      return { replies: replies.filter((reply) => reply !== null), atOnce };
    } finally {
      await owner.end();
    }
  }

  private contenders(moves: readonly Move[]): (() => Promise<Reply>)[] {
    return moves.map((move) => async () => {
      if (move.after) await pause(move.after);
      return this.send(move);
    });
  }

  /** What a proposal does first about those whose days have passed, in the transaction under way. */
  async expireDue(): Promise<void> {
    await this.product.app
      .get(UnitOfWork)
      .current.rows(sql`select support.expire_due(${this.product.clock.today()}::date)`);
  }

  /** Rows of the owner's, who sees everything. */
  async rows<T extends object>(text: string, ...values: unknown[]): Promise<T[]> {
    return (await this.product.database.admin.query<T>(text, values)).rows;
  }

  /** Volunteers of both units with nothing missing. */
  volunteers(many: number, but: { places?: number; state?: string } = {}): Promise<string[]> {
    return readyVolunteers(this.product, this.organisation, many, but);
  }

  /** A seeker who waits, of the unit of one of the coordinators. */
  async seeker(coordinator: TestActor = this.coordinators[0]): Promise<string> {
    const made = await this.ok<{ id: string; version: number }>({
      who: coordinator,
      path: '/api/seekers',
      body: {
        firstName: 'Hakija',
        alias: 'Kuusi 12',
        phone: '+358401234567',
        email: 'hakija@esimerkki.invalid',
        unitId: coordinator.actor.unitIds[0],
        municipality: '837',
        wellbeingCounty: 'PI',
        languages: [{ code: 'fi', level: 'native' }],
        themes: [{ theme: 'alcohol', importance: 3 }],
        forms: ['face_to_face', 'phone'],
        weeklyTimes: [{ day: 1, part: 'morning' }],
        taskId: this.taskId,
        consent: { textVersion: '2026-1', day: '2026-11-20', how: 'spoken' },
      },
    });
    await this.ok({
      who: coordinator,
      path: `/api/seekers/${made.id}/transitions`,
      headers: { 'if-match': `"${made.version}"` },
      body: { action: 'queue' },
    });
    return made.id;
  }

  /** A pair of its own. */
  async pair(): Promise<Pair> {
    const [who] = this.coordinators;
    const [volunteerId = ''] = await this.volunteers(1);
    const volunteer = await this.product.signedIn(this.organisation, 'volunteer', { volunteerId });
    const seekerId = await this.seeker();
    const { id, version } = await this.ok<{ id: string; version: number }>({
      who,
      path: '/api/relationships',
      body: { seekerId, volunteerId },
    });
    const steps = [
      { action: 'volunteer_agrees', how: 'phone' },
      { action: 'seeker_agrees', how: 'phone' },
      { action: 'set_first_meeting', day: '2026-11-24' },
      { action: 'start', day: '2026-11-24', present: ['seeker', 'volunteer', 'coordinator'] },
    ];
    for (const [i, body] of steps.entries())
      await this.ok({
        who,
        path: `/api/relationships/${id}/transitions`,
        headers: { 'if-match': `"${version + i}"` },
        body,
      });
    return { id, seekerId, volunteer };
  }
}
