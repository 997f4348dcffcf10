import {
  CAUTIOUS_SAFE_CONTACT,
  municipalityOf,
  type ContactForm,
  type Day,
  type Gender,
  type Priority,
  type SafeContact,
  type SeekerExitReason,
  type SoughtTheme,
  type SpokenLanguage,
  type StoredSeekerState,
  type Wish,
} from '@rinnakkain/domain';
import type { TaskKey } from './catalogue';
import type { AssociationDraft, DraftSeeker } from './draft';
import { at } from './instants';
import type { ContactNoteRow } from './seeker-rows';
import { plainLetters } from './volunteers';
import { aliasOf, CONTACT_NOTES } from './words';

/** Everything that is told of a seeker before there are rows. */
export interface SeekerProfile {
  readonly unitId: string;
  /** The unit's first coordinator unless given. */
  readonly coordinatorId?: string;
  /** Another of the unit's coordinators unless given. */
  readonly deputyId?: string;
  readonly state: StoredSeekerState;
  readonly firstName: string;
  readonly protected?: boolean;
  readonly priority?: Priority;
  readonly priorityReason?: string;
  readonly task: TaskKey | null;
  readonly consented: boolean;
  readonly arrivedOn: Day;
  /** HH:MM. */
  readonly arrivedAt?: string;
  readonly contactedOn: Day | null;
  readonly exitReason?: SeekerExitReason | null;
  readonly closedOn?: Day | null;
  readonly gender: Gender | null;
  readonly birthDecade: number | null;
  readonly municipality: string | null;
  readonly languages: readonly SpokenLanguage[];
  readonly themes: readonly SoughtTheme[];
  readonly forms: readonly ContactForm[];
  readonly weeklyTimes: number;
  readonly wishes: readonly Wish[];
  readonly safeContact?: SafeContact;
  readonly email?: boolean;
}

/** Puts a seeker with details, consent and contact notes into the draft. */
export function addSeeker(draft: AssociationDraft, profile: SeekerProfile): DraftSeeker {
  const { random } = draft;
  const id = random.uuid();
  const { unitId } = profile;
  const coordinators = draft.unitOf(unitId).coordinatorIds;
  const coordinatorId = profile.coordinatorId ?? coordinators[0] ?? '';
  const number = draft.seekers.length;
  const hidden = profile.protected ?? false;
  // Before consent nothing but the name and the contact is kept.
  const told = profile.consented ? profile : { ...profile, ...UNTOLD };
  const arrivedAt = at(profile.arrivedOn, profile.arrivedAt ?? drawTime(draft));
  const seeker: DraftSeeker = {
    row: {
      id,
      unitId,
      coordinatorId,
      deputyId: profile.deputyId ?? coordinators.find((each) => each !== coordinatorId) ?? null,
      state: profile.state,
      alias: aliasOf(number),
      protected: hidden,
      priority: profile.priority ?? 'normal',
      taskId: told.task === null ? null : draft.tasks[told.task].id,
      consented: profile.consented,
      arrivedAt,
      waitingSince: profile.arrivedOn,
      contactedOn: profile.contactedOn,
      exitReason: profile.exitReason ?? null,
      closedOn: profile.closedOn ?? null,
      createdAt: arrivedAt,
    },
    details: {
      seekerId: id,
      unitId,
      firstName: profile.firstName,
      phone: draft.nextPhone(),
      email: profile.email
        ? `${plainLetters(profile.firstName)}.${draft.index + 1}.h${number + 1}@esimerkki.invalid`
        : null,
      safeContact: JSON.stringify(profile.safeContact ?? CAUTIOUS_SAFE_CONTACT),
      priorityReason: profile.priorityReason ?? null,
      gender: told.gender,
      birthDecade: told.birthDecade,
      municipality: hidden ? null : told.municipality,
      wellbeingCounty:
        hidden || !told.municipality ? null : (municipalityOf(told.municipality)?.county ?? null),
      languages: [...told.languages],
      themes: [...told.themes],
      forms: [...told.forms],
      weeklyTimes: told.weeklyTimes,
      wishes: [...told.wishes],
      travelKm: told.forms.includes('face_to_face') ? random.pick([10, 20, 30, null]) : null,
    },
    task: told.task,
  };
  if (profile.consented) {
    draft.seekerConsents.push({
      id: random.uuid(),
      seekerId: id,
      unitId,
      textVersion: '2026-1',
      day: profile.contactedOn ?? profile.arrivedOn,
      how: random.pick(['spoken', 'spoken', 'written', 'electronic']),
      recordedBy: coordinatorId,
    });
  }
  addNotes(draft, seeker);
  draft.seekers.push(seeker);
  return seeker;
}

const UNTOLD = {
  task: null,
  gender: null,
  birthDecade: null,
  municipality: null,
  languages: [],
  themes: [],
  forms: [],
  weeklyTimes: 0,
  wishes: [],
} as const satisfies Partial<SeekerProfile>;

/** A time of the working day, HH:MM. */
export const drawTime = ({ random }: AssociationDraft): string =>
  `${String(random.whole(8, 16)).padStart(2, '0')}:${String(random.whole(0, 11) * 5).padStart(2, '0')}`;

function addNotes(draft: AssociationDraft, { row }: DraftSeeker): void {
  const { random } = draft;
  const { contactedOn, state } = row;
  const note = (kind: ContactNoteRow['kind'], day: Day, text: string | null): void => {
    draft.notes.push({
      id: random.uuid(),
      seekerId: row.id,
      unitId: row.unitId,
      authorId: row.coordinatorId,
      kind,
      at: at(day, drawTime(draft)),
      text,
    });
  };
  if (contactedOn === null) {
    if (state === 'not_reached') note('not_reached', row.closedOn ?? row.waitingSince, CONTACT_NOTES[1]);
    return;
  }
  if (random.chance(0.3)) note('not_reached', row.waitingSince, CONTACT_NOTES[1]);
  note('reached', contactedOn, random.chance(0.6) ? CONTACT_NOTES[0] : null);
  if (random.chance(0.2)) note('message_sent', contactedOn, CONTACT_NOTES[2]);
  if (random.chance(0.1)) note('wish_changed', contactedOn, CONTACT_NOTES[3]);
}
