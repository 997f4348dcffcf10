import type { OwnPath, RequirementStandingAnswer } from '@rinnakkain/api-client';
import { type TaskRequirement, courseOf, requirementKey, requirementOf } from '@rinnakkain/domain';

/** Requirements as columns. */
export const columnsOf = (requirements: readonly TaskRequirement[]): OwnPath['columns'] =>
  requirements.map((requirement) => ({
    key: requirementKey(requirement),
    requirement: { ...requirement, courses: [...requirement.courses] },
  }));

/** How one stands with a requirement: approved unless told. */
export const aCell = (
  key: string,
  changes: Partial<RequirementStandingAnswer> = {},
): RequirementStandingAnswer => ({
  key,
  status: 'approved',
  met: true,
  since: '2025-10-01',
  until: null,
  reasons: [],
  ...changes,
});

/** Nothing of it is there. */
export const lacking = (
  key: string,
  changes: Partial<RequirementStandingAnswer> = {},
): RequirementStandingAnswer =>
  aCell(key, {
    status: 'not_started',
    met: false,
    since: null,
    reasons: [{ code: 'NOTHING_RECORDED', day: null }],
    ...changes,
  });

const name = (en: string) => ({ fi: en, sv: en, en });

/** A volunteer's own path on which everything is in order; the changes go on top. */
export const aPath = (changes: Partial<OwnPath> = {}): OwnPath => ({
  state: 'active',
  tasks: [
    { id: 't1', name: name('Peer support person'), met: true, lacking: 0 },
    { id: 't2', name: name('Outing companion'), met: false, lacking: 1 },
  ],
  taskId: 't1',
  standing: 'ready',
  until: null,
  kept: null,
  columns: columnsOf([
    requirementOf('interview'),
    courseOf('basic'),
    requirementOf('agreement'),
    requirementOf('pledge'),
  ]),
  cells: ['interview', 'course:basic', 'agreement', 'pledge'].map((key) => aCell(key)),
  courses: [],
  change: null,
  ...changes,
});
