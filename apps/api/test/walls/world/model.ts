import type { ReleasableField, RelationshipState, Role } from '@rinnakkain/domain';
import type { ActorName } from './types';

/** A role somebody has, as the walls see it. */
export interface Standing {
  readonly accountId: string;
  readonly role: Role;
  readonly organisationId: string;
  readonly unitIds: readonly string[];
  /** Named as a checker of extracts. */
  readonly backgroundChecker?: boolean;
}

/** Somebody who asks: the role one acts in first, then one's others. */
export interface Reader {
  readonly name: ActorName;
  readonly standings: readonly Standing[];
}

/** A pair. */
export interface Pair {
  readonly id: string;
  readonly volunteerAccountId: string;
  readonly coordinatorId: string;
  state: RelationshipState;
  readonly released: Set<ReleasableField>;
}

/** A seeker, as far as it decides who may know what. */
export interface SeekerSubject {
  readonly kind: 'seeker';
  id: string;
  readonly organisationId: string;
  readonly unitId: string;
  readonly coordinatorId: string;
  readonly deputyId: string | null;
  readonly protected: boolean;
  /** Accounts on the seeker's exclusion list. */
  readonly excludes: Set<string>;
  /** The one that is open now. */
  pair: Pair | null;
}

/** A volunteer, as far as it decides who may know what. */
export interface VolunteerSubject {
  readonly kind: 'volunteer';
  id: string;
  readonly organisationId: string;
  readonly unitIds: readonly string[];
  accountId: string | null;
}

/** An account or somebody who is invited to have one. */
export interface AccountSubject {
  readonly kind: 'account';
  id: string;
  readonly standings: readonly Standing[];
  /** Pairs that the account coordinates, ended ones too. */
  readonly pairs: Pair[];
}

/** What belongs to an association as such. */
export interface OrganisationSubject {
  readonly kind: 'organisation';
  readonly id: string;
}

/** A group, with those who register to it and what is written of its meetings. */
export interface GroupSubject {
  readonly kind: 'group';
  readonly id: string;
  readonly organisationId: string;
  readonly unitId: string;
  /** Accounts of those who lead it. */
  readonly leaders: ReadonlySet<string>;
}

/** Whose a token is. */
export type Subject = SeekerSubject | VolunteerSubject | AccountSubject | OrganisationSubject | GroupSubject;
