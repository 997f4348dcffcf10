import type { Writable } from 'node:stream';
import { QueryFailedError } from 'typeorm';

/** What of the driver's connection is needed here; what is sent before an answer has come waits its turn there. */
export interface Connection {
  readonly connection: { readonly stream: Writable };
  query(statement: {
    readonly text: string;
    readonly values?: unknown[];
    readonly name?: string;
  }): Promise<{ readonly rows: unknown[]; readonly command: string }>;
  end(): Promise<void>;
}

/** How often a text is sent before the database keeps its plan. */
const OFTEN = 3;
/** How many texts are kept in each connection; what comes after them is planned every time. */
const MOST = 400;

const sent = new Map<string, number>();
const names = new Map<string, string>();

/**
 * The name under which a connection keeps the plan of a text. Planning a statement behind row-level security takes
 * longer than running it; the texts are those of our own code, so there are not many.
 */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST) return known;
  const times = (sent.get(text) ?? 0) + 1;
  if (times < OFTEN) {
    // Texts that differ every time are forgotten again.
    if (sent.size >= 10 * MOST) sent.clear();
    sent.set(text, times);
    return undefined;
  }
  sent.delete(text);
  const name = `rk${names.size}`;
  names.set(text, name);
  return name;
}

/** PostgreSQL's word for a statement that came after one that had failed. */
const AFTER_A_FAILURE = '25P02';

/** Sends the statements of one transaction over its connection. */
export class Statements {
  private begun = false;
  /** The first statement that failed. */
  failure: QueryFailedError | undefined;

  constructor(private readonly connection: Connection) {}

  /** What went wrong, given an error that may only follow from it: statements are sent before earlier ones are answered. */
  causeOf(error: unknown): unknown {
    if (!this.failure || this.failure === error) return error;
    const { code } = error instanceof QueryFailedError ? (error.driverError as { code?: string }) : {};
    return !this.begun || code === AFTER_A_FAILURE ? this.failure : error;
  }

  /** Rows of a statement with bound values. */
  async rows<T>(text: string, values: unknown[]): Promise<T[]> {
    const name = nameOf(text);
    const { rows } = await this.send(name === undefined ? { text, values } : { text, values, name });
    return rows as T[];
  }

  /** Begins, commits or rolls back; gives what the database says it did, which may be less than it was told. */
  async control(text: string): Promise<string> {
    const result = await this.send({ text });
    this.begun = true;
    return Array.isArray(result) ? 'several' : result.command;
  }

  private async send(statement: Parameters<Connection['query']>[0]): ReturnType<Connection['query']> {
    this.gather();
    try {
      return await this.connection.query(statement);
    } catch (error) {
      const failed = new QueryFailedError(statement.text, statement.values, error as Error);
      this.failure ??= failed;
      throw failed;
    }
  }

  /** What is sent before anybody waits goes out in one packet: a write costs more than most of the answers. */
  private gather(): void {
    const { stream } = this.connection.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
  }
}
