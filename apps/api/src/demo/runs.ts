import { addDays, daysBetween, daysOfRun, type Day } from '@rinnakkain/domain';
import type { CourseKey } from './catalogue';
import type { AssociationDraft, DraftVolunteer } from './draft';
import { saidOf, TOLD } from './feedback';
import { at } from './instants';
import type { CourseRunRow, TrainingRecordRow } from './rows';

/** At most so many runs are made for records that are there already. */
const PAST_RUNS = 8;

/** How a run of the demo is held; days are counted from today. */
interface RunOutline {
  readonly course: CourseKey;
  /** Days of its dates. */
  readonly on: readonly number[];
  readonly times?: readonly [start: string, end: string];
  readonly capacity: number;
  readonly opens?: number;
  readonly remote?: boolean;
  readonly cancelled?: boolean;
}

/** Runs in every state: enrolling, full with a waiting list, running, over and waiting for a decision, planned, cancelled. */
export function addRuns(draft: AssociationDraft): void {
  // Whose training is running out is told elsewhere; no course of these renews it.
  const soon = addDays(draft.today, 120);
  const people = draft.volunteers.filter(
    ({ row, readyFrom, readyUntil }) =>
      row.state === 'active' && readyFrom !== null && (readyUntil === null || readyUntil > soon),
  );
  const next = (count: number): DraftVolunteer[] => people.splice(0, count);
  addPastRuns(draft);
  tellEarlier(draft);

  const basic = addRun(draft, { course: 'basic', on: [18, 19, 25, 26], capacity: 12 });
  for (const record of draft.trainingRecords
    .filter(({ state, courseId }) => state === 'enrolled' && courseId === basic.courseId)
    .slice(0, 7))
    record.runId = basic.id;

  const limits = addRun(draft, { course: 'limits', on: [11], times: ['17:00', '20:00'], capacity: 8 });
  next(8).forEach((each) => enrol(draft, limits, each));
  next(3).forEach((each) => enrol(draft, limits, each, { state: 'waitlisted' }));

  const leader = addRun(draft, { course: 'leader', on: [-6, 1, 8], capacity: 10 });
  next(5).forEach((each) => enrol(draft, leader, each, presentAt(leader, [0])));

  const refresher = addRun(draft, { course: 'refresher', on: [-1], times: ['17:30', '19:30'], capacity: 15 });
  next(6).forEach((each, i) => enrol(draft, refresher, each, i < 4 ? presentAt(refresher, [0]) : {}));

  addRun(draft, { course: 'stalking', on: [27], times: ['17:00', '20:00'], capacity: 20, remote: true });
  addRun(draft, { course: 'men', on: [60, 61, 67], capacity: 10, opens: 20 });
  addRun(draft, { course: 'chat', on: [14, 15], capacity: 8, cancelled: true });
  addRunsWithFeedback(draft, next);
}

/** One of those who await approval was trained elsewhere. */
function tellEarlier({ trainingRecords, courses, today }: AssociationDraft): void {
  const usual = [courses.basic.id, courses.refresher.id];
  const record = trainingRecords.find(
    ({ state, courseId }) => state === 'attended' && !usual.includes(courseId),
  );
  if (!record) return;
  record.origin = 'equivalent';
  record.earlier = `Todistus toisesta yhdistyksestä 5/${Number(today.slice(0, 4)) - 1}, 18 h`;
}

/** The runs at whose end those were who await approval or have something to complete. */
function addPastRuns(draft: AssociationDraft): void {
  const course = draft.courses.basic;
  const awaiting = draft.trainingRecords.filter(
    ({ courseId, state, origin }) =>
      courseId === course.id && origin === 'course' && (state === 'attended' || state === 'to_be_completed'),
  );
  const days = [...new Set(awaiting.map(({ completedOn }) => completedOn ?? draft.today))];
  for (const day of days.slice(0, PAST_RUNS)) {
    const ago = daysBetween(draft.today, day);
    const run = addRun(draft, { course: 'basic', on: [ago - 8, ago - 7, ago - 1, ago], capacity: 12 });
    for (const record of awaiting.filter(({ completedOn }) => completedOn === day)) {
      const whole = record.state === 'attended';
      record.runId = run.id;
      Object.assign(record, presentAt(run, whole ? [0, 1, 2, 3] : [0, 1, 2]));
      record.selfStudyMinutes = run.selfStudyMinutes;
    }
  }
}

/** Of one run enough have said something, long enough ago for all of it to be told; of the other one can still say something. */
function addRunsWithFeedback(draft: AssociationDraft, next: (count: number) => DraftVolunteer[]): void {
  const own = draft.volunteers.find(({ row }) => row.accountId !== null);
  const [answered, recent] = [next(6), next(3).filter((each) => each !== own)];
  const held = { course: 'limits', times: ['17:00', '20:00'], capacity: 8 } as const;
  if (answered.length < 6) return;
  const over = addRun(draft, { ...held, on: [-31] });
  answered.forEach((each) => enrol(draft, over, each, approvedOn(draft, over)));
  draft.feedback.push(saidOf(over, answered, TOLD));
  if (!own || recent.length < 2) return;
  const asked = addRun(draft, { ...held, on: [-9] });
  [own, ...recent].forEach((each) => enrol(draft, asked, each, approvedOn(draft, asked)));
  const marks = [0, 0, 0, 1, recent.length - 1];
  const said = { useful: marks, trainers: marks, pace: marks, recommend: marks, texts: [] };
  draft.feedback.push(saidOf(asked, recent, said));
}

/** Was there the whole time, and was approved the day after. */
const approvedOn = (draft: AssociationDraft, run: CourseRunRow): Partial<TrainingRecordRow> => ({
  ...presentAt(run, [0]),
  state: 'approved',
  completedOn: run.lastDay,
  reviewedBy: draft.reviewerId,
  reviewedAt: at(addDays(run.lastDay, 1), '15:10'),
});

function addRun(draft: AssociationDraft, outline: RunOutline): CourseRunRow {
  const { course: key, on, capacity, opens = -30, remote = false, cancelled = false } = outline;
  const course = draft.courses[key];
  const { today, chanceOfRuns } = draft;
  const id = chanceOfRuns.uuid();
  const [start, end] = outline.times ?? ['10:00', '14:00'];
  const modules =
    course.modules.length > 0
      ? course.modules
      : [
          {
            id: course.id,
            name: { fi: course.nameFi, sv: course.nameSv, en: course.nameEn },
            minutes: course.contactHours * 60,
          },
        ];
  const dates = on.map((days, i) => ({
    day: addDays(today, days),
    start,
    end,
    moduleId: course.modules[i]?.id ?? null,
  }));
  const { firstDay, lastDay } = daysOfRun(dates);
  const opensOn = addDays(today, Math.min(opens, (on[0] ?? 0) - 14));
  const run: CourseRunRow = {
    id,
    courseId: course.id,
    dates,
    firstDay,
    lastDay,
    opensOn,
    closesOn: addDays(firstDay, -2),
    language: course.language,
    place: remote ? null : course.place,
    remoteLink: remote ? 'https://etana.esimerkki.invalid/koulutus' : null,
    trainers: draft.accounts.filter((account) => account.id === draft.reviewerId).map(({ name }) => name),
    capacity,
    modules,
    selfStudyMinutes: course.selfStudyHours * 60,
    minimumAttendance: course.minimumAttendance,
    cancelledAt: cancelled ? at(addDays(today, -2), '12:00') : null,
  };
  draft.runs.push(run);
  return run;
}

/** Present at those modules of a run from beginning to end. */
const presentAt = (run: CourseRunRow, modules: readonly number[]): Pick<TrainingRecordRow, 'attended'> => ({
  attended: Object.fromEntries(
    modules.flatMap((i) => {
      const module = run.modules[i];
      return module ? [[module.id, module.minutes] as const] : [];
    }),
  ),
});

/** A volunteer's place on a run, or on its waiting list, with what their own row says of it. */
function enrol(
  draft: AssociationDraft,
  run: CourseRunRow,
  { row }: DraftVolunteer,
  more: Partial<TrainingRecordRow> = {},
): void {
  // Each enrols at a time of their own, so that those who wait stand in an order.
  const minute = draft.trainingRecords.filter(({ runId }) => runId === run.id).length;
  const state = more.state ?? 'enrolled';
  draft.trainingRecords.push({
    id: draft.chanceOfRuns.uuid(),
    volunteerId: row.id,
    courseId: run.courseId,
    state,
    origin: 'course',
    completedOn: null,
    reviewedBy: null,
    reviewedAt: null,
    runId: run.id,
    attended: {},
    selfStudyMinutes: 0,
    earlier: null,
    createdAt: at(enrolledOn(draft.today, run), `09:${String(minute).padStart(2, '0')}`),
    ...more,
  });
  const course = Object.values(draft.courses).find(({ id }) => id === run.courseId);
  if (!course) return;
  const { kind, validityMonths } = course;
  const training = { courseKind: kind, state, completedOn: more.completedOn ?? null, validityMonths };
  row.facts = { ...row.facts, trainings: [...row.facts.trainings, training] };
}

/** A week after enrolment began, and not after today. */
function enrolledOn(today: Day, run: CourseRunRow): Day {
  const day = addDays(run.opensOn, 7);
  return day < today ? day : addDays(today, -1);
}
