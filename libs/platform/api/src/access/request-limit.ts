import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { currentContext } from '../context/request-context';
import { Problem } from '../problems/problem';

/** How many requests within how many seconds. */
export interface Rate {
  readonly points: number;
  readonly seconds: number;
}

/** Requests of one address, for each open route that asks and says nothing else. */
const OF_AN_ADDRESS: Rate = { points: 60, seconds: 60 };

/** Keeps an address from asking an open route more often than any honest program does; counted within this process. */
@Injectable()
export class RequestLimit {
  private readonly limiters = new Map<string, RateLimiterMemory>();

  /** Counts one request of the caller's address, or refuses it with 429 and when to come again. */
  take(what: string, rate: Rate = OF_AN_ADDRESS): Promise<void> {
    return this.count(what, rate, currentContext().address);
  }

  /** The same for everybody together. */
  takeOfAll(what: string, rate: Rate): Promise<void> {
    return this.count(`${what}|all`, rate, '');
  }

  private async count(what: string, { points, seconds }: Rate, key: string): Promise<void> {
    const limiter = this.limiters.get(what) ?? new RateLimiterMemory({ points, duration: seconds });
    this.limiters.set(what, limiter);
    try {
      await limiter.consume(key);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const again = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw new Problem(429, 'TOO_MANY_ATTEMPTS', { seconds: again }, undefined, {
        'Retry-After': String(again),
      });
    }
  }
}
