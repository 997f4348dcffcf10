import type { Role } from '@rinnakkain/domain';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Work } from '../database/work';
import type { TextLanguage } from '../texts/written-texts';
import type { Session } from '../sign-in/sessions';

/** Who acts: one account in one role of one organisation. */
export interface Actor {
  readonly accountId: string;
  readonly membershipId: string;
  readonly organisationId: string;
  readonly unitIds: readonly string[];
  readonly role: Role;
  /** The volunteer this account is, in the acting organisation. */
  readonly volunteerId: string | null;
  /** May record background checks by name. */
  readonly backgroundChecker: boolean;
}

/** What is known of the request (or job) under way. */
export interface RequestContext {
  readonly requestId: string;
  /** Address of the caller, for sign-in delays only. */
  readonly address: string;
  actor: Actor | null;
  work: Work | null;
  /** Done for an actor who need not be there any more: what follows an event, or is put on record. */
  readonly job?: boolean;
  /** The session the request came with. */
  session?: Session;
  /** The language of a public page's address. */
  language?: TextLanguage;
  /** Statements sent for the request, besides begin and commit. */
  statements?: number;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs something inside a context of its own. */
export const withContext = <T>(context: RequestContext, run: () => T): T => storage.run(context, run);

/** The context under way; throws outside of any. */
export function currentContext(): RequestContext {
  const context = storage.getStore();
  if (!context) throw new Error('No request context: wrap the call in a unit of work.');
  return context;
}

/** The context under way, or undefined outside of any (log lines, start and stop). */
export const contextIfAny = (): RequestContext | undefined => storage.getStore();
