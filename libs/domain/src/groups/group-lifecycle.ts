import {
  GROUP_STATES,
  type GroupAction,
  type GroupState,
  MEETING_STATES,
  type MeetingAction,
  type MeetingState,
  PARTICIPANT_STATES,
  type ParticipantAction,
  type ParticipantState,
  type StoredGroupState,
} from '../keys/keys';
import type { Lifecycle } from '../keys/lifecycle';

/** A group's path. An enrolling group is full while its places are taken: nobody makes it so. */
export const GROUP_LIFECYCLE: Lifecycle<GroupState, GroupAction> = {
  states: GROUP_STATES,
  first: ['planned', 'full'],
  transitions: {
    open_enrolment: { from: ['planned'], to: 'enrolling' },
    start: { from: ['enrolling', 'full', 'planned'], to: 'running' },
    end: { from: ['running'], to: 'ended' },
    cancel: { from: ['planned', 'enrolling', 'full', 'running'], to: 'cancelled' },
  },
};

/** The path of an enrolment. */
export const PARTICIPANT_LIFECYCLE: Lifecycle<ParticipantState, ParticipantAction> = {
  states: PARTICIPANT_STATES,
  first: ['enrolled', 'waitlisted'],
  transitions: {
    confirm: { from: ['enrolled', 'waitlisted'], to: 'confirmed' },
    begin: { from: ['confirmed'], to: 'taking_part' },
    finish: { from: ['taking_part'], to: 'finished' },
    interrupt: { from: ['enrolled', 'waitlisted', 'confirmed', 'taking_part'], to: 'interrupted' },
  },
};

/** The path of one meeting; a moved one is held like any other. */
export const MEETING_LIFECYCLE: Lifecycle<MeetingState, MeetingAction> = {
  states: MEETING_STATES,
  first: ['planned'],
  transitions: {
    hold: { from: ['planned', 'moved', 'held'], to: 'held' },
    move: { from: ['planned', 'moved'], to: 'moved' },
    cancel: { from: ['planned', 'moved'], to: 'cancelled' },
    restore: { from: ['cancelled'], to: 'planned' },
  },
};

/** What decides how a group stands. */
export interface GroupPlaces {
  readonly state: StoredGroupState;
  /** Most who fit; null when there is no such number. */
  readonly capacityMax: number | null;
  /** Places taken; those on the waiting list have none. */
  readonly taken: number;
}

/** How many places are free; null when they are not counted. */
export const freePlacesOf = ({ capacityMax, taken }: Omit<GroupPlaces, 'state'>): number | null =>
  capacityMax === null ? null : Math.max(0, capacityMax - taken);

/** The state of a group: full while it enrols and no place is free. */
export const groupState = (group: GroupPlaces): GroupState =>
  group.state === 'enrolling' && freePlacesOf(group) === 0 ? 'full' : group.state;

/** Enrolments that hold a place. */
export const PLACE_HOLDING_STATES = [
  'enrolled',
  'confirmed',
  'taking_part',
] as const satisfies readonly ParticipantState[];

/** Whether an enrolment holds a place. */
export const holdsGroupPlace = (state: ParticipantState): boolean =>
  (PLACE_HOLDING_STATES as readonly ParticipantState[]).includes(state);

/** Whether somebody is on the list of a meeting: those with a place, those who had one to the end, and whoever was there. */
export const onAliasList = (state: ParticipantState, present: boolean): boolean =>
  present || state === 'finished' || holdsGroupPlace(state);

/** What becomes of the enrolments of a group that is over. */
export const afterGroupEnds = (state: ParticipantState, how: 'end' | 'cancel'): ParticipantState => {
  if (state === 'finished' || state === 'interrupted') return state;
  return how === 'end' && (state === 'taking_part' || state === 'confirmed') ? 'finished' : 'interrupted';
};
