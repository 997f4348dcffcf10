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

/** Routes that do not say what leaves the server. */
export const undeclared = (routes: readonly DeclaredRoute[]): string[] =>
  routes.filter(({ returns }) => returns === undefined).map(({ name }) => `${name} declares nothing`);

/** What a class that leaves the server tells and must not. */
export const toldBesides = (message: MessageClass): string[] =>
  [...declaredFields(message).keys()]
    .filter((field) => !(MAY_CARRY.get(field)?.includes(message.name) ?? true))
    .map((field) => `${message.name} tells ${field}`);

/** Where what leaves the server differs from what may. */
export function leavingFindings(routes: readonly DeclaredRoute[]): string[] {
  const classes = responseClasses(routes);
  const tells = (name: string, field: string): boolean =>
    classes.some((message) => message.name === name && declaredFields(message).has(field));
  return [
    ...undeclared(routes),
    ...classes.flatMap(toldBesides),
    ...[...MAY_CARRY].flatMap(([field, allowed]) =>
      allowed.filter((name) => !tells(name, field)).map((name) => `${name} does not tell ${field}`),
    ),
  ];
}
