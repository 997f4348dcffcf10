import type { ReadinessCode, ReadinessInShort, VolunteerState } from '@rinnakkain/api-client';
import { type Formats, stateText } from '@rinnakkain/platform-dashboard';
import type { StatusKind } from '@rinnakkain/ui';

const KINDS: Readonly<Record<VolunteerState, StatusKind>> = {
  received: 'waits',
  contacted: 'under_way',
  interview_set: 'under_way',
  interviewed: 'under_way',
  in_training: 'under_way',
  active: 'fine',
  on_break: 'on_break',
  stopped: 'ended',
  not_selected: 'ended',
  referred: 'ended',
  withdrawn: 'ended',
};

/** A status as `rk-status` shows it. */
export interface StatusWord {
  kind: StatusKind;
  word: string;
}

/** The shape and word of a volunteer's state. */
export const statusOfVolunteer = (state: VolunteerState): StatusWord => ({
  kind: KINDS[state],
  word: stateText('volunteer', 'state', state),
});

/** Volunteers on the way in or at work; the others have left. */
export const isHere = (state: VolunteerState): boolean => KINDS[state] !== 'ended';

/** What is missing, as it stands after "Missing:". */
const MISSING: Readonly<Record<ReadinessCode, string>> = {
  NOT_ACTIVE: $localize`:@@people.missing.approval:approval as a peer supporter`,
  INTERVIEW_MISSING: $localize`:@@people.missing.interview:interview`,
  OWN_CRISIS_UNCONFIRMED: $localize`:@@people.missing.own_crisis:confirmation that the own crisis has been worked through`,
  TRAINING_MISSING: $localize`:@@people.missing.training:training`,
  TRAINING_EXPIRED: $localize`:@@people.missing.training_expired:renewal of training`,
  AGREEMENT_MISSING: stateText('paper', 'kind', 'agreement'),
  PLEDGE_MISSING: stateText('paper', 'kind', 'pledge'),
  CHECK_MISSING: $localize`:@@people.missing.check:background check`,
  GUIDANCE_MISSING: $localize`:@@people.missing.guidance:guidance`,
  FULL: $localize`:@@people.missing.place:free place`,
  NOT_AVAILABLE_BEFORE: $localize`:@@people.missing.time:time at present`,
};

/**
 * Readiness in one phrase: ready (until a day), or what is missing by name. Not being active is told by the state
 * itself, so it is named only when nothing else is missing.
 */
export function readinessWord(
  { ready, missing, readyUntil }: ReadinessInShort,
  state: VolunteerState,
  formats: Formats,
): StatusWord {
  if (ready) {
    return {
      kind: 'fine',
      word: readyUntil
        ? $localize`:@@people.readiness.ready_until:Ready until ${formats.date(readyUntil)}:day:`
        : $localize`:@@people.readiness.ready:Ready`,
    };
  }
  if (!isHere(state) || state === 'on_break') return statusOfVolunteer(state);
  // Without an interview nothing that it settles is told apart.
  const told = missing.includes('INTERVIEW_MISSING')
    ? ['NOT_ACTIVE', 'OWN_CRISIS_UNCONFIRMED']
    : ['NOT_ACTIVE'];
  const only = missing.filter((code) => !told.includes(code));
  if (only.length === 1 && only[0] === 'FULL' && state === 'active') {
    return { kind: 'ended', word: $localize`:@@people.readiness.full:Full` };
  }
  const words = formats.list((only.length ? only : missing).map((code) => MISSING[code]));
  return {
    kind: state === 'active' ? 'expired' : only.length ? 'not_started' : 'waits',
    word: $localize`:@@people.readiness.missing:Missing: ${words}:what:`,
  };
}
