import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { currentContext } from '../context/request-context';
import { Problem } from '../problems/problem';

/** Requests of one address within the seconds, for each open route that asks. */
const POINTS = 60;
const SECONDS = 60;

/** Keeps an address from asking an open route more often than any honest program does; counted within this process. */
@Injectable()
export class RequestLimit {
  private readonly limiter = new RateLimiterMemory({ points: POINTS, duration: SECONDS });

  /** Counts one request of the caller's address, or refuses it with 429 and when to come again. */
  async take(what: string): Promise<void> {
    try {
      await this.limiter.consume(`${what}|${currentContext().address}`);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw new Problem(429, 'TOO_MANY_ATTEMPTS', { seconds }, undefined, { 'Retry-After': String(seconds) });
    }
  }
}
