import { addDays, type Day } from '@rinnakkain/domain';
import type { AssociationOutline } from './associations';
import { AssociationDraft } from './draft';
import { addListings } from './listings';
import { addGroups } from './groups';
import { addManyGroups } from './many-groups';
import { addManyListings } from './many-listings';
import { addPageFeedback } from './page-feedback';
import { addPapers } from './papers';
import { addBegunPair, addYoungPair, VolunteerRing, type BegunState } from './pair-profiles';
import type { Random } from './random';
import { addRequirements } from './requirements';
import { addRuns } from './runs';
import { addScene } from './scene';
import { drawSeeker, endedPath, openPath } from './seeker-profiles';
import { addSeeker } from './seekers';
import { shareSessions } from './sessions';
import type { AssociationSize } from './sizes';
import { addStaff } from './staff';
import { drawVolunteer } from './volunteer-profiles';
import { addVolunteerMeetings } from './volunteer-meetings';
import { addVolunteer } from './volunteers';

/** Makes one association: staff, the scene of the first coordinator, then people and pairs by chance up to its size. */
export function draftAssociation(
  outline: AssociationOutline,
  index: number,
  size: AssociationSize,
  random: Random,
  today: Day,
): AssociationDraft {
  const draft = new AssociationDraft(outline, index, random, today);
  addStaff(draft);
  if (index === 0) addScene(draft);
  const scene = new Set(draft.volunteers);
  while (draft.volunteers.length < size.volunteers) addVolunteer(draft, drawVolunteer(draft));
  // The scene's people keep the places they have: what is told of them stays true.
  const drawn = draft.volunteers.filter((volunteer) => !scene.has(volunteer) && volunteer.readyFrom !== null);
  if (drawn.length > 0) addPairs(draft, size, new VolunteerRing(drawn));
  addSeekers(draft, size);
  addExclusions(draft);
  addRuns(draft);
  addPapers(draft);
  shareSessions(draft, Math.max(0, size.sessions - draft.toldSessions.length));
  addRequirements(draft);
  addListings(draft);
  addGroups(draft);
  addVolunteerMeetings(draft);
  addManyGroups(draft, size);
  addManyListings(draft, size.listings);
  addPageFeedback(draft);
  return draft;
}

function addPairs(draft: AssociationDraft, size: AssociationSize, ring: VolunteerRing): void {
  const room = (): boolean => draft.seekers.length < size.seekers;
  const begun = (state: BegunState, count: number): void => {
    const known = draft.pairs.filter(({ row }) => row.state === state).length;
    for (let n = known; n < count && room(); n += 1) if (!addBegunPair(draft, state, ring)) return;
  };
  for (const [state, share] of [
    ['proposed', 0.07],
    ['volunteer_agreed', 0.05],
    ['agreed', 0.05],
    ['first_meeting_set', 0.04],
  ] as const) {
    const known = draft.pairs.filter(({ row }) => row.state === state).length;
    const count = Math.max(1, Math.round(size.running * share));
    for (let n = known; n < count && room(); n += 1) if (!addYoungPair(draft, state, ring)) break;
  }
  begun('running', size.running);
  begun('on_break', Math.round(size.running * 0.06));
  begun('ending', Math.round(size.running * 0.05));
  const reserved = Math.round(size.seekers * 0.24);
  const past = Math.max(
    0,
    Math.min(Math.round(size.running * 0.8), size.seekers - draft.seekers.length - reserved),
  );
  begun('ended', Math.round(past * 0.85));
  begun('discontinued', Math.round(past * 0.15));
}

function addSeekers(draft: AssociationDraft, size: AssociationSize): void {
  const paired = new Set(draft.pairs.filter(({ row }) => row.endedOn === null).map(({ seeker }) => seeker));
  const open = { received: 0.03, contacted: 0.03, waiting: 0.15 } as const;
  for (const state of ['received', 'contacted', 'waiting'] as const) {
    const known = draft.seekers.filter((seeker) => seeker.row.state === state && !paired.has(seeker)).length;
    const count = Math.round(size.seekers * open[state]);
    for (let n = known; n < count && draft.seekers.length < size.seekers; n += 1) {
      addSeeker(draft, drawSeeker(draft, openPath(draft, state)));
    }
  }
  while (draft.seekers.length < size.seekers) addSeeker(draft, drawSeeker(draft, endedPath(draft)));
}

/** A few waiting seekers have somebody they must never meet: a stranger by name, or a volunteer. */
function addExclusions(draft: AssociationDraft): void {
  const { random } = draft;
  const paired = new Set(draft.pairs.map(({ row }) => row.seekerId));
  for (const { row } of draft.seekers) {
    if (row.state !== 'waiting' || paired.has(row.id) || !random.chance(0.12)) continue;
    const named = random.chance(0.5);
    draft.exclusions.push({
      id: random.uuid(),
      seekerId: row.id,
      unitId: row.unitId,
      volunteerId: named ? null : random.pick(draft.volunteers.slice(-20)).row.id,
      name: named ? `Kalle Malli ${Number(addDays(draft.today, 0).slice(0, 4)) - 40}` : null,
      phone: null,
      createdBy: row.coordinatorId,
    });
  }
}
