import type { RequirementKind, TaskRequirement } from '@rinnakkain/domain';
import { requirementOf } from '@rinnakkain/domain';
import type { TestActor, TestProduct } from '@rinnakkain/platform-api/testing';

/** A requirement as it is sent. */
export const aRequirement = (kind: RequirementKind, but: Partial<TaskRequirement> = {}): TaskRequirement =>
  requirementOf(kind, but);

/** Changes and previews of a task's requirements by somebody; in force today, nothing beyond the floor unless told. */
export const requirementsOf = (product: TestProduct, who: TestActor) => {
  const body = (taskId: string, more: object) => ({
    taskId,
    inForceFrom: product.clock.today(),
    keepMonths: 0,
    requirements: [],
    ...more,
  });
  return {
    change: (taskId: string, version: number, more: object = {}) =>
      product
        .post('/api/training/requirements', who)
        .set('If-Match', `"${version}"`)
        .send(body(taskId, more)),
    preview: (taskId: string, more: object = {}) =>
      product.post('/api/training/requirements/preview', who).send(body(taskId, more)),
  };
};
