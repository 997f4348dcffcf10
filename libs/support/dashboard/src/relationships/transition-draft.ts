import type { Present, RelationshipPage, RelationshipTransition } from '@rinnakkain/api-client';
import {
  type ContactForm,
  type EndingReason,
  type RelationshipAction,
  type SeekerAfterEnding,
  addMonths,
} from '@rinnakkain/domain';

/** What a coordinator writes of something done to a relationship. Days are ISO days. */
export interface TransitionDraft {
  how: ContactForm | null;
  day: string | null;
  present: Present[];
  plannedEnd: string | null;
  reason: EndingReason | '';
  seeker: SeekerAfterEnding | null;
}

/** A field of the form. */
export type TransitionField = keyof TransitionDraft;

/** Actions that need something written; the others happen at a press. */
export type WrittenAction = Extract<
  RelationshipAction,
  | 'volunteer_agrees'
  | 'volunteer_declines'
  | 'seeker_agrees'
  | 'seeker_declines'
  | 'set_first_meeting'
  | 'start'
  | 'end'
  | 'discontinue'
>;

/** What each action asks. */
export const FIELDS_OF_ACTION: Readonly<Record<WrittenAction, readonly TransitionField[]>> = {
  volunteer_agrees: ['how', 'day'],
  volunteer_declines: ['how', 'day'],
  seeker_agrees: ['how', 'day'],
  seeker_declines: ['how', 'day'],
  set_first_meeting: ['day'],
  start: ['day', 'present', 'plannedEnd'],
  end: ['reason', 'day', 'seeker'],
  discontinue: ['reason', 'day', 'seeker'],
};

/** True when the action has a form of its own. */
export const isWritten = (action: RelationshipAction): action is WrittenAction => action in FIELDS_OF_ACTION;

/** What the form begins with: today, or the agreed day of the meeting, and the agreed length. */
export function beginDraft(action: WrittenAction, pair: RelationshipPage, today: string): TransitionDraft {
  const meeting = pair.firstMeetingOn && pair.firstMeetingOn <= today ? pair.firstMeetingOn : today;
  const day = action === 'set_first_meeting' ? pair.firstMeetingOn : action === 'start' ? meeting : today;
  return {
    how: null,
    day,
    present: [],
    plannedEnd: action === 'start' ? addMonths(meeting, pair.lengthMonths ?? 12) : null,
    reason: '',
    seeker: null,
  };
}

/** The request that a filled form makes: only what its action takes. */
export function transitionOf(action: WrittenAction, draft: TransitionDraft): RelationshipTransition {
  const asks = (field: TransitionField): boolean => FIELDS_OF_ACTION[action].includes(field);
  return {
    action,
    ...(asks('how') && draft.how && { how: draft.how }),
    ...(asks('day') && draft.day && { day: draft.day }),
    ...(asks('present') && { present: draft.present }),
    ...(asks('plannedEnd') && draft.plannedEnd && { plannedEnd: draft.plannedEnd }),
    ...(asks('reason') && draft.reason && { reason: draft.reason }),
    ...(asks('seeker') && draft.seeker && { seeker: draft.seeker }),
  };
}
