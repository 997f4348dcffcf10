import {
  addDays,
  addMonths,
  idOf,
  type ContactForm,
  type Day,
  type Gender,
  type OfferedTheme,
  type SpokenLanguage,
  type TaskId,
  type TrainingRecordState,
  type VolunteerExitReason,
  type VolunteerState,
} from '@rinnakkain/domain';
import { COURSES, type CourseKey, type TaskKey } from './catalogue';
import type { AssociationDraft, DraftVolunteer } from './draft';
import { at } from './instants';
import { computedColumns, type RecordedFacts } from './stored-facts';
import { aliasOf, INTERVIEW_NOTES } from './words';

/** One course of a volunteer. */
export interface CourseTaken {
  readonly course: CourseKey;
  readonly state: TrainingRecordState;
  readonly completedOn: Day | null;
}

/** Everything that is told of a volunteer before there are rows. */
export interface VolunteerProfile {
  readonly firstName: string;
  readonly lastName: string;
  readonly state: VolunteerState;
  readonly unitIds: readonly string[];
  readonly gender: Gender | null;
  readonly birthYear: number | null;
  readonly municipality: string | null;
  readonly languages: readonly SpokenLanguage[];
  readonly themes: readonly OfferedTheme[];
  readonly refusedThemes?: readonly string[];
  readonly forms: readonly ContactForm[];
  readonly weeklyTimes: number;
  readonly travelKm: number | null;
  readonly freePlaces: number;
  readonly seekerGenders?: readonly Gender[];
  readonly clearedForProtected?: boolean;
  readonly notAvailableBefore?: Day | null;
  readonly arrivedOn: Day;
  readonly interviewOn: Day | null;
  readonly courses: readonly CourseTaken[];
  readonly agreementOn: Day | null;
  readonly pledgeOn: Day | null;
  /** Tasks with children a background check was seen for, and when. */
  readonly checks?: readonly { readonly task: TaskKey; readonly on: Day }[];
  /** Their address when they can sign in; null when they cannot yet. */
  readonly account: string | null;
  readonly exitReason?: VolunteerExitReason | null;
  /** Consent to keeping more than a name and contact; whoever has got further than the application has given it. */
  readonly consented?: boolean;
}

/** Small letters a to z, for addresses. */
export const plainLetters = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');

/** Puts a volunteer with interview, papers, trainings, checks and account into the draft. */
export function addVolunteer(draft: AssociationDraft, profile: VolunteerProfile): DraftVolunteer {
  const { random } = draft;
  const id = random.uuid();
  const coordinatorId = draft.unitOf(profile.unitIds[0] ?? '').coordinatorIds[0] ?? '';
  const name = `${profile.firstName} ${profile.lastName}`;
  const number = draft.volunteers.length + 1;
  const email = `${plainLetters(profile.firstName)}.${plainLetters(profile.lastName)}.${draft.index + 1}.${number}@esimerkki.invalid`;
  const accountId =
    profile.account === null
      ? null
      : draft.addAccount(name, profile.account || email, {
          role: 'volunteer',
          unitIds: [...profile.unitIds],
          volunteerId: id,
        });
  const facts = addRecords(draft, id, profile, coordinatorId);
  const { state, freePlaces } = profile;
  const notAvailableBefore = profile.notAvailableBefore ?? null;
  const consented = profile.consented ?? (profile.state !== 'received' || random.chance(0.5));
  if (consented) {
    draft.volunteerConsents.push({
      id: random.uuid(),
      volunteerId: id,
      textVersion: '2026-1',
      day: profile.arrivedOn,
      how: random.pick(['electronic', 'electronic', 'spoken']),
      recordedBy: coordinatorId,
    });
  }
  const told = consented ? profile : { ...profile, ...UNTOLD };
  const arrivedAt = at(
    profile.arrivedOn,
    `${String(random.whole(8, 18)).padStart(2, '0')}:${random.pick(['05', '20', '40'])}`,
  );
  const computed = computedColumns(facts, { state, notAvailableBefore, freePlaces }, draft.today);
  const volunteer: DraftVolunteer = {
    row: {
      id,
      unitIds: [...profile.unitIds],
      accountId,
      state,
      firstName: profile.firstName,
      lastName: profile.lastName,
      alias: aliasOf(number + 240),
      birthYear: told.birthYear,
      gender: told.gender,
      municipality: told.municipality,
      languages: [...told.languages],
      themes: [...told.themes],
      refusedThemes: [...(told.refusedThemes ?? [])],
      forms: [...told.forms],
      weeklyTimes: told.weeklyTimes,
      travelKm: told.travelKm,
      freePlaces,
      notAvailableBefore,
      seekerGenders: [...(profile.seekerGenders ?? [])],
      clearedForProtected: profile.clearedForProtected ?? false,
      phone: draft.nextPhone(),
      email: profile.account || email,
      exitReason: profile.exitReason ?? null,
      ...computed,
      arrivedAt,
      createdAt: arrivedAt,
    },
    ...readySpan(profile, facts),
    checkedFor: (profile.checks ?? []).map(({ task }) => task),
    placesLeft: freePlaces,
  };
  draft.volunteers.push(volunteer);
  return volunteer;
}

/** What an applicant has not told before consent. */
const UNTOLD = {
  birthYear: null,
  gender: null,
  municipality: null,
  languages: [],
  themes: [],
  refusedThemes: [],
  forms: [],
  weeklyTimes: 0,
  travelKm: null,
} as const satisfies Partial<VolunteerProfile>;

function addRecords(
  draft: AssociationDraft,
  volunteerId: string,
  profile: VolunteerProfile,
  coordinatorId: string,
): RecordedFacts {
  const { random } = draft;
  const interviews = profile.interviewOn
    ? [
        {
          day: profile.interviewOn,
          recommended: profile.state !== 'not_selected',
          ownCrisisProcessed: profile.state !== 'not_selected',
          identitySeen: true,
        },
      ]
    : [];
  for (const interview of interviews) {
    const note = random.chance(0.6) ? random.pick(INTERVIEW_NOTES) : null;
    draft.interviews.push({
      id: random.uuid(),
      volunteerId,
      ...interview,
      interviewerId: coordinatorId,
      note,
    });
  }
  const signed = [
    { kind: 'agreement', day: profile.agreementOn },
    { kind: 'pledge', day: profile.pledgeOn },
  ] as const;
  const papers = signed.flatMap(({ kind, day }) => (day === null ? [] : [{ kind, day, until: null }]));
  for (const { kind, day } of papers) {
    draft.papers.push({
      id: random.uuid(),
      volunteerId,
      kind,
      textVersion: kind === 'agreement' ? '2025-3' : '2024-1',
      day,
      endedOn: null,
      recordedBy: coordinatorId,
      textId: null,
      language: null,
      textDigest: null,
      signerName: null,
      signedAt: null,
    });
  }
  const trainings = profile.courses.map(({ course, state, completedOn }) => {
    const reviewed = state === 'approved' && completedOn !== null;
    const id = random.uuid();
    const origin = course === 'basic' && random.chance(0.05) ? 'equivalent' : 'course';
    draft.trainingRecords.push({
      id,
      volunteerId,
      courseId: draft.courses[course].id,
      state,
      origin,
      completedOn,
      reviewedBy: reviewed ? draft.reviewerId : null,
      reviewedAt: reviewed ? at(completedOn, '15:10') : null,
      runId: null,
      attended: {},
      selfStudyMinutes: 0,
      earlier:
        origin === 'equivalent' && completedOn
          ? `Tukihenkilökurssi toisessa yhdistyksessä ${completedOn.slice(0, 4)}, 18 h`
          : null,
      createdAt: at(completedOn ?? draft.today, '09:00'),
    });
    const { kind, validityMonths } = COURSES[course];
    return {
      courseKind: kind,
      courseId: draft.courses[course].id,
      state,
      completedOn,
      validityMonths,
      approvedOn: reviewed ? completedOn : null,
    };
  });
  const backgroundChecks = (profile.checks ?? []).map(({ task, on }) => {
    const taskId = draft.tasks[task].id;
    const days = {
      consentOn: addDays(on, -20),
      requestedOn: addDays(on, -18),
      issuedOn: addDays(on, -8),
      checkedOn: on,
    };
    draft.checks.push({ id: random.uuid(), volunteerId, taskId, ...days, checkedBy: draft.checkerId });
    return { taskId: idOf<TaskId>(taskId), ...days };
  });
  return { interviews, trainings, papers, backgroundChecks, exemptions: [], guidance: [] };
}

/** From the day everything was there to the day the training lapses, whatever has become of them since. */
function readySpan(
  profile: VolunteerProfile,
  facts: RecordedFacts,
): { readyFrom: Day | null; readyUntil: Day | null } {
  const approved = facts.trainings.filter(
    ({ courseKind, state }) => state === 'approved' && (courseKind === 'basic' || courseKind === 'refresher'),
  );
  const first = approved.find(({ courseKind }) => courseKind === 'basic')?.completedOn ?? null;
  const needed = [profile.interviewOn, profile.agreementOn, profile.pledgeOn, first];
  if (needed.some((day) => day === null)) return { readyFrom: null, readyUntil: null };
  const ends = approved.map(({ completedOn, validityMonths }) =>
    completedOn === null || validityMonths === null ? '' : addMonths(completedOn, validityMonths),
  );
  return {
    readyFrom: needed.reduce<Day>((latest, day) => (day !== null && day > latest ? day : latest), ''),
    readyUntil: ends.reduce((latest, day) => (day > latest ? day : latest), ''),
  };
}
