import type { DeclaredRoute } from '../../routes';
import type { Contract, Schema } from '../fuzz/contract';
import { pathIds } from './kinds';

/** An id that a route takes, and where. */
export interface IdParameter {
  /** `POST /api/relationships`. */
  readonly route: string;
  readonly in: 'path' | 'query' | 'body';
  /** `:consentId`, `unitId`; in a body with the names of what it lies in, joined by dots. */
  readonly name: string;
  readonly isList: boolean;
}

const isId = (schema: Schema): boolean => schema.format === 'uuid';

function idsIn(schema: Schema | undefined, before = ''): Omit<IdParameter, 'route' | 'in'>[] {
  return Object.entries(schema?.properties ?? {}).flatMap(([own, each]) => {
    const name = `${before}${own}`;
    if (isId(each)) return [{ name, isList: false }];
    if (each.items && isId(each.items)) return [{ name, isList: true }];
    return [...idsIn(each, `${name}.`), ...idsIn(each.items, `${name}.`)];
  });
}

/** Every id that a route takes, read from the classes of its messages and from its path. */
export function idParameters(routes: readonly DeclaredRoute[], contract: Contract): IdParameter[] {
  return routes.flatMap(({ name: route, path }) => {
    const operation = contract.named(route.replace(/:(\w+)/g, '{$1}'));
    if (!operation) throw new Error(`The contract has no ${route}.`);
    const { query, body } = operation;
    return [
      ...pathIds(path).map(({ name }) => ({ route, in: 'path' as const, name, isList: false })),
      ...query
        .filter(({ schema }) => isId(schema))
        .map(({ name }) => ({ route, in: 'query' as const, name, isList: false })),
      ...idsIn(body).map((each) => ({ route, in: 'body' as const, ...each })),
    ];
  });
}
