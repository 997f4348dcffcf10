import {
  ACTION_PERMISSIONS,
  type Grant,
  grantOf,
  mayRole,
  NAMED_RIGHT_OF,
  type Permission,
  PERMISSIONS,
  ROLES,
  type Role,
} from '@rinnakkain/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeclaredRoute } from './routes';

/** yes, own (only what is one's own), named (only those named for it), no. */
export type MayCell = 'yes' | 'own' | 'named' | 'no';

/** What the hand-written table says of one route. */
export interface MayRow {
  readonly name: string;
  readonly cells: Readonly<Record<Role | 'nobody', MayCell>>;
}

const tableOf = (file: string): [head: string[], ...lines: string[][]] => {
  const [head = [], ...lines] = readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  return [head, ...lines];
};

/** The hand-written table: from the security page and the decisions, never from the code it checks. */
export function whoMay(): MayRow[] {
  const [head, ...lines] = tableOf('who-may.csv');
  return lines.map((cells) => ({
    name: `${cells[0]} ${cells[1]}`,
    cells: Object.fromEntries(head.slice(2).map((name, i) => [name, cells[i + 2]])) as MayRow['cells'],
  }));
}

/** Where the matrix differs from the hand-written table of the routes. */
export function routeFindings(rows: readonly MayRow[], routes: ReadonlyMap<string, DeclaredRoute>): string[] {
  return rows.flatMap(({ name, cells }) => {
    const permission = routes.get(name)?.requires;
    return ROLES.filter((role) => {
      const granted = permission ? mayRole(role, permission) : true;
      const named = permission !== undefined && granted && NAMED_RIGHT_OF[permission] !== undefined;
      return (cells[role] !== 'no') !== granted || (cells[role] === 'named') !== named;
    }).map((role) => `${name} ${role}`);
  });
}

const wordOf = (permission: Permission, grant: Grant): string => {
  if (typeof grant !== 'string') return grant.join(' and ');
  return grant === 'yes' && NAMED_RIGHT_OF[permission] ? 'named' : grant;
};

/** Where the matrix differs from the hand-written list of what no route asks for: pages, single actions, what waits. */
export function otherPermissionFindings(routes: ReadonlyMap<string, DeclaredRoute>): string[] {
  const [head, ...lines] = tableOf('who-may-besides.csv');
  const asked = new Set([...routes.values()].map(({ requires }) => requires));
  const listed = new Set(lines.map(([permission]) => permission));
  return [
    ...PERMISSIONS.filter((permission) => !asked.has(permission) && !listed.has(permission)),
    ...lines.flatMap(([name = '', ...words]) => {
      const permission = PERMISSIONS.find((each) => each === name);
      if (!permission) return [`${name} is no permission`];
      return head.slice(1).flatMap((role, i) => {
        const found = wordOf(permission, grantOf(role as Role, permission));
        return found === words[i] ? [] : [`${name} ${role}: ${found}`];
      });
    }),
  ];
}

/** Where the roles that may take an action differ from the hand-written list. */
export function actionFindings(): string[] {
  const listed = new Map(
    tableOf('who-acts.csv')
      .slice(1)
      .map(([kind, action, roles]) => [`${kind} ${action}`, roles ?? '']),
  );
  const found = new Map(
    Object.entries(ACTION_PERMISSIONS).flatMap(([kind, actions]) =>
      Object.entries(actions).map(([action, permission]) => [
        `${kind} ${action}`,
        ROLES.filter((role) => mayRole(role, permission)).join(' '),
      ]),
    ),
  );
  return [...new Set([...listed.keys(), ...found.keys()])]
    .filter((action) => listed.get(action) !== found.get(action))
    .map((action) => `${action}: ${found.get(action) ?? 'is not there'}`);
}
