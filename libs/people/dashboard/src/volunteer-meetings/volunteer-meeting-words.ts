import type { VolunteerMeetingKind, VolunteerMeetingState } from '@rinnakkain/domain';
import { type Formats, capital, requirementWords } from '@rinnakkain/platform-dashboard';
import type { StatusKind } from '@rinnakkain/ui';

/** What a page tells of a meeting of volunteers. */
interface Meeting {
  readonly kind: VolunteerMeetingKind;
  readonly state: VolunteerMeetingState;
  readonly day: string;
  readonly start: string;
  readonly minutes: number;
  readonly ledBy: string | null;
}

const KINDS: Readonly<Record<VolunteerMeetingState, StatusKind>> = {
  planned: 'not_started',
  held: 'fine',
  cancelled: 'expired',
};

/** What it is. */
export const kindOfMeeting = (kind: VolunteerMeetingKind): string =>
  capital(requirementWords.volunteer_meeting.kind[kind]);

/** The shape and word of its state. */
export const statusOfMeeting = ({ state }: Pick<Meeting, 'state'>): { kind: StatusKind; word: string } => ({
  kind: KINDS[state],
  word: requirementWords.volunteer_meeting.state[state],
});

/** "ke 25.11. klo 18, 1 h 30 min · Outi Ohjaaja". */
export const whenOfMeeting = ({ day, start, minutes, ledBy }: Meeting, formats: Formats): string =>
  [`${formats.dayAndTime(day, start)}, ${formats.minutes(minutes)}`, ledBy].filter(Boolean).join(' · ');
