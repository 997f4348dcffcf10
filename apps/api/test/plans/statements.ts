import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { DataSource } from 'typeorm';

/** A statement as the product sent it. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

type Query = (text: unknown, values?: unknown, ...more: unknown[]) => unknown;
interface PooledClient {
  query: Query;
}
interface Pool {
  on(event: 'acquire', call: (client: PooledClient) => void): void;
}

/** Hears what the product asks the database while something is sent to it. */
export class Statements {
  private heard: Statement[] | null = null;

  constructor(product: TestProduct) {
    const known = new WeakSet<PooledClient>();
    const { master } = product.app.get(DataSource).driver as unknown as { master: Pool };
    master.on('acquire', (client) => {
      if (known.has(client)) return;
      known.add(client);
      const query = client.query.bind(client);
      client.query = (text, values, ...more) => {
        const sent = (typeof text === 'string' ? { text, values } : text) as Partial<Statement>;
        if (sent.text !== undefined) this.heard?.push({ text: sent.text, values: sent.values ?? [] });
        return query(text, values, ...more);
      };
    });
  }

  /** What was asked, begin and commit included. */
  async of(send: () => Promise<unknown>): Promise<Statement[]> {
    const heard: Statement[] = [];
    this.heard = heard;
    await send();
    this.heard = null;
    return heard;
  }
}
