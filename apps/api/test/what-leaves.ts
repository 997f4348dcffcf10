import { declaredFields, type MessageClass } from '@rinnakkain/platform-api';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeclaredRoute } from './routes';

/** Hand-written: fields that tell of people or keys, and the response classes that may carry each. */
const MAY_CARRY = new Map(
  readFileSync(join(import.meta.dirname, 'what-leaves.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [field = '', classes = ''] = line.split(',');
      return [field, classes.split(' ').filter(Boolean)];
    }),
);

/** The names of those fields. */
export const TELLING_FIELDS: readonly string[] = [...MAY_CARRY.keys()];

/** Every class that leaves the server, the classes inside of others too. */
export function responseClasses(routes: Iterable<DeclaredRoute>): MessageClass[] {
  const found = new Set<MessageClass>();
  const add = (message: MessageClass): void => {
    if (found.has(message)) return;
    found.add(message);
    for (const { of } of declaredFields(message).values()) if (of) add(of());
  };
  for (const { returns } of routes) if (returns) add(returns);
  return [...found];
}

/** Where what leaves the server differs from what may. */
export function leavingFindings(routes: readonly DeclaredRoute[]): string[] {
  const carried = new Map(TELLING_FIELDS.map((field) => [field, [] as string[]]));
  for (const message of responseClasses(routes))
    for (const field of declaredFields(message).keys()) carried.get(field)?.push(message.name);
  return [
    ...routes.filter(({ returns }) => returns === undefined).map(({ name }) => `${name} declares nothing`),
    ...[...carried].flatMap(([field, classes]) => {
      const allowed = MAY_CARRY.get(field) ?? [];
      return [
        ...classes.filter((each) => !allowed.includes(each)).map((each) => `${each} tells ${field}`),
        ...allowed.filter((each) => !classes.includes(each)).map((each) => `${each} does not tell ${field}`),
      ];
    }),
  ];
}
