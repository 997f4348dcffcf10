import type { Day, ThemeArea } from '@rinnakkain/domain';
import type { AssociationOutline } from './associations';
import { COURSES, TASKS, type CourseKey, type CourseOutline, type TaskKey } from './catalogue';
import { Random, type Seed } from './random';
import type { RelationshipRow, ReleaseRow, SessionRow } from './pair-rows';
import { noGroups } from './groups';
import type { FeedbackDraft } from './feedback';
import type { PageFeedbackDraft } from './page-feedback';
import type { FellowshipRow, ListingRow } from './listings';
import type {
  AccountRow,
  BackgroundCheckRow,
  CertificateRow,
  CourseRow,
  CourseRunRow,
  InterviewRow,
  MembershipRow,
  PaperRow,
  PaperTextRow,
  TaskRow,
  ExemptionRow,
  GuidanceContactRow,
  RequirementSetRow,
  TrainingRecordRow,
  UnitRow,
  VolunteerConsentRow,
  VolunteerMeetingRow,
  VolunteerRow,
} from './rows';
import type {
  ContactNoteRow,
  ExclusionRow,
  SeekerConsentRow,
  SeekerPrivateRow,
  SeekerRow,
} from './seeker-rows';

/** A unit with those who coordinate it; the first is named for most, the second is the deputy. */
export interface UnitDraft extends UnitRow {
  readonly area: ThemeArea;
  readonly coordinatorIds: string[];
}

/** A volunteer of a draft and what pairs need to know. */
export interface DraftVolunteer {
  readonly row: VolunteerRow;
  /** The first and the last day on which nothing was missing; no pair begins outside of them. */
  readonly readyFrom: Day | null;
  readonly readyUntil: Day | null;
  /** Tasks there is a background check for. */
  readonly checkedFor: readonly TaskKey[];
  /** Places no open pair has taken. */
  placesLeft: number;
}

/** A seeker of a draft. */
export interface DraftSeeker {
  readonly row: SeekerRow;
  readonly details: SeekerPrivateRow;
  readonly task: TaskKey | null;
}

/** A pair of a draft; sessions are made from it when they are written. */
export interface DraftPair {
  readonly row: RelationshipRow;
  readonly seeker: DraftSeeker;
  readonly volunteer: DraftVolunteer;
  /** Sessions to make for it, and the last day to make them for when it is another than the pair's own. */
  sessions: number;
  sessionsUntil: Day | null;
  readonly seed: Seed;
}

/** One association with everything in it, before anything is sealed and written. */
export class AssociationDraft {
  readonly id: string;
  readonly units: UnitDraft[];
  readonly tasks: Record<TaskKey, TaskRow>;
  readonly courses: Record<CourseKey, CourseRow>;
  readonly accounts: AccountRow[] = [];
  readonly memberships: MembershipRow[] = [];
  readonly volunteers: DraftVolunteer[] = [];
  readonly interviews: InterviewRow[] = [];
  readonly papers: PaperRow[] = [];
  readonly paperTexts: PaperTextRow[] = [];
  readonly certificates: CertificateRow[] = [];
  readonly volunteerConsents: VolunteerConsentRow[] = [];
  readonly checks: BackgroundCheckRow[] = [];
  readonly trainingRecords: TrainingRecordRow[] = [];
  readonly requirementSets: RequirementSetRow[] = [];
  readonly exemptions: ExemptionRow[] = [];
  readonly guidance: GuidanceContactRow[] = [];
  readonly volunteerMeetings: VolunteerMeetingRow[] = [];
  readonly volunteerAttendance: { readonly meetingId: string; readonly volunteerId: string }[] = [];
  readonly runs: CourseRunRow[] = [];
  readonly feedback: FeedbackDraft[] = [];
  readonly pageFeedback: PageFeedbackDraft[] = [];
  readonly fellowships: FellowshipRow[] = [];
  readonly listings: ListingRow[] = [];
  readonly groups = noGroups();
  readonly seekers: DraftSeeker[] = [];
  readonly seekerConsents: SeekerConsentRow[] = [];
  readonly notes: ContactNoteRow[] = [];
  readonly exclusions: ExclusionRow[] = [];
  readonly pairs: DraftPair[] = [];
  readonly releases: ReleaseRow[] = [];
  /** Sessions told one by one, beside those made from pairs. */
  readonly toldSessions: SessionRow[] = [];
  /** Account of the training reviewer and of a named background checker. */
  reviewerId = '';
  /** Chance of what courses hold; people and pairs are drawn the same without it. */
  readonly chanceOfRuns: Random;
  checkerId = '';
  /** Names given so far, so that a small association has no two of one name. */
  readonly namesTaken = new Set<string>();
  private phones = 0;

  constructor(
    readonly outline: AssociationOutline,
    readonly index: number,
    readonly random: Random,
    readonly today: Day,
  ) {
    this.id = random.uuid();
    this.units = outline.units.map(({ name, area }) => ({
      id: random.uuid(),
      name,
      area,
      municipality: outline.municipality,
      coordinatorIds: [],
    }));
    this.tasks = rowsOf(TASKS, ({ names, forms, lengthMonths, timesPerMonth, ...boxes }): TaskRow => ({
      id: random.uuid(),
      ...inLanguages(names),
      forms,
      ...boxes,
      requiredCourseKinds: ['basic'],
      minimumAge: 18,
      lengthMonths,
      timesPerMonth,
    }));
    this.chanceOfRuns = new Random([Number.parseInt(this.id.slice(0, 8), 16), index]);
    this.courses = rowsOf<CourseKey, CourseOutline, CourseRow>(COURSES, ({ names, modules, ...rest }) => ({
      id: random.uuid(),
      ...inLanguages(names),
      ...rest,
      modules: modules.map(([fi, sv, en]) => ({
        id: this.chanceOfRuns.uuid(),
        name: { fi, sv, en },
        minutes: (rest.contactHours * 60) / modules.length,
      })),
      trainers: [],
    }));
  }

  /** The unit of that place in the outline. */
  unit(index: number): UnitDraft {
    const unit = this.units[index];
    if (!unit) throw new Error(`${this.outline.name} has no unit ${index}.`);
    return unit;
  }

  /** The unit of an id. */
  unitOf(id: string): UnitDraft {
    const unit = this.units.find((each) => each.id === id);
    if (!unit) throw new Error('No such unit.');
    return unit;
  }

  /** The next phone number of the invented series; associations do not share numbers. */
  nextPhone(): string {
    this.phones += 1;
    return `+35800${String(this.index * 90_000 + this.phones).padStart(7, '0')}`;
  }

  /** A new account with one role; its id. */
  addAccount(
    name: string,
    email: string,
    membership: Pick<MembershipRow, 'role'> & Partial<MembershipRow>,
    random = this.random,
  ): string {
    const id = random.uuid();
    this.accounts.push({ id, name, email });
    this.addMembership(id, membership, random);
    return id;
  }

  /** One more role of an account. */
  addMembership(
    accountId: string,
    membership: Pick<MembershipRow, 'role'> & Partial<MembershipRow>,
    random = this.random,
  ): void {
    this.memberships.push({
      id: random.uuid(),
      accountId,
      unitIds: [],
      volunteerId: null,
      backgroundChecker: false,
      ...membership,
    });
  }
}

const inLanguages = ([nameFi, nameSv, nameEn]: readonly [string, string, string]) => ({
  nameFi,
  nameSv,
  nameEn,
});

function rowsOf<Key extends string, Outline, Row>(
  outlines: Readonly<Record<Key, Outline>>,
  row: (outline: Outline) => Row,
): Record<Key, Row> {
  const entries = Object.entries<Outline>(outlines).map(([key, outline]) => [key, row(outline)] as const);
  return Object.fromEntries(entries) as Record<Key, Row>;
}
