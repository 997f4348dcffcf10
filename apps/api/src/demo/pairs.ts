import {
  addDays,
  addMonths,
  ANSWER_WITHIN_DAYS,
  anonymousCard,
  releasableFields,
  releaseLimit,
  type Day,
  type EndingReason,
  type RelationshipState,
  type SeekerAfterEnding,
} from '@rinnakkain/domain';
import { TASKS, type TaskKey } from './catalogue';
import type { AssociationDraft, DraftPair, DraftSeeker, DraftVolunteer } from './draft';
import { at } from './instants';

/** How far a pair has come, day by day. */
export interface PairPath {
  readonly state: RelationshipState;
  readonly proposedOn: Day;
  readonly volunteerAnsweredOn?: Day;
  readonly seekerAnsweredOn?: Day;
  readonly firstMeetingOn?: Day;
  readonly startedOn?: Day;
  readonly endedOn?: Day;
  /** The day a proposal that came to nothing was closed. */
  readonly closedOn?: Day;
  readonly endingReason?: EndingReason;
  readonly seekerOutcome?: SeekerAfterEnding;
  /** The last day of what is released, when it is another than the rules' latest. */
  readonly releasedUntil?: Day;
  readonly rank?: number;
}

const CLOSED: readonly RelationshipState[] = ['ended', 'declined', 'expired', 'withdrawn', 'discontinued'];

/** Puts a pair with what is released of the seeker into the draft; an open one takes a place of the volunteer. */
export function addPair(
  draft: AssociationDraft,
  seeker: DraftSeeker,
  volunteer: DraftVolunteer,
  task: TaskKey,
  path: PairPath,
): DraftPair {
  const { random } = draft;
  const { lengthMonths, timesPerMonth } = TASKS[task];
  const { unitId, coordinatorId, alias } = seeker.row;
  const { themes, languages, wellbeingCounty, forms } = seeker.details;
  const card = { alias, themes, languages, wellbeingCounty, forms, protected: seeker.row.protected };
  const awaited =
    path.state === 'proposed'
      ? path.proposedOn
      : path.state === 'volunteer_agreed'
        ? path.volunteerAnsweredOn
        : null;
  const proposedAt = at(path.proposedOn, '10:15');
  const pair: DraftPair = {
    row: {
      id: random.uuid(),
      unitId,
      seekerId: seeker.row.id,
      volunteerId: volunteer.row.id,
      taskId: draft.tasks[task].id,
      coordinatorId,
      state: path.state,
      card: JSON.stringify(anonymousCard(card)),
      proposedBy: coordinatorId,
      proposedAt,
      askedOn: awaited ?? path.volunteerAnsweredOn ?? path.proposedOn,
      expiresOn: awaited ? addDays(awaited, ANSWER_WITHIN_DAYS) : null,
      volunteerAnsweredOn: path.volunteerAnsweredOn ?? null,
      volunteerAnswerHow: path.volunteerAnsweredOn
        ? random.pick(['phone_page', 'phone_page', 'phone'])
        : null,
      seekerAnsweredOn: path.seekerAnsweredOn ?? null,
      seekerAnswerHow: path.seekerAnsweredOn ? 'phone' : null,
      agreedOn: path.seekerAnsweredOn && path.state !== 'declined' ? path.seekerAnsweredOn : null,
      firstMeetingOn: path.firstMeetingOn ?? null,
      firstMeetingPresent: path.startedOn ? ['volunteer', 'seeker', 'coordinator'] : [],
      startedOn: path.startedOn ?? null,
      plannedEndOn: path.startedOn ? addMonths(path.startedOn, lengthMonths) : null,
      pausedOn: path.state === 'on_break' ? addDays(draft.today, -24) : null,
      endedOn: path.endedOn ?? null,
      closedOn: path.endedOn ?? path.closedOn ?? null,
      endingReason: path.endingReason ?? null,
      seekerOutcome: path.seekerOutcome ?? null,
      lengthMonths,
      timesPerMonth,
      chosenRank:
        path.rank ??
        random.weighted([
          [1, 60],
          [2, 25],
          [3, 10],
          [null, 5],
        ]),
      createdAt: proposedAt,
    },
    seeker,
    volunteer,
    sessions: 0,
    sessionsUntil: null,
    seed: random.seed(),
  };
  draft.pairs.push(pair);
  if (!CLOSED.includes(path.state)) volunteer.placesLeft -= 1;
  if (path.startedOn && volunteer.row.accountId === null) giveAccount(draft, volunteer);
  if (pair.row.agreedOn) addReleases(draft, pair, pair.row.agreedOn, path.releasedUntil);
  return pair;
}

/** Only a volunteer who can sign in logs sessions. */
function giveAccount(draft: AssociationDraft, { row }: DraftVolunteer): void {
  row.accountId = draft.addAccount(`${row.firstName} ${row.lastName}`, row.email ?? '', {
    role: 'volunteer',
    unitIds: [...row.unitIds],
    volunteerId: row.id,
  });
}

function addReleases(draft: AssociationDraft, { row, seeker }: DraftPair, from: Day, given?: Day): void {
  const { random } = draft;
  const { details } = seeker;
  const until = given ?? releaseLimit(row.plannedEndOn, from);
  const shares = { firstName: 1, phone: 0.85, email: 0.2, municipality: 0.3 } as const;
  for (const field of releasableFields(seeker.row.protected)) {
    const value = details[field];
    if (value === null || !random.chance(shares[field])) continue;
    draft.releases.push({
      id: random.uuid(),
      relationshipId: row.id,
      unitId: row.unitId,
      volunteerId: row.volunteerId,
      seekerId: row.seekerId,
      field,
      value,
      until,
      withdrawnAt: row.endedOn ? at(row.endedOn, '14:00') : null,
      releasedBy: row.coordinatorId,
      createdAt: at(from, '13:00'),
    });
  }
}
