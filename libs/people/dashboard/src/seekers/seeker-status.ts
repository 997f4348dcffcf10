import type { SeekerState } from '@rinnakkain/domain';
import { stateText } from '@rinnakkain/platform-dashboard';
import type { StatusKind } from '@rinnakkain/ui';

const KINDS: Readonly<Record<SeekerState, StatusKind>> = {
  received: 'waits',
  contacted: 'under_way',
  waiting: 'under_way',
  proposed: 'waits',
  in_relationship: 'fine',
  closed: 'ended',
  not_reached: 'ended',
  withdrawn: 'ended',
  referred: 'ended',
};

/** The shape and word of a seeker's state. */
export const statusOfSeeker = (state: SeekerState): { kind: StatusKind; word: string } => ({
  kind: KINDS[state],
  word: stateText('seeker', 'state', state),
});
