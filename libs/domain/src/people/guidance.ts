import { addDays, type Day } from '../days/days';
import {
  type GuidanceKind,
  VOLUNTEER_MEETING_STATES,
  type VolunteerMeetingKind,
  type VolunteerMeetingState,
} from '../keys/keys';
import type { Lifecycle } from '../keys/lifecycle';

/** Days without guidance after which an active volunteer shows in the coordinator's today. */
export const GUIDANCE_ALERT_DAYS = 90;

/** The last contact with guidance, or the day from which there should have been one; the first day without it is 90 days later. */
export function guidanceMissingSince(contacts: readonly Day[], since: Day, today: Day): Day | null {
  const last = contacts
    .filter((day) => day <= today)
    .reduce((one, other) => (other > one ? other : one), since);
  return last < addDays(today, -GUIDANCE_ALERT_DAYS) ? last : null;
}

/** As which kind of guidance a meeting of volunteers counts; recreation, further training and thanks do not. */
export const GUIDANCE_OF_MEETING: Readonly<Record<VolunteerMeetingKind, GuidanceKind | null>> = {
  peers_evening: 'evening',
  supervision: 'supervision',
  group_guidance: 'group',
  recreation: null,
  further_training: null,
  thanks: null,
};

/** The path of a meeting of volunteers; who was there is put right as long as it takes. */
export const VOLUNTEER_MEETING_LIFECYCLE: Lifecycle<VolunteerMeetingState, 'hold' | 'cancel'> = {
  states: VOLUNTEER_MEETING_STATES,
  first: ['planned'],
  transitions: {
    hold: { from: ['planned', 'held'], to: 'held' },
    cancel: { from: ['planned'], to: 'cancelled' },
  },
};
