import { Injectable } from '@nestjs/common';
import type { Role } from '@rinnakkain/domain';
import { type Actor, currentContext } from '../context/request-context';
import { constant, joined, Sql, sql } from './sql';

/** Which rows of a table a role reaches: a condition on the row's alias. Organisation is added always. */
export type RowScope = (row: Sql, actor: Actor) => Sql;

/** The second wall of a table: a role that is not named reaches nothing. */
export type TableScope = Readonly<Partial<Record<Role, RowScope>>>;

const scopes = new Map<string, TableScope>();

/** Declares the second wall of a tenant table, beside its entity. The third, in the database, says the same. */
export function defineScope(table: string, scope: TableScope): void {
  scopes.set(table, scope);
}

/** Tables that have a scope; the whole-app test compares them with the database. */
export const scopedTables = (): string[] => [...scopes.keys()].sort();

/** Rows of the whole organisation. */
export const wholeOrganisation: RowScope = () => constant('true');

/** Rows of one of the actor's units. */
export const ofUnit =
  (column = 'unit_id'): RowScope =>
  (row, actor) =>
    sql`${row}.${constant(column)} = any (${actor.unitIds}::uuid[])`;

/** Rows that share a unit with the actor. */
export const ofUnits =
  (column = 'unit_ids'): RowScope =>
  (row, actor) =>
    sql`${row}.${constant(column)} && ${actor.unitIds}::uuid[]`;

/** Rows of the actor's own account. */
export const ofAccount =
  (column = 'account_id'): RowScope =>
  (row, actor) =>
    sql`${row}.${constant(column)} = ${actor.accountId}::uuid`;

/** Rows of the volunteer that the actor is. */
export const ofOwnVolunteer =
  (column = 'volunteer_id'): RowScope =>
  (row, actor) =>
    sql`${row}.${constant(column)} = ${actor.volunteerId}::uuid`;

/** Rows that hang on a visible row of another table. */
export const whereVisible =
  (column: string, table: string, key = 'id'): RowScope =>
  (row) =>
    sql`${row}.${constant(column)} = any (array(select visible.${constant(key)} from ${scoped(table, 'visible')}))`;

/** Both conditions. */
export const allOf =
  (...parts: RowScope[]): RowScope =>
  (row, actor) =>
    joined(
      parts.map((part) => part(row, actor)),
      ' and ',
    );

/** Either condition. */
export const anyOf =
  (...parts: RowScope[]): RowScope =>
  (row, actor) =>
    sql`(${joined(
      parts.map((part) => part(row, actor)),
      ' or ',
    )})`;

/** What `defineScope` says of a table. */
export const scopeOf = (table: string): TableScope | undefined => scopes.get(table);

/** The second wall itself: a test takes it away to see the other two hold alone. */
@Injectable()
export class SecondWall {
  /** What a row of the table must meet for the actor, its organisation first. */
  condition(scope: TableScope, row: Sql, actor: Actor): Sql {
    const condition = scope[actor.role]?.(row, actor) ?? constant('false');
    return sql`${row}.organisation_id = ${actor.organisationId}::uuid and (${condition})`;
  }
}

/** The condition of a table's scope for the actor under way. */
export function scopeCondition(table: string, alias: string): Sql {
  const scope = scopes.get(table);
  if (!scope) throw new Error(`No scope is defined for ${table}.`);
  const { actor, work } = currentContext();
  if (!actor || !work) throw new Error(`Nobody acts, so nothing of ${table} can be read.`);
  return work.secondWall.condition(scope, constant(alias), actor);
}

/** A tenant table as the actor may see it, to stand after `from` or `join`. */
export function scoped(table: string, alias: string): Sql {
  return sql`(select * from ${constant(table)} scope_row where ${scopeCondition(table, 'scope_row')}) ${constant(alias)}`;
}
