import { type AttendancePlan, attendanceStanding } from '@rinnakkain/domain';
import type { StoredModule } from './training.entities';
import type { AttendanceEvidence } from './training.messages';

/** What a run asks, with the names of its modules. */
export interface RunPlan extends AttendancePlan {
  readonly modules: readonly StoredModule[];
}

/** How a participant stands against the plan of the run, what lacks by name. */
export function evidenceOf(
  plan: RunPlan,
  record: { readonly attended: Readonly<Record<string, number>>; readonly selfStudyMinutes: number },
): AttendanceEvidence {
  const standing = attendanceStanding(plan, {
    minutes: record.attended,
    selfStudyMinutes: record.selfStudyMinutes,
  });
  const names = new Map(plan.modules.map(({ id, name }) => [id, name]));
  return {
    ...standing,
    missing: standing.missing.flatMap(({ moduleId, minutes }) => {
      const name = names.get(moduleId);
      return name ? [{ moduleId, name: { ...name }, minutes }] : [];
    }),
  };
}
