import type { CourseKind, NewRequirementVersion, Requirement, RequirementKind } from '@rinnakkain/api-client';
import { REQUIREMENT_KINDS, needsBackgroundCheck, requirementOf } from '@rinnakkain/domain';
import type { TaskBoxes } from '@rinnakkain/domain';

/** One requirement as it is typed: numbers are text until they are sent. */
export interface RequirementDraft {
  kind: RequirementKind;
  kinds: CourseKind[];
  courseId: string;
  stage: Requirement['stage'];
  withinMonths: string;
  validityMonths: string;
  renewalDays: string;
  graceDays: string;
  withinDays: string;
}

/** A new version as it is typed. */
export interface VersionDraft {
  inForceFrom: string | null;
  keepMonths: string;
  requirements: RequirementDraft[];
}

const text = (value: number | null): string => (value === null ? '' : String(value));
const whole = (value: string): number | null => (value.trim() ? Number(value) : null);

/** What is needed always, before matching and without grace: only its validity can be made shorter. */
export const isFixed = ({ kind, kinds, courseId }: RequirementDraft): boolean =>
  kind === 'course' ? kinds.join() === 'basic' && !courseId : kind !== 'guidance';

/** Kinds whose validity can be shortened. */
export const hasValidity = ({ kind }: RequirementDraft): boolean =>
  kind === 'course' || kind === 'interview' || kind === 'agreement';

/** Kinds that can be required of a task; a check only with all three boxes. */
export const kindsFor = (boxes: TaskBoxes): RequirementKind[] =>
  REQUIREMENT_KINDS.filter((kind) => kind !== 'background_check' || needsBackgroundCheck({ boxes }));

/** A requirement to begin with. */
export const draftOf = (requirement: Requirement): RequirementDraft => ({
  kind: requirement.kind,
  kinds: requirement.courses.flatMap(({ kind }) => (kind ? [kind] : [])),
  courseId: requirement.courses.find(({ courseId }) => courseId)?.courseId ?? '',
  stage: requirement.stage,
  withinMonths: text(requirement.withinMonths),
  validityMonths: text(requirement.validityMonths),
  renewalDays: text(requirement.renewalDays),
  graceDays: text(requirement.graceDays),
  withinDays: text(requirement.withinDays),
});

/** A new requirement of a kind, with what is usual. */
export const newDraft = (kind: RequirementKind): RequirementDraft => ({
  ...draftOf({ ...requirementOf(kind), courses: [] }),
  ...(kind === 'guidance' ? { withinDays: '90', renewalDays: '14' } : {}),
});

const sent = (draft: RequirementDraft): Requirement => {
  const fixed = isFixed(draft);
  const stage = fixed ? 'before_matching' : draft.stage;
  return {
    kind: draft.kind,
    courses:
      draft.kind === 'course'
        ? [
            ...draft.kinds.map((kind) => ({ kind, courseId: null })),
            ...(draft.courseId ? [{ kind: null, courseId: draft.courseId }] : []),
          ]
        : [],
    stage,
    withinMonths: stage === 'within_months' ? whole(draft.withinMonths) : null,
    validityMonths: hasValidity(draft) ? whole(draft.validityMonths) : null,
    renewalDays: whole(draft.renewalDays) ?? 0,
    graceDays: fixed ? 0 : (whole(draft.graceDays) ?? 0),
    withinDays: draft.kind === 'guidance' ? whole(draft.withinDays) : null,
  };
};

/** The version as it goes out. */
export const versionOf = (
  taskId: string,
  { inForceFrom, keepMonths, requirements }: VersionDraft,
): NewRequirementVersion => ({
  taskId,
  inForceFrom: inForceFrom ?? '',
  keepMonths: whole(keepMonths) ?? 0,
  requirements: requirements.map(sent),
});
