import { Injectable } from '@nestjs/common';
import { sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';
import { AccountSeal } from '../vault/account-seal';
import type { MembershipOf, SignedInAccount } from './sessions';

/** An account as sign-in knows it before anybody is signed in; its closed roles are not among the memberships. */
export interface KnownAccount extends SignedInAccount {
  readonly password_hash: string | null;
  readonly memberships: MembershipOf[];
}

/** Finds an account by its address, for whoever is not signed in yet. */
@Injectable()
export class AccountFinder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accountSeal: AccountSeal,
  ) {}

  /** The account with this address, or undefined. */
  byEmail(email: string): Promise<KnownAccount | undefined> {
    return this.unitOfWork.run((work) =>
      work.row<KnownAccount>(sql`select * from platform.find_account(${this.accountSeal.emailIndex(email)})`),
    );
  }

  /** The address of an account. */
  emailOf({ id, wrapped_key: wrapped, email_sealed: sealed }: SignedInAccount): string {
    return this.accountSeal.openEmail(id, wrapped, sealed);
  }
}
