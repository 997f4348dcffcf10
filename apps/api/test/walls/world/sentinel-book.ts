import type { ReleasableField } from '@rinnakkain/domain';
import type { Reader, Subject } from './model';
import { pairingsTold } from './pairings';
import { newNumber, newWord, TokenScanner } from './token-scanner';
import type { ActorName, Answer, Leak, Sentinel, Thing } from './types';
import { mayRead, whoReads } from './who-reads';

/** A row under construction: the tokens in it, and what it is once the API has told its id. */
export class Row {
  private settled: Thing | undefined;

  constructor(
    private readonly book: SentinelBook,
    readonly subject: Subject,
    readonly author?: string,
  ) {}

  /** Words with a token in them, for a column. */
  words(column: string, words = '', field?: ReleasableField): string {
    const token = newWord();
    this.book.add(this, token, column, field);
    return words ? `${words} ${token}` : token;
  }

  /** A phone number with a token in it. */
  phone(column: string, field?: ReleasableField): string {
    const { phone, token } = newNumber();
    this.book.add(this, token, column, field);
    return phone;
  }

  /** An address with a token in it. */
  email(column: string, field?: ReleasableField): string {
    return `${this.words(column, '', field)}@esimerkki.invalid`;
  }

  /** Says what the row is; its id is a token too where the table says who may know it. */
  is(thing: Thing): Thing {
    this.settled = thing;
    return thing;
  }

  get thing(): Thing {
    if (!this.settled) throw new Error('A row with tokens was never told what it is.');
    return this.settled;
  }

  get name(): string {
    return this.settled ? `${this.settled.kind} ${this.settled.relation} (${this.settled.place})` : 'new';
  }
}

/** A token as the book knows it: with its row, and whose it is. */
export class Planted implements Sentinel {
  constructor(
    private readonly book: SentinelBook,
    readonly row: Row,
    readonly token: string,
    public column: string,
    readonly field: ReleasableField | undefined,
  ) {}

  get subject(): Subject {
    return this.row.subject;
  }

  get author(): string | undefined {
    return this.row.author;
  }

  get thing(): Thing {
    return this.row.thing;
  }

  get readers(): ReadonlySet<ActorName> {
    return this.book.readersOf(this);
  }
}

/** What a book holds, as plain data. */
export interface SavedBook {
  readonly rows: readonly {
    readonly subject: Subject;
    readonly author: string | undefined;
    readonly thing: Thing;
  }[];
  /** `row` counts from 0 in `rows`. */
  readonly tokens: readonly {
    readonly row: number;
    readonly token: string;
    readonly column: string;
    readonly field: ReleasableField | undefined;
  }[];
  readonly readers: ReadonlyMap<ActorName, Reader>;
  readonly leaks: readonly Leak[];
  readonly scannedInBuilding: number;
}

/** Every token, whose it is and who may be told; looks at every answer. */
export class SentinelBook {
  readonly sentinels: Planted[] = [];
  readonly leaks: Leak[] = [];
  /** Tokens that a reader has been told, which shows that the world is not empty. */
  readonly seen = new Set<Sentinel>();
  /** Answers scanned while the world was built, and since. */
  scannedInBuilding = 0;
  scanned = 0;

  private readonly scanner = new TokenScanner<Planted>();
  private readonly table = whoReads();
  private readonly known = new Set<string>();

  /** Everybody who asks, by name. */
  readonly readers = new Map<ActorName, Reader>();

  /** What it holds, to be opened again elsewhere; what it has seen stays with it. */
  save(): SavedBook {
    const rows = [...new Set(this.sentinels.map(({ row }) => row))];
    return {
      rows: rows.map(({ subject, author, thing }) => ({ subject, author, thing })),
      tokens: this.sentinels.map(({ row, token, column, field }) => ({
        row: rows.indexOf(row),
        token,
        column,
        field,
      })),
      readers: this.readers,
      leaks: this.leaks,
      scannedInBuilding: this.scannedInBuilding,
    };
  }

  /** From now on answers are scanned of a world that is built. */
  isBuilt(): void {
    this.scannedInBuilding = this.scanned;
    this.scanned = 0;
  }

  /** A book that holds what was saved. */
  static open({ rows, tokens, readers, leaks, scannedInBuilding }: SavedBook): SentinelBook {
    const book = new SentinelBook();
    const opened = rows.map(({ subject, author, thing }) => {
      const row = book.row(subject, author);
      row.is(thing);
      return row;
    });
    for (const { row, token, column, field } of tokens) {
      const of = opened[row];
      if (!of) throw new Error('A token lies in a row that was not saved.');
      book.add(of, token, column, field);
    }
    for (const [name, reader] of readers) book.readers.set(name, reader);
    for (const leak of leaks) book.leak(leak);
    book.scannedInBuilding = scannedInBuilding;
    return book;
  }

  /** Columns that have a row in the hand-written table. */
  get columns(): string[] {
    return [...this.table.keys()];
  }

  /** Begins a row of somebody's. */
  row(subject: Subject, author?: string): Row {
    return new Row(this, subject, author);
  }

  add(row: Row, token: string, column: string, field?: ReleasableField): void {
    const planted = new Planted(this, row, token, column, field);
    this.sentinels.push(planted);
    this.scanner.add(token, planted);
  }

  /** A text has moved to another column, with other readers: an earlier version, for example. */
  move(text: string, column: string): void {
    for (const planted of this.scanner.found(text)) planted.column = column;
  }

  /** Tokens in any text: a table, a log, a file. */
  in(text: string): ReadonlySet<Planted> {
    return this.scanner.found(text);
  }

  readersOf(planted: Planted): ReadonlySet<ActorName> {
    const names = [...this.readers.values()].filter((reader) => mayRead(this.table, reader, planted));
    return new Set(names.map(({ name }) => name));
  }

  /** May somebody be told this in the answer to such a request? */
  mayBeTold(actor: ActorName, planted: Planted, method: string, path: string): boolean {
    const reader = this.readers.get(actor);
    return reader !== undefined && mayRead(this.table, reader, planted, routeOf(method, path));
  }

  /** Looks at an answer somebody got. */
  scan(actor: ActorName, method: string, path: string, answer: Answer): void {
    this.scanned += 1;
    const route = routeOf(method, path);
    const reader = this.readers.get(actor);
    const found = this.scanner.found(`${JSON.stringify(answer.headers)}\n${answer.text}`);
    for (const planted of found) {
      if (this.mayBeTold(actor, planted, method, path)) this.seen.add(planted);
      else
        this.leak({ actor, route, status: answer.status, column: planted.column, thing: planted.row.name });
    }
    for (const { row } of pairingsTold(reader, found, answer.text, (text) => this.scanner.found(text)))
      this.leak({ actor, route, status: answer.status, column: 'who supports whom', thing: row.name });
  }

  private leak(leak: Leak): void {
    const key = JSON.stringify(leak);
    if (this.known.has(key)) return;
    this.known.add(key);
    this.leaks.push(leak);
  }
}

/** A request without ids and query: `GET /api/seekers/:id`. */
export const routeOf = (method: string, path: string): string =>
  `${method.toUpperCase()} ${(path.split('?')[0] ?? '').replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22,}/gi, ':id')}`;
