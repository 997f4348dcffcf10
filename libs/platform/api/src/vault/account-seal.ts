import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { RootKey } from './root-key';
import { open, seal } from './sealing';

/** An account's address as it is stored: findable by a keyed index, readable with its own wrapped key. */
export interface SealedEmail {
  readonly index: Buffer;
  readonly sealed: Buffer;
  readonly wrappedKey: Buffer;
}

/** Seals the addresses of accounts, which belong to no single organisation. */
@Injectable()
export class AccountSeal {
  constructor(private readonly rootKey: RootKey) {}

  /** The keyed index an address is found by. */
  emailIndex(email: string): Buffer {
    return this.rootKey.fingerprint('account-email', email.normalize('NFKC').trim().toLowerCase());
  }

  /** An address with a new key of its own. */
  sealEmail(accountId: string, email: string): SealedEmail {
    const key = randomBytes(32);
    return {
      index: this.emailIndex(email),
      sealed: seal(key, `platform.account.email|${accountId}`, email.trim()),
      wrappedKey: seal(this.rootKey.derive('accounts'), `platform.account|${accountId}`, key),
    };
  }

  /** The address of an account. */
  openEmail(accountId: string, wrappedKey: Buffer, sealed: Buffer): string {
    const key = open(this.rootKey.derive('accounts'), `platform.account|${accountId}`, wrappedKey);
    return open(key, `platform.account.email|${accountId}`, sealed).toString('utf8');
  }

  /** A keyed hash of anything that counts sign-in failures. */
  failureKey(text: string): Buffer {
    return this.rootKey.fingerprint('sign-in-failures', text);
  }

  /** A password mixed with a key outside the database, as text, before it is hashed. */
  pepper(password: string): string {
    return this.rootKey.fingerprint('pepper', password.normalize('NFKC')).toString('base64');
  }
}
