import type { Role } from '@rinnakkain/domain';

/** A role in an association and the units it reaches. */
export interface Membership {
  id: string;
  organisation: { id: string; name: string };
  units: { id: string; name: string }[];
  role: Role;
  /** The volunteer one is, in a volunteer's membership. */
  volunteerId: string | null;
  /** May record background checks. */
  backgroundChecker: boolean;
}

/** Who is signed in, as `GET /api/me` tells. */
export interface Me {
  account: { id: string; name: string; email?: string };
  memberships: Membership[];
  /** The membership acted in. */
  acting: string | null;
  demo: boolean;
  /** Links can go by mail. */
  mail: boolean;
  /** Seconds without activity before the warning and before the end. */
  idle: { warnAfterSeconds: number; endAfterSeconds: number };
}
