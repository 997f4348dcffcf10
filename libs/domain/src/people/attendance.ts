import type { TrainingRecordState } from '../keys/keys';

/** One part of a course and how long it takes. */
export interface PlannedModule {
  readonly id: string;
  readonly minutes: number;
}

/** What a run asks of those who take part. */
export interface AttendancePlan {
  readonly modules: readonly PlannedModule[];
  readonly selfStudyMinutes: number;
  /** Share of the contact minutes that is needed, per cent. */
  readonly minimumAttendance: number;
}

/** What one participant has done: minutes present by module, and own study. */
export interface Attended {
  readonly minutes: Readonly<Record<string, number>>;
  readonly selfStudyMinutes: number;
}

/** How far one has come, and what is missing. */
export interface AttendanceStanding {
  readonly plannedMinutes: number;
  readonly attendedMinutes: number;
  readonly selfStudyPlanned: number;
  readonly selfStudyDone: number;
  /** The minimum of contact minutes and all of the own study. */
  readonly reached: boolean;
  /** Minutes still needed for the minimum. */
  readonly lackingMinutes: number;
  /** Own study still to be done, minutes. */
  readonly lackingSelfStudy: number;
  /** Modules not attended in full, with the minutes that lack of each. */
  readonly missing: readonly { readonly moduleId: string; readonly minutes: number }[];
}

/** Longer than a module lasted nobody was present. */
const presentAt = ({ id, minutes }: PlannedModule, { minutes: attended }: Attended): number =>
  Math.min(Math.max(attended[id] ?? 0, 0), minutes);

/** How one stands against the plan of the run. */
export function attendanceStanding(plan: AttendancePlan, attended: Attended): AttendanceStanding {
  let plannedMinutes = 0;
  let attendedMinutes = 0;
  const missing: { moduleId: string; minutes: number }[] = [];
  for (const module of plan.modules) {
    const present = presentAt(module, attended);
    plannedMinutes += module.minutes;
    attendedMinutes += present;
    if (present < module.minutes) missing.push({ moduleId: module.id, minutes: module.minutes - present });
  }
  const needed = Math.ceil((plannedMinutes * plan.minimumAttendance) / 100);
  const lackingMinutes = Math.max(needed - attendedMinutes, 0);
  const selfStudyDone = Math.min(Math.max(attended.selfStudyMinutes, 0), plan.selfStudyMinutes);
  const lackingSelfStudy = plan.selfStudyMinutes - selfStudyDone;
  return {
    plannedMinutes,
    attendedMinutes,
    selfStudyPlanned: plan.selfStudyMinutes,
    selfStudyDone,
    reached: lackingMinutes === 0 && lackingSelfStudy === 0,
    lackingMinutes,
    lackingSelfStudy,
    missing,
  };
}

/** What a run's end makes of one who had a place: who reached the minimum is approved, who never came did not show up. */
export function outcomeOf(standing: AttendanceStanding): 'approved' | 'to_be_completed' | 'no_show' {
  if (standing.reached) return 'approved';
  return standing.attendedMinutes === 0 && standing.selfStudyDone === 0 ? 'no_show' : 'to_be_completed';
}

/** Attendance is written for those who take part or still have something to complete. */
export const takesAttendance = (state: TrainingRecordState): boolean =>
  state === 'enrolled' || state === 'to_be_completed';

/** The modules of a course make up its contact hours, or there are none. */
export const modulesAddUp = (
  modules: readonly Pick<PlannedModule, 'minutes'>[],
  contactHours: number,
): boolean =>
  modules.length === 0 || modules.reduce((sum, { minutes }) => sum + minutes, 0) === contactHours * 60;
