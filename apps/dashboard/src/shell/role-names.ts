import { type Membership, stateLabel } from '@rinnakkain/platform-dashboard';

/** The name of the role of a membership. */
export const nameOfRole = ({ role }: Membership): string => stateLabel('role', 'key', role);

/** Where a membership holds: the association and its units. */
export const placeOfRole = ({ organisation, units }: Membership): string =>
  [organisation.name, ...units.map(({ name }) => name)].join(' · ');
