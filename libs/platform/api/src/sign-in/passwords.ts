import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { AccountSeal } from '../vault/account-seal';

// Argon2id (2 is its number in the library's const enum): 19 MiB, two passes, one lane.
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes passwords with argon2id over a peppered HMAC. */
@Injectable()
export class Passwords {
  private readonly decoy: Promise<string>;

  constructor(private readonly accountSeal: AccountSeal) {
    this.decoy = hash(this.accountSeal.pepper('nobody has this password'), COST);
  }

  /** The hash to store, as a PHC string. */
  hash(password: string): Promise<string> {
    return hash(this.accountSeal.pepper(password), COST);
  }

  /** True when it is the password; without a stored hash the same work is done and the answer is no. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    const known = await verify(stored ?? (await this.decoy), this.accountSeal.pepper(password));
    return known && stored !== null;
  }
}
