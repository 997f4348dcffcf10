import type { TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import type { Client } from './client';
import type { AccountSubject, Subject } from './model';
import type { SentinelBook } from './sentinel-book';
import type { ActorName, Answer, Place, Thing, ThingKind, WorldActor, WorldOptions } from './types';

/** The days of the story: when people came, when pairs were made, and today. */
export const DAYS = {
  consent: '2026-10-20',
  arrival: '2026-10-26',
  pairs: '2026-11-19',
  today: '2026-11-24',
};

/** A requirement that everybody may still meet later: guidance within five years of the agreement. */
export const GUIDANCE_SOME_TIME = {
  kind: 'guidance',
  courses: [],
  stage: 'within_months',
  withinMonths: 60,
  validityMonths: null,
  renewalDays: 14,
  graceDays: 0,
  withinDays: 90,
} as const;

/** One of the two associations, and who does things there. */
export interface Twin {
  readonly organisation: TestOrganisation;
  /** Units of one's own place in the world: the first and the second. */
  readonly places: readonly [Place, Place];
  readonly coordinators: readonly [ActorName, ActorName];
  readonly administrator: ActorName;
  readonly reviewer: ActorName;
  taskId: string;
  /** A task that gives a right to a background check, and days of one that stand nowhere else. */
  checkedTaskId: string;
  readonly checkDays: readonly [consentOn: string, issuedOn: string, checkedOn: string];
  courseId: string;
}

type Of = Pick<Thing, 'kind' | 'id' | 'relation' | 'place' | 'organisationId'> &
  Partial<Pick<Thing, 'unitId' | 'parents' | 'person'>>;

/** What is there once something has been built, as plain data. */
export interface Built {
  readonly things: readonly Thing[];
  readonly actors: ReadonlyMap<ActorName, WorldActor>;
  readonly accounts: ReadonlyMap<ActorName, AccountSubject>;
}

/** What the builders of the world share. */
export class Building {
  readonly things: Thing[];
  readonly actors: Map<ActorName, WorldActor>;
  readonly accounts: Map<ActorName, AccountSubject>;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly product: TestProduct,
    readonly book: SentinelBook,
    readonly client: Client,
    private readonly hear?: WorldOptions['hear'],
    built: Built = { things: [], actors: new Map(), accounts: new Map() },
  ) {
    this.things = [...built.things];
    this.actors = new Map(built.actors);
    this.accounts = new Map(built.accounts);
  }

  /** Sends a request and looks at what comes back. */
  async send(
    who: ActorName,
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const { cookie } = this.actor(who);
    this.hear?.(method, path, body);
    const answer = await this.client.send(
      method,
      path,
      { 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}), ...headers },
      body,
    );
    this.book.scan(who, method, path, answer);
    return answer;
  }

  /** Sends a request that has to be taken, again when the server is too busy; returns what is told. */
  async ask<T = Told>(
    who: ActorName,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<T> {
    let answer = await this.send(who, method, path, body, headers);
    for (let more = 3; more > 0 && answer.status === 503; more--)
      answer = await this.send(who, method, path, body, headers);
    if (answer.status >= 300) throw new Error(`${who}: ${method} ${path}: ${answer.status} ${answer.text}`);
    return (answer.text ? answer.json() : {}) as T;
  }

  /** Puts a thing on the list. */
  thing(of: Of): Thing {
    const thing: Thing = { unitId: null, parents: {}, person: null, ...of };
    this.things.push(thing);
    return thing;
  }

  /** A part of a thing: it lies where the thing lies. */
  part(whole: Thing, kind: ThingKind, id: string, parents: Thing['parents'] = {}): Thing {
    return this.thing({
      ...whole,
      kind,
      id,
      parents: { ...whole.parents, [whole.kind]: whole.id, ...parents },
    });
  }

  actor(name: ActorName): WorldActor {
    const actor = this.actors.get(name);
    if (!actor) throw new Error(`${name} is not there yet.`);
    return actor;
  }

  /** The account of an actor who has one. */
  accountOf(name: ActorName): AccountSubject {
    const account = this.accounts.get(name);
    if (!account) throw new Error(`${name} has no account.`);
    return account;
  }

  /** Does something with the owner's one connection while nobody else does. */
  alone<T>(task: () => Promise<T>): Promise<T> {
    const mine = this.last.then(task);
    this.last = mine.catch(() => undefined);
    return mine;
  }

  /** Plants a value of the association itself, such as the name of a unit, in rows that exist. */
  async rename(table: string, column: string, id: string, subject: Subject, words: string): Promise<void> {
    const row = this.book.row(subject);
    row.is(
      this.thing({
        kind: table.split('.')[1] as ThingKind,
        id,
        relation: words,
        place: 'organisation',
        organisationId: subject.id,
      }),
    );
    await this.product.database.admin.query(`update ${table} set ${column} = $1 where id = $2`, [
      row.words(`${table}.${column}`, words),
      id,
    ]);
  }
}

/** What most answers tell. */
export interface Told {
  readonly id: string;
  readonly version: number;
}

/** The header that says which version one has read. */
export const ifMatch = (version: number): Record<string, string> => ({ 'if-match': `"${version}"` });
