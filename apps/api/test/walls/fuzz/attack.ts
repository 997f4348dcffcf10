import { grantOf, type Permission, type Role } from '@rinnakkain/domain';
import fc from 'fast-check';
import type { Client } from 'pg';
import { AnswerCheck } from './answers';
import type { Contract, Operation } from './contract';
import { Places } from './places';
import { type Draft, drafts } from './requests';
import { requestOf } from './sending';
import type { Received, Sent, Wire } from './wire';

/** Somebody who sends fuzzed requests. */
export interface Caller {
  readonly name: string;
  readonly role: Role | null;
  /** Empty for nobody. */
  readonly organisation: string;
  readonly cookie: string;
}

/** What is fuzzed, by whom, and how much. */
export interface Attack {
  readonly contract: Contract;
  readonly operations: readonly Operation[];
  readonly callers: readonly Caller[];
  readonly wire: Wire;
  readonly admin: Client;
  readonly seed: number;
  /** Requests in all, about. */
  readonly requests: number;
  /** Looks for what the caller may not see; what it returns is wrong with the answer. */
  readonly scan: (caller: Caller, sent: Sent, answer: Received) => readonly string[];
  /** A request that the route of an operation takes, for every form that it has; what it uses up is made for it. */
  readonly goodOnes: (operation: Operation) => readonly (() => Promise<GoodOne>)[];
  /** Called after each round, with how many requests have been sent. */
  readonly afterRound?: (sent: number) => void;
}

/** A request that is taken, and who sends it. */
export interface GoodOne {
  readonly caller: Caller;
  readonly draft: Draft;
}

/** A request that got what no request may get; enough to send it again. */
export interface Finding {
  readonly seed: number;
  readonly caller: string;
  readonly operation: string;
  readonly twist: string;
  readonly wrong: readonly string[];
  readonly request: string;
  readonly answer: string;
}

/** Nothing takes longer, ms. */
export const SLOWEST = 2000;

const LANES = 4;

interface Suspect {
  readonly operation: Operation;
  readonly caller: Caller;
  readonly draft: Draft;
  readonly sent: Sent;
}

/** How many requests somebody sends to a route: many where the first wall lets them in, a few where it does not. */
function weightOf({ requires }: Operation, { role }: Caller): number {
  if (requires === undefined || requires === 'signed in') return role === null || requires ? 3 : 1;
  return role !== null && grantOf(role, requires as Permission) === 'yes' ? 6 : 1;
}

/** Sends fuzzed requests of everybody to every route and collects what is wrong with the answers. */
export class Fuzzing {
  readonly findings: Finding[] = [];
  sent = 0;
  /** Routes that took at least one request: what is only ever refused has not been tried. */
  readonly taken = new Set<string>();
  private readonly check: AnswerCheck;
  private readonly suspects: Suspect[] = [];
  private places!: Places;
  private opening: Promise<void> = Promise.resolve();

  /** The sum of all weights. */
  private readonly weights: number;

  constructor(private readonly attack: Attack) {
    this.check = new AnswerCheck(attack.contract);
    const { callers, operations } = attack;
    this.weights = callers.reduce(
      (sum, who) => sum + operations.reduce((n, each) => n + weightOf(each, who), 0),
      0,
    );
  }

  /** Sends everything. */
  async run(): Promise<void> {
    const { callers, admin } = this.attack;
    await keepDoorsOpen(admin);
    this.places = await Places.read(admin);
    const forms = this.attack.operations.flatMap((operation) =>
      this.attack.goodOnes(operation).map((make) => ({ operation, make })),
    );
    // Each once before any is twisted: a route that takes only so many of an address takes it.
    for (const { operation, make } of forms) {
      const { caller, draft } = await make();
      await this.one(operation, caller, draft);
    }
    for (const { operation, make } of forms) await this.aroundGoodOne(operation, make);
    const lanes = Array.from({ length: LANES }, (_, lane) => callers.filter((_, i) => i % LANES === lane));
    const rounds = Math.max(1, Math.floor(this.attack.requests / 4000));
    for (let round = 0; round < rounds; round++) {
      await Promise.all(lanes.map((each) => this.lane(each, round, rounds)));
      await openDoors(admin);
      this.places = await Places.read(admin);
      this.attack.afterRound?.(this.sent);
    }
    await this.confirmSlow();
  }

  /** Sends what is good but for one thing: these get beyond the checks of fields. */
  private async aroundGoodOne(operation: Operation, make: () => Promise<GoodOne>): Promise<void> {
    let good = await make();
    const own = hash(`${this.attack.seed}|${operation.name}`);
    const numRuns = Math.ceil(this.attack.requests / 500);
    const twists = fc.sample(fc.nat(), { numRuns, seed: own });
    for (const [i, seed] of twists.entries()) {
      const [draft] = fc.sample(drafts(operation, fc.constant(good.draft)), { numRuns: 1, seed });
      if (!draft) continue;
      const { status } = await this.one(operation, good.caller, draft);
      if (status < 400 && i < numRuns - 1) good = await make();
    }
  }

  private async lane(callers: readonly Caller[], round: number, rounds: number): Promise<void> {
    for (const caller of callers)
      for (const operation of this.attack.operations)
        for (const draft of this.draftsOf(operation, caller, round, rounds))
          await this.one(operation, caller, draft);
  }

  private draftsOf(operation: Operation, caller: Caller, round: number, rounds: number): Draft[] {
    const { requests, seed } = this.attack;
    const weight = weightOf(operation, caller);
    const share = (weight * requests) / this.weights / rounds;
    const own = hash(`${seed}|${round}|${caller.name}|${operation.name}`);
    // Whoever is let in sends one more than their share to every route, whoever is not to some of them.
    const one = weight > 1 || (own >>> 0) / 2 ** 32 < share % 1;
    const numRuns = Math.floor(share) + (one ? 1 : 0);
    return numRuns > 0 ? fc.sample(drafts(operation), { numRuns, seed: own }) : [];
  }

  private async one(operation: Operation, caller: Caller, draft: Draft): Promise<Received> {
    const sent = requestOf(draft, operation, this.places, caller.organisation, caller.cookie);
    const answer = await this.attack.wire.send(sent);
    this.sent++;
    // What has been taken of a page leads on.
    if (answer.status < 400 && draft.method === operation.method) this.taken.add(operation.name);
    const asked = this.attack.contract.named(`${draft.method} ${operation.path}`);
    const wrong = [...this.check.wrong(asked, sent, answer), ...this.attack.scan(caller, sent, answer)];
    if (wrong.length > 0) this.found({ operation, caller, draft, sent }, wrong, answer);
    if (answer.ms > SLOWEST) this.suspects.push({ operation, caller, draft, sent });
    const left = answer.headers['set-cookie'] !== undefined;
    if (left || (answer.status === 401 && caller.cookie && operation.requires))
      this.opening = this.opening.then(() => openDoors(this.attack.admin));
    await this.opening;
    return answer;
  }

  /** What was slow while others were served too is sent again, alone, once for a route. */
  private async confirmSlow(): Promise<void> {
    const routes = new Map(this.suspects.map((each) => [each.operation.name, each]));
    for (const suspect of routes.values()) {
      const again = await this.attack.wire.send(suspect.sent);
      if (again.ms > SLOWEST) this.found(suspect, ['slow'], again);
    }
  }

  private found(
    { operation, caller, draft, sent }: Suspect,
    wrong: readonly string[],
    answer: Received,
  ): void {
    this.findings.push({
      seed: this.attack.seed,
      caller: caller.name,
      operation: operation.name,
      twist: draft.twist,
      wrong,
      request: `${sent.method} ${sent.target.slice(0, 300)} ${JSON.stringify({ ...sent.headers, Cookie: undefined })} ${sent.body?.toString('utf8').slice(0, 1500) ?? ''}`,
      answer: `${answer.status} ${answer.text.slice(0, 400)}`,
    });
  }
}

/** Remembers who is signed in and may be, so that fuzzed sign-outs and closed accounts do not end the fuzzing. */
async function keepDoorsOpen(admin: Client): Promise<void> {
  await admin.query(`
    drop table if exists kept_session, kept_membership;
    create temp table kept_session as select * from platform.session;
    create temp table kept_membership as select id, disabled_at, ended_at from platform.membership`);
}

async function openDoors(admin: Client): Promise<void> {
  await admin.query(`
    update platform.membership m set disabled_at = k.disabled_at, ended_at = k.ended_at from kept_membership k
    where m.id = k.id and (m.disabled_at, m.ended_at) is distinct from (k.disabled_at, k.ended_at);
    insert into platform.session select * from kept_session on conflict do nothing;
    delete from platform.sign_in_failure`);
}

/** The same number for the same text. */
function hash(text: string): number {
  let value = 2_166_136_261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16_777_619);
  return value;
}
