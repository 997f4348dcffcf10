import type { Role } from '@rinnakkain/domain';
import { reportFigure } from '../../../../../tools/walls/figures.mjs';
import type { Actor } from '../context/request-context';

/** A request of a test and what came of it. */
export interface WatchedAnswer {
  readonly actor: Actor | undefined;
  readonly method: string;
  readonly path: string;
  readonly sent: unknown;
  readonly status: number;
  readonly text: string;
}

/** Fields whose words say who somebody is, or are about somebody. */
const ABOUT_SOMEBODY = new Set([
  'firstName',
  'lastName',
  'alias',
  'phone',
  'email',
  'times',
  'codeWord',
  'note',
  'text',
  'reason',
  'priorityReason',
]);
/** Shorter words may stand anywhere by chance. */
const LONG_ENOUGH = 6;
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Answered to whoever holds a password or a link, without a session. */
const BEFORE_A_SESSION = /^\/api\/(sign-in|invitations\/|setup)/;

/**
 * Pages that name every association and the units people can turn to, and calendars that name the dates of published
 * groups: those ids are for everybody.
 */
const FOR_EVERYBODY = /^\/(pages|tuki|stod|support|feeds\/(groups|organisations))\b/;

/** Words that were written, by whom, and whether they are about a protected seeker alone. */
interface Written {
  readonly organisations: Set<string>;
  /** Who is named for the protected seeker; null once somebody else has the same words. */
  named: ReadonlySet<string> | null;
}

let scanned = 0;

/**
 * Looks at every answer of every suite: ids that one association was told of and words that it wrote about people
 * never reach another or nobody; words about a protected seeker reach no colleague who is not named.
 */
export class AnswerWatch {
  readonly leaks: string[] = [];
  private readonly homes = new Map<string, Set<string>>();
  private readonly ids = new Map<string, Set<string>>();
  private readonly words = new Map<string, Written>();

  /** Says where an account has a role. */
  belongs(accountId: string, organisationId: string): void {
    this.homes.set(accountId, (this.homes.get(accountId) ?? new Set()).add(organisationId));
  }

  /** Looks at an answer, having learnt what its request wrote. */
  look(answer: WatchedAnswer): void {
    const { actor, path, text } = answer;
    scanned += 1;
    this.learn(answer);
    if ((!actor && BEFORE_A_SESSION.test(path)) || actor?.role === 'platform_administrator') return;
    const mine = actor
      ? (this.homes.get(actor.accountId) ?? new Set([actor.organisationId]))
      : new Set<string>();
    for (const [id] of FOR_EVERYBODY.test(path) ? [] : text.matchAll(ID)) {
      const owners = this.homes.get(id) ?? this.ids.get(id);
      if (!owners) this.ids.set(id, new Set(mine));
      else if (owners.size > 0 && !shares(owners, mine)) this.leak(answer, 'an id of another association');
    }
    for (const [words, { organisations, named }] of this.words) {
      if (!text.includes(words)) continue;
      if (!shares(organisations, mine)) this.leak(answer, 'what another association wrote');
      else if (named && actor?.role !== 'volunteer' && !named.has(actor?.accountId ?? ''))
        this.leak(answer, 'words about a protected seeker');
    }
  }

  /** Ends the suite with what was found, and leaves how much was looked at. */
  end(report = reportFigure): void {
    const suite = (expect.getState().testPath ?? '').split('/').slice(-2).join('-');
    const part = `every-suite--${suite.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
    if (scanned > 0) report('F3', { part, tried: scanned, failed: this.leaks.length });
    if (this.leaks.length > 0) throw new Error(this.leaks.join('\n'));
  }

  private learn({ actor, method, path, sent, status }: WatchedAnswer): void {
    if (!actor || method === 'get' || status >= 300 || typeof sent !== 'object' || sent === null) return;
    const body = sent as Readonly<Record<string, unknown>>;
    const isProtected = path === '/api/seekers' && body['protected'] === true;
    const named = isProtected
      ? new Set([body['coordinatorId'] ?? actor.accountId, body['deputyId']].map(String))
      : null;
    // Whatever changes in a seeker later may change who is named.
    if (method === 'patch') for (const written of this.words.values()) written.named = null;
    for (const [field, text] of textsOf(body))
      this.write(text, actor.organisationId, field === 'alias' ? null : named);
  }

  private write(text: string, organisationId: string, named: ReadonlySet<string> | null): void {
    if (text.length < LONG_ENOUGH) return;
    const words = JSON.stringify(text).slice(1, -1);
    const known = this.words.get(words);
    if (!known) this.words.set(words, { organisations: new Set([organisationId]), named });
    else {
      known.organisations.add(organisationId);
      known.named = null;
    }
  }

  private leak({ actor, method, path }: WatchedAnswer, what: string): void {
    const who: Role | 'nobody' = actor?.role ?? 'nobody';
    this.leaks.push(`${method.toUpperCase()} ${path} told ${what} to ${who}`);
  }
}

const shares = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((each) => other.has(each));

/** Texts about somebody in a body, however deep, with the names of their fields. */
function* textsOf(body: object): Generator<readonly [string, string]> {
  for (const [field, value] of Object.entries(body)) {
    if (typeof value === 'string' && ABOUT_SOMEBODY.has(field)) yield [field, value];
    if (typeof value === 'object' && value !== null) yield* textsOf(value as object);
  }
}
