import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { AuditEntry } from '../audit/audit-trail';
import { type Actor, currentContext } from '../context/request-context';
import { notFound, staleVersion } from '../problems/problem';
import { scopeCondition, type SecondWall } from './scope';
import { constant, joined, Sql, sql } from './sql';
import type { Statements } from './statements';

/** A row with an id that may carry a version. */
export interface Row extends ObjectLiteral {
  id: string;
}

/** The one transaction of a request or job: everything that reads or writes goes through it. */
export class Work {
  readonly entries: AuditEntry[] = [];
  readonly afterCommitCalls: (() => void | Promise<void>)[] = [];
  readonly afterRollbackCalls: (() => Promise<void>)[] = [];
  /** How many statements this unit of work has sent, for the bench. */
  statements = 0;

  constructor(
    private readonly sender: Statements,
    private readonly dataSource: DataSource,
    readonly secondWall: SecondWall,
  ) {}

  /** Who acts; throws when nobody is signed in. */
  get actor(): Actor {
    const { actor } = currentContext();
    if (!actor) throw new Error('Nobody acts in this unit of work.');
    return actor;
  }

  /** Rows of a query, columns named as the query names them. */
  async rows<T>(query: Sql): Promise<T[]> {
    const { text, values } = query.compile();
    this.statements++;
    return this.sender.rows<T>(text, values);
  }

  /** The first row of a query, or undefined. */
  async row<T>(query: Sql): Promise<T | undefined> {
    return (await this.rows<T>(query))[0];
  }

  /** One page of a query's rows and how many there are in all, on a page beyond the end as well. */
  async page<T>(
    query: Sql,
    { page, pageSize }: { readonly page: number; readonly pageSize: number },
  ): Promise<{ rows: T[]; total: number }> {
    const rows = await this.rows<T & { readonly total: number }>(
      sql`select listed.*, count(*) over ()::integer as total from (${query}) listed limit ${pageSize} offset ${(page - 1) * pageSize}`,
    );
    if (rows[0] || page === 1) return { rows, total: rows[0]?.total ?? 0 };
    const counted = await this.row<{ total: number }>(
      sql`select count(*)::integer as total from (${query}) listed`,
    );
    return { rows, total: counted?.total ?? 0 };
  }

  /** One visible row by its id, or a 404; `lock` keeps it until the end of the transaction. */
  async load<T extends Row>(
    entity: EntityTarget<T>,
    id: string,
    options: { lock?: boolean } = {},
  ): Promise<T> {
    const found = await this.find(entity, sql`t.id = ${id}::uuid`, options);
    if (!found[0]) throw notFound();
    return found[0];
  }

  /** Visible rows that meet a condition on alias `t`. */
  find<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    where: Sql,
    options: { lock?: boolean; order?: Sql; limit?: number } = {},
  ): Promise<T[]> {
    return this.rows<T>(this.queryFor(entity, where, options));
  }

  /** The query for visible rows that meet a condition on alias `t`, to be paged. */
  queryFor<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    where: Sql,
    options: { lock?: boolean; order?: Sql; limit?: number } = {},
  ): Sql {
    const metadata = this.dataSource.getMetadata(entity);
    const table = metadata.tablePath;
    const columns = metadata.columns.map((c) => `t."${c.databaseName}" as "${c.propertyName}"`).join(', ');
    return new Sql(
      [
        `select ${columns} from ${table} t where `,
        ' and (',
        `)${options.order ? ' order by ' : ''}`,
        `${options.limit ? ` limit ${Number(options.limit)}` : ''}${options.lock ? ' for update of t' : ''}`,
      ],
      [scopeCondition(table, 't'), where, options.order ?? new Sql([''], [])],
    );
  }

  /** Writes a new row of the actor's organisation and returns its id. */
  async insert<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    values: QueryDeepPartialEntity<T>,
  ): Promise<string> {
    const metadata = this.dataSource.getMetadata(entity);
    const { organisationId } = this.actor;
    const given = columnsOf(metadata, { ...values, organisationId }).filter(
      ({ value }) => value !== undefined,
    );
    const names = constant(given.map(({ name }) => name).join(', '));
    const bound = joined(
      given.map(({ value }) => sql`${value}`),
      ', ',
    );
    const returned = constant(metadata.findColumnWithPropertyName('id') ? ' returning id' : '');
    const query = sql`insert into ${constant(metadata.tablePath)} (${names}) values (${bound})${returned}`;
    return (await this.row<{ id: string }>(query))?.id ?? '';
  }

  /** Changes one visible row; with a version, only when it is still that one (412), and raises it. */
  async update<T extends Row>(
    entity: EntityTarget<T>,
    id: string,
    version: number | null,
    patch: QueryDeepPartialEntity<T>,
  ): Promise<void> {
    const changed = await this.updateWhere(entity, sql`t.id = ${id}::uuid`, version, patch);
    if (changed === 1) return;
    if (version === null) throw notFound();
    await this.load(entity, id);
    throw staleVersion();
  }

  /** Changes the visible rows that meet a condition on alias `t`; returns how many. */
  async updateWhere<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    where: Sql,
    version: number | null,
    patch: QueryDeepPartialEntity<T>,
  ): Promise<number> {
    const metadata = this.dataSource.getMetadata(entity);
    const table = metadata.tablePath;
    const given = columnsOf(metadata, patch);
    const assignments = given.map(({ name }) => `${name} = `);
    const values: unknown[] = given.map(({ value }) => value);
    if (metadata.findColumnWithPropertyName('version')) {
      assignments.push('"version" = ');
      values.push(sql`t.version + 1`);
    }
    const set = new Sql([...assignments.map((each, i) => (i === 0 ? each : `, ${each}`)), ''], values);
    const condition = version === null ? where : sql`(${where}) and t.version = ${version}`;
    const query = new Sql(
      [
        `with changed as (update ${table} t set `,
        ' where ',
        ' and (',
        ') returning 1) select count(*)::integer as n from changed',
      ],
      [set, scopeCondition(table, 't'), condition],
    );
    return (await this.row<{ n: number }>(query))?.n ?? 0;
  }

  /** Deletes the visible rows that meet a condition on alias `t`; returns how many. */
  async deleteWhere<T extends ObjectLiteral>(entity: EntityTarget<T>, where: Sql): Promise<number> {
    const table = this.dataSource.getMetadata(entity).tablePath;
    const query = new Sql(
      [
        `with gone as (delete from ${table} t where `,
        ' and (',
        ') returning 1) select count(*)::integer as n from gone',
      ],
      [scopeCondition(table, 't'), where],
    );
    return (await this.row<{ n: number }>(query))?.n ?? 0;
  }

  /** Adds to the audit trail; written in this transaction, just before the commit. */
  record(entry: AuditEntry): void {
    this.entries.push(entry);
  }

  /**
   * Does something when the transaction is rolled back, in one of its own: what stays on record of a refusal. Only then
   * is the connection free again; two at once for each of many requests would leave none for anybody.
   */
  afterRollback(call: () => Promise<void>): void {
    this.afterRollbackCalls.push(call);
  }

  /** Does something once the transaction has been committed; never something that must not be lost. */
  afterCommit(call: () => void | Promise<void>): void {
    this.afterCommitCalls.push(call);
  }
}

/** The columns of properties that are given, as the database names them, and their values as the driver takes them. */
function columnsOf(metadata: EntityMetadata, given: ObjectLiteral): { name: string; value: unknown }[] {
  return Object.entries(given).map(([property, value]: [string, unknown]) => {
    const column = metadata.findColumnWithPropertyName(property);
    if (!column) throw new Error(`${metadata.tablePath} has no column for ${property}.`);
    const json = column.type === 'jsonb' && value !== null && value !== undefined;
    return { name: `"${column.databaseName}"`, value: json ? JSON.stringify(value) : value };
  });
}
