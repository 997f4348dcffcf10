import type { TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** How several requests at once came out. */
export interface Race<T> {
  readonly replies: T[];
  /** True when every one of them stood in an open transaction, waiting, when the barrier rose. */
  readonly atOnce: boolean;
}

const PATIENCE = 10_000;

/**
 * Holds an association's audit head, which every transaction locks last: whoever is not stopped by a lock of the product
 * has checked and written all it will and waits at its very end. Then all go on at once.
 */
export class Barrier {
  private constructor(
    private readonly product: TestProduct,
    private readonly holder: Client,
  ) {}

  static async of(product: TestProduct): Promise<Barrier> {
    const holder = new Client({ connectionString: product.database.ownerUrl });
    await holder.connect();
    return new Barrier(product, holder);
  }

  /** Sends the requests, waits until all of them wait (or are done), and lets them go. */
  async race<T>(organisation: TestOrganisation, contenders: readonly (() => Promise<T>)[]): Promise<Race<T>> {
    await this.holder.query('begin');
    await this.holder.query('select 1 from oversight.audit_head where organisation_id = $1 for update', [
      organisation.id,
    ]);
    let done = 0;
    const replies = Promise.all(
      contenders.map(async (send) => {
        const reply = await send();
        done++;
        return reply;
      }),
    );
    const end = performance.now() + PATIENCE;
    let waiting = 0;
    do {
      await pause(2);
      waiting = await this.waiting();
    } while (waiting + done < contenders.length && performance.now() < end);
    await this.holder.query('commit');
    return { replies: await replies, atOnce: waiting === contenders.length };
  }

  async close(): Promise<void> {
    await this.holder.end();
  }

  /** How many connections to the database wait for a lock. */
  async waiting(client: Client = this.product.database.admin): Promise<number> {
    const { rows } = await client.query<{ n: number }>(
      `select count(distinct l.pid)::integer as n from pg_locks l join pg_stat_activity a on a.pid = l.pid
       where not l.granted and a.datname = current_database()`,
    );
    return rows[0]?.n ?? 0;
  }
}
