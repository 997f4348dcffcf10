import type { Me, Membership } from '../session/session.types';

/** A membership of the invented association. */
export const aMembership = (role: Membership['role'], id: string = role): Membership => ({
  id,
  organisation: { id: 'o1', name: 'Esimerkkilän perhetyö ry' },
  units: [{ id: 'u1', name: 'Erotyö, Tampere' }],
  role,
  volunteerId: role === 'volunteer' ? 'v1' : null,
  backgroundChecker: false,
});

/** Someone signed in with these roles, acting in the first. */
export function someone(...memberships: Membership[]): Me {
  return {
    account: { id: 'a1', name: 'Sofia Näyte' },
    memberships,
    acting: memberships[0]?.id ?? null,
    demo: false,
    mail: false,
    idle: { warnAfterSeconds: 1680, endAfterSeconds: 1800 },
  };
}
