import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { IdempotencyKeyRow } from '../accounts/account.entities';
import { Problem } from '../problems/problem';
import { sql } from './sql';
import { UnitOfWork } from './unit-of-work';

/** Requests that may be sent again: the same key and content lead to the same thing, made once. */
@Injectable()
export class Idempotency {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Makes the thing unless this key already did; returns its id. The same key with other content is refused. */
  async once(key: string, content: unknown, make: () => Promise<string>): Promise<string> {
    const work = this.unitOfWork.current;
    const fingerprint = createHash('sha256').update(JSON.stringify(content)).digest();
    await work.rows(
      sql`select pg_advisory_xact_lock(hashtextextended(${`${work.actor.accountId}|${key}`}, 0))`,
    );
    const [earlier] = await work.find(IdempotencyKeyRow, sql`t.key = ${key}`);
    if (earlier) {
      if (!earlier.fingerprint.equals(fingerprint)) throw new Problem(422, 'IDEMPOTENCY_KEY_REUSED');
      return earlier.objectId;
    }
    const objectId = await make();
    await work.insert(IdempotencyKeyRow, { accountId: work.actor.accountId, key, fingerprint, objectId });
    return objectId;
  }
}
