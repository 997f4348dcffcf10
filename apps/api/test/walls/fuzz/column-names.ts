import type { RowWatch } from './rows';

/** A name that is sent along with a good body, and a value that the column of that name would take. */
export interface SentAlong {
  readonly name: string;
  readonly value: unknown;
}

const camel = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A value of a column's type; where it says what somebody is or how far a thing is, the one that would hurt. */
function valueOf(column: string, type: string, otherId: string): unknown {
  if (column === 'role') return 'organisation_administrator';
  if (column === 'state') return 'closed';
  if (type.endsWith('[]')) return type.startsWith('uuid') ? [otherId] : [];
  if (type === 'uuid') return otherId;
  if (type === 'boolean') return true;
  if (/int|numeric/.test(type)) return 7;
  if (type === 'date') return '2026-01-01';
  if (type.startsWith('timestamp')) return '2026-01-01T00:00:00.000Z';
  if (type.startsWith('time')) return '10:00';
  return type === 'jsonb' ? {} : 'x';
}

/**
 * Every column of every table as the database and as TypeScript spell it, every table as a relation, and the names that
 * reach prototypes. `otherId` is of the other association.
 */
export function namesSentAlong({ columns }: RowWatch, otherId: string): SentAlong[] {
  const names = new Map<string, unknown>();
  for (const [path, type] of columns) {
    const [, table = '', column = ''] = path.split('.');
    const value = valueOf(column, type, otherId);
    for (const name of [column, camel(column)]) names.set(name, value);
    for (const name of [table, camel(table), `${camel(table)}s`])
      if (!names.has(name)) names.set(name, { id: otherId });
  }
  for (const name of [
    'organisation',
    'allowed',
    'createdBy',
    'isAdmin',
    'permissions',
    '__proto__',
    'constructor',
    'prototype',
  ])
    names.set(name, { role: 'organisation_administrator' });
  return [...names].map(([name, value]) => ({ name, value }));
}
