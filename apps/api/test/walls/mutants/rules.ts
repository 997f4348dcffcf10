import {
  ACTION_PERMISSIONS,
  mayRole,
  NAMED_RIGHT_OF,
  type Permission,
  PERMISSION_MATRIX,
  PERMISSIONS,
  ROLES,
  type Role,
} from '@rinnakkain/domain';
import type { DeclaredRoute } from '../../routes';
import { actionFindings, otherPermissionFindings, routeFindings, whoMay } from '../../who-may';
import { type Mutant, put } from './mutant';

/** A permission as one role more, or one less, would have it. */
const flipped = (permission: Permission, role: Role): object => {
  const { roles, ...more }: { roles: readonly Role[] } = PERMISSION_MATRIX[permission];
  return { ...more, roles: roles.includes(role) ? roles.filter((each) => each !== role) : [...roles, role] };
};
const sign = (permission: Permission, role: Role): string => (mayRole(role, permission) ? 'no more' : 'too');

/** Every cell of the matrix, every right by name, and the roles of every action, each the other way round. */
export function ruleMutants(routes: ReadonlyMap<string, DeclaredRoute>): Mutant[] {
  const rows = whoMay();
  const findings = (): string[] => [...routeFindings(rows, routes), ...otherPermissionFindings(routes)];
  const cells = PERMISSIONS.flatMap((permission) =>
    ROLES.map((role) => ({
      name: `${permission}: ${role} ${sign(permission, role)}`,
      apply: () => put(PERMISSION_MATRIX, permission, flipped(permission, role)),
      findings,
    })),
  );
  const named = PERMISSIONS.map((permission) => ({
    name: `${permission}: ${NAMED_RIGHT_OF[permission] ? 'no name needed' : 'a name needed'}`,
    apply: () =>
      put(NAMED_RIGHT_OF, permission, NAMED_RIGHT_OF[permission] ? undefined : 'background_checker'),
    findings,
  }));
  const actions = Object.entries(ACTION_PERMISSIONS).flatMap(([kind, table]) =>
    (Object.entries(table) as [string, Permission][]).flatMap(([action, permission]) =>
      ROLES.map((role) => ({
        name: `${kind} ${action}: ${role} ${sign(permission, role)}`,
        apply: () => {
          const another = put(PERMISSION_MATRIX, 'another', flipped(permission, role));
          const back = put(table, action, 'another');
          return () => {
            back();
            another();
          };
        },
        findings: actionFindings,
      })),
    ),
  );
  return [
    ...cells,
    ...named.filter(({ name }) => ROLES.some((role) => mayRole(role, name.split(':')[0] as Permission))),
    ...actions,
  ];
}
