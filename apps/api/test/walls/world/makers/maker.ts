import { Fresh } from '../fresh';
import type { ActorName, TwinWorld } from '../types';

/** A request that the product takes: sent once, it succeeds. */
export interface ValidRequest {
  readonly who: ActorName;
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  /** Besides those of our own pages; a cookie where the request ends the session it comes with. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whose cookie that is, where it is not of `who`. */
  readonly account?: string;
}

/** Makes a request, and what it uses up. */
export type Maker = (world: TwinWorld, fresh: Fresh) => ValidRequest | Promise<ValidRequest>;

/** The makers of some routes: one for each form that the route's requests have. */
export type Makers = Readonly<Record<string, readonly Maker[]>>;

/** The version as If-Match wants it. */
export const match = Fresh.match;

/** A request of the `coordinator` about one thing. */
export const aboutThing = (
  path: string,
  body: Readonly<Record<string, unknown>>,
  headers?: Readonly<Record<string, string>>,
): ValidRequest => ({ who: 'coordinator', path, body, headers });
