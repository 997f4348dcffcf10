import { Injectable } from '@nestjs/common';
import { Clock } from '../context/clock';
import { currentContext } from '../context/request-context';
import { sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';
import { Problem } from '../problems/problem';
import { AccountSeal } from '../vault/account-seal';

const FREE_FAILURES = 3;
const FREE_FAILURES_OF_ADDRESS = 50;
const LONGEST_DELAY_SECONDS = 15 * 60;

/** Seconds to wait after so many failures in a row: none for the first, then doubling up to a quarter of an hour. */
export const delayAfter = (failures: number, free: number): number =>
  failures < free ? 0 : Math.min(LONGEST_DELAY_SECONDS, 2 ** Math.min(failures - free, 20));

/**
 * Slows down guessing without locking anybody out: failures count per account *and* caller's address, and, far more
 * generously, per address alone. Somebody else's failures from elsewhere never delay one's own sign-in.
 */
@Injectable()
export class SignInDelays {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accountSeal: AccountSeal,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts an attempt on an account before its password is looked at, or refuses it with 429 while the caller has to
   * wait. One at a time for an account and address, so that guesses sent all at once get no more looks than others.
   */
  async attempt(email: string): Promise<void> {
    const [pair] = this.keys(email);
    await this.unitOfWork.run(async (work) => {
      await work.rows(sql`select pg_advisory_xact_lock(${pair.readInt32BE(0)}, ${pair.readInt32BE(4)})`);
      await this.check(email);
      await this.count([pair]);
    });
  }

  /** Counts against the caller's address what turned out to be a failure. */
  async failed(email: string): Promise<void> {
    const [, address] = this.keys(email);
    await this.count([address]);
  }

  /** Refuses with 429 and Retry-After while the caller has to wait. */
  async check(email: string): Promise<void> {
    const [pair, address] = this.keys(email);
    const rows = await this.unitOfWork.run((work) =>
      work.rows<{ key: Buffer; failures: number; last_at: Date }>(
        sql`select * from platform.sign_in_failures(${[pair, address]}::bytea[])`,
      ),
    );
    const now = this.clock.now().getTime();
    const waits = rows.map(({ key, failures, last_at }) => {
      const free = key.equals(pair) ? FREE_FAILURES : FREE_FAILURES_OF_ADDRESS;
      return Math.ceil((last_at.getTime() - now) / 1000 + delayAfter(failures, free));
    });
    const wait = Math.max(0, ...waits);
    if (wait > 0) {
      throw new Problem(429, 'TOO_MANY_ATTEMPTS', { seconds: wait }, undefined, {
        'Retry-After': String(wait),
      });
    }
  }

  /** Counts a failure in the transaction under way, which is one of its own: the request's is rolled back. */
  async fail(email: string): Promise<void> {
    await this.count(this.keys(email));
  }

  private async count(keys: readonly Buffer[]): Promise<void> {
    await this.unitOfWork.current.rows(
      sql`select platform.record_sign_in_failure(${keys}::bytea[], ${this.clock.now()}::timestamptz)`,
    );
  }

  /** Forgets the failures of this account from this address. */
  async clear(email: string): Promise<void> {
    const [pair] = this.keys(email);
    await this.unitOfWork.current.rows(
      sql`select platform.clear_sign_in_failures(${[pair]}::bytea[], ${this.clock.now()}::timestamptz)`,
    );
  }

  private keys(email: string): [Buffer, Buffer] {
    const { address } = currentContext();
    const account = this.accountSeal.emailIndex(email).toString('hex');
    return [this.accountSeal.failureKey(`${account}|${address}`), this.accountSeal.failureKey(address)];
  }
}
