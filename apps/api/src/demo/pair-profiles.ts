import {
  addDays,
  daysBetween,
  EXIT_REASON_OF_ENDING,
  type ContactForm,
  type Day,
  type EndingReason,
  type RelationshipState,
} from '@rinnakkain/domain';
import { TASKS, type TaskKey } from './catalogue';
import type { AssociationDraft, DraftPair, DraftVolunteer } from './draft';
import { addPair, type PairPath } from './pairs';
import { drawSeekerFor } from './seeker-profiles';
import { addSeeker } from './seekers';

/** A pair that began, and how it stands today. */
export type BegunState = 'running' | 'on_break' | 'ending' | 'ended' | 'discontinued';

/** Places a volunteer is given at most when a small association has none left. */
const MORE_PLACES = 4;

/**
 * Finds a volunteer and a beginning for such a pair and adds it. When all places are taken, a volunteer gets one more;
 * null when nobody was ever ready for it.
 */
export function addBegunPair(
  draft: AssociationDraft,
  state: BegunState,
  from: VolunteerRing,
): DraftPair | null {
  const over = state === 'ended' || state === 'discontinued';
  for (let tries = 0; tries < from.size * 2; tries += 1) {
    const volunteer = from.next();
    if (!over && volunteer.row.state !== 'active') continue;
    const full = !over && volunteer.placesLeft < 1;
    if (full && (tries < from.size || volunteer.row.freePlaces >= MORE_PLACES)) continue;
    const task = taskFor(draft, volunteer);
    const startedOn = task && beginning(draft, volunteer, task, over);
    if (!task || !startedOn) continue;
    if (full) {
      volunteer.row.freePlaces += 1;
      volunteer.placesLeft += 1;
    }
    return begin(draft, volunteer, task, state, startedOn);
  }
  return null;
}

/** Volunteers who were ready some day, one after another, round and round. */
export class VolunteerRing {
  private place = 0;

  constructor(private readonly volunteers: readonly DraftVolunteer[]) {}

  get size(): number {
    return this.volunteers.length;
  }

  next(): DraftVolunteer {
    const volunteer = this.volunteers[this.place % this.volunteers.length];
    if (!volunteer) throw new Error('No volunteer has ever been ready.');
    this.place += 1;
    return volunteer;
  }
}

/** A task the volunteer may do and has a form of contact for. */
export function taskFor({ random }: AssociationDraft, { row, checkedFor }: DraftVolunteer): TaskKey | null {
  if (row.themes.length === 0 || row.languages.length === 0 || row.forms.length === 0) return null;
  if (row.municipality === null || row.travelKm === null) return null;
  const meets = row.forms.includes('face_to_face');
  const fits = (task: TaskKey): boolean =>
    row.forms.some((form) => (TASKS[task].forms as readonly ContactForm[]).includes(form));
  if (checkedFor.includes('family') && meets && random.chance(0.5)) return 'family';
  if (meets && random.chance(0.06)) return 'outing';
  if (fits('remote') && random.chance(meets ? 0.15 : 0.8)) return 'remote';
  return 'peer';
}

/** A day on which the volunteer was ready and from which such a pair can have come to today; null when there is none. */
function beginning(
  draft: AssociationDraft,
  volunteer: DraftVolunteer,
  task: TaskKey,
  over: boolean,
): Day | null {
  const { random, today } = draft;
  const { readyFrom, readyUntil } = volunteer;
  if (readyFrom === null || readyUntil === null) return null;
  const { lengthMonths } = TASKS[task];
  const window = over ? ([700, 150] as const) : ([lengthMonths * 28, 24] as const);
  const earliest = Math.min(window[0], daysBetween(readyFrom, today) - 25);
  const latest = Math.max(window[1], daysBetween(readyUntil, today));
  return earliest < latest ? null : addDays(today, -random.whole(latest, earliest));
}

const END_REASONS: readonly (readonly [EndingReason, number])[] = [
  ['goal_reached', 40],
  ['agreed_length_reached', 30],
  ['seekers_wish', 8],
  ['volunteers_situation', 8],
  ['moved', 6],
  ['needs_professional_help', 4],
  ['other', 4],
];
const BROKEN_REASONS: readonly (readonly [EndingReason, number])[] = [
  ['contact_lost', 50],
  ['volunteers_situation', 20],
  ['no_trust', 20],
  ['safety', 10],
];

function begin(
  draft: AssociationDraft,
  volunteer: DraftVolunteer,
  task: TaskKey,
  state: BegunState,
  startedOn: Day,
): DraftPair {
  const { random, today } = draft;
  const over = state === 'ended' || state === 'discontinued';
  const proposedOn = addDays(startedOn, -random.whole(12, 20));
  const volunteerAnsweredOn = addDays(proposedOn, random.whole(0, 4));
  const seekerAnsweredOn = addDays(volunteerAnsweredOn, random.whole(1, 5));
  const arrivedOn = addDays(proposedOn, -random.whole(6, 45));
  const lasted = random.whole(60, 330);
  const endedOn = over ? addDays(startedOn, Math.min(lasted, daysBetween(startedOn, today) - 4)) : undefined;
  const endingReason = over ? random.weighted(state === 'ended' ? END_REASONS : BROKEN_REASONS) : undefined;
  const seeker = addSeeker(
    draft,
    drawSeekerFor(draft, volunteer, task, {
      state: over ? 'closed' : 'waiting',
      arrivedOn,
      contactedOn: addDays(arrivedOn, random.whole(0, 5)),
      closedOn: endedOn ?? null,
      exitReason: endingReason ? EXIT_REASON_OF_ENDING[endingReason] : null,
    }),
  );
  const path: PairPath = {
    state,
    proposedOn,
    volunteerAnsweredOn,
    seekerAnsweredOn,
    firstMeetingOn: startedOn,
    startedOn,
    ...(endedOn && endingReason ? { endedOn, endingReason, seekerOutcome: 'close' as const } : {}),
  };
  return addPair(draft, seeker, volunteer, task, path);
}

/** A pair that has not begun yet: each state with how many days ago the proposal was made. */
const YOUNG: Readonly<
  Record<'proposed' | 'volunteer_agreed' | 'agreed' | 'first_meeting_set', readonly [number, number]>
> = {
  proposed: [0, 4],
  volunteer_agreed: [3, 6],
  agreed: [6, 12],
  first_meeting_set: [9, 15],
};

/** Adds a proposal, or a pair before its opening meeting; null when nobody is left for it. */
export function addYoungPair(
  draft: AssociationDraft,
  state: keyof typeof YOUNG,
  from: VolunteerRing,
): DraftPair | null {
  const { random, today } = draft;
  for (let tries = 0; tries < from.size; tries += 1) {
    const volunteer = from.next();
    const { row } = volunteer;
    const task = taskFor(draft, volunteer);
    if (!task || row.state !== 'active' || row.missing.length > 0 || volunteer.placesLeft < 1) continue;
    const proposedOn = addDays(today, -random.whole(...YOUNG[state]));
    const arrivedOn = addDays(proposedOn, -random.whole(5, 40));
    const path = {
      state: 'waiting',
      arrivedOn,
      contactedOn: addDays(arrivedOn, random.whole(0, 5)),
    } as const;
    const seeker = addSeeker(draft, drawSeekerFor(draft, volunteer, task, path));
    return addPair(draft, seeker, volunteer, task, youngPath(draft, state, proposedOn));
  }
  return null;
}

function youngPath({ random, today }: AssociationDraft, state: RelationshipState, proposedOn: Day): PairPath {
  const volunteerAnsweredOn = addDays(proposedOn, random.whole(1, 2));
  const seekerAnsweredOn = addDays(volunteerAnsweredOn, random.whole(1, 3));
  if (state === 'proposed') return { state, proposedOn };
  if (state === 'volunteer_agreed') return { state, proposedOn, volunteerAnsweredOn };
  if (state === 'agreed') return { state, proposedOn, volunteerAnsweredOn, seekerAnsweredOn };
  return {
    state,
    proposedOn,
    volunteerAnsweredOn,
    seekerAnsweredOn,
    firstMeetingOn: addDays(today, random.whole(1, 8)),
  };
}
