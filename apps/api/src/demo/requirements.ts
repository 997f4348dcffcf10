import { addDays, courseOf, requirementOf, type TaskRequirement } from '@rinnakkain/domain';
import type { AssociationDraft, DraftVolunteer } from './draft';

/** What the outing companions need today: data protection, a refresher in time, guidance every three months. */
const outing = (privacyId: string): TaskRequirement[] => [
  requirementOf('course', { courses: [{ kind: null, courseId: privacyId }] }),
  courseOf('refresher', { stage: 'within_months', withinMonths: 24, validityMonths: 24 }),
  requirementOf('guidance', { withinDays: 90, renewalDays: 14, graceDays: 30 }),
];

/** What peer supporters will need: the same training, later also guidance. */
const peer = (privacyId: string): TaskRequirement[] => [
  requirementOf('course', {
    courses: [{ kind: null, courseId: privacyId }],
    stage: 'within_months',
    withinMonths: 6,
  }),
  requirementOf('guidance', { withinDays: 90, renewalDays: 14, graceDays: 30 }),
];

/** Versions of what tasks require, one of them to come; guidance of most volunteers, and an exemption. */
export function addRequirements(draft: AssociationDraft): void {
  const { random, today, tasks, courses } = draft;
  draft.requirementSets.push(
    {
      id: random.uuid(),
      taskId: tasks.outing.id,
      version: 1,
      inForceFrom: addDays(today, -300),
      keepMonths: 0,
      requirements: outing(courses.privacy.id),
    },
    {
      id: random.uuid(),
      taskId: tasks.peer.id,
      version: 1,
      inForceFrom: addDays(today, 40),
      keepMonths: 6,
      requirements: peer(courses.privacy.id),
    },
  );
  const active = draft.volunteers.filter(({ row }) => row.state === 'active');
  for (const [index, volunteer] of active.entries()) addGuidance(draft, volunteer, index);
  const exempt = active.find(({ row }) => row.lastName === 'Påhittad') ?? active[0];
  if (exempt) addExemption(draft, exempt);
}

/** Nine of ten have had guidance; of some it was long ago. */
function addGuidance(draft: AssociationDraft, { row }: DraftVolunteer, index: number): void {
  if (index % 10 === 9) return;
  const { random, today } = draft;
  const daysAgo = [12, 25, 40, 80, 62, 33, 100, 18, 130][index % 10] ?? 20;
  const recordedBy = draft.unitOf(row.unitIds[0] ?? '').coordinatorIds[0] ?? '';
  const days = [addDays(today, -daysAgo - 84), addDays(today, -daysAgo)];
  for (const day of days)
    draft.guidance.push({
      id: random.uuid(),
      volunteerId: row.id,
      day,
      kind: random.pick(['group', 'supervision', 'individual', 'evening']),
      minutes: random.pick([45, 60, 90, 120]),
      recordedBy,
    });
  row.facts = { ...row.facts, guidance: days };
}

function addExemption(draft: AssociationDraft, { row }: DraftVolunteer): void {
  const { random, today, tasks, courses } = draft;
  const days = { from: addDays(today, -20), until: addDays(today, 66) };
  const requirement = `course:${courses.privacy.id}`;
  const taskId = tasks.outing.id;
  draft.exemptions.push({
    id: random.uuid(),
    volunteerId: row.id,
    taskId,
    requirement,
    reason: 'Verkkokurssi pidetään uudelleen keväällä.',
    fromDay: days.from,
    untilDay: days.until,
    approvedBy: draft.reviewerId,
  });
  row.facts = {
    ...row.facts,
    trainings: row.facts.trainings.filter(({ courseId }) => courseId !== courses.privacy.id),
    exemptions: [{ taskId, requirement, ...days }],
  };
  const kept = draft.trainingRecords.filter(
    ({ volunteerId, courseId }) => volunteerId !== row.id || courseId !== courses.privacy.id,
  );
  draft.trainingRecords.splice(0, draft.trainingRecords.length, ...kept);
}
