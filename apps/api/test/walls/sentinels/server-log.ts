import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

/** Statements that fail with a text in their words, their parameters or the row they complain about. */
const FAILING: readonly (readonly [statement: string, ...parameters: string[]])[] = [
  ['select $1::uuid', 'TEXT'],
  [`select 'TEXT'::integer`],
  [`select "TEXT" from platform.unit`],
  [`insert into platform.unit (organisation_id, name) select organisation_id, name from platform.unit`],
  [`insert into platform.unit (name) values ($1)`, 'TEXT'],
  [`update platform.unit set name = repeat($1, 20)`, 'TEXT'],
  [`do $$ begin raise exception 'TEXT' using detail = 'TEXT', hint = 'TEXT'; end $$`],
];

/** The log that the server of the tests writes, read through the server itself. */
export class ServerLog {
  private constructor(
    private readonly superuser: Client,
    private readonly product: TestProduct,
  ) {}

  /** Begins to look; the server's own superuser may read its files. */
  static async of(product: TestProduct): Promise<ServerLog> {
    const superuser = new Client({ connectionString: process.env['TEST_SERVER'] });
    await superuser.connect();
    return new ServerLog(superuser, product);
  }

  /** Everything the server has written so far: beside its data, or where it collects its log. */
  async read(): Promise<string> {
    const { rows } = await this.superuser.query<{ data: string; collected: string | null }>(
      `select current_setting('data_directory') as data, pg_read_file(pg_current_logfile()) as collected`,
    );
    const text = rows[0]?.collected ?? readFileSync(join(rows[0]?.data ?? '', '..', 'log'), 'utf8');
    if (!text) throw new Error('The log of the server is empty: nothing could be found in it.');
    return text;
  }

  /** Runs statements that fail, as the owner, with each text in them; tells the codes of the errors. */
  async failInEveryWay(texts: readonly string[]): Promise<string[]> {
    const codes = new Set<string>();
    for (const text of texts)
      for (const [index, [statement, ...parameters]] of FAILING.entries())
        await this.product.database.admin
          .query(
            statement.replaceAll('TEXT', text),
            parameters.map((each) => each.replaceAll('TEXT', text)),
          )
          .then(
            () => codes.add(`${index} was taken`),
            (error: { code?: string }) => codes.add(`${index} ${error.code}`),
          );
    return [...codes].map((each) => each.split(' ').slice(1).join(' '));
  }

  /** Lets the server write a line. */
  async write(line: string): Promise<void> {
    await this.superuser.query(`do $$ begin raise log '%', '${line}'; end $$`);
  }

  close(): Promise<void> {
    return this.superuser.end();
  }
}
