import { Injectable } from '@nestjs/common';
import type { FieldError } from '@rinnakkain/domain';
import { Accounts, scoped, sql, UnitOfWork } from '@rinnakkain/platform-api';

/** Who is to answer for a seeker, and where. */
export interface Responsibility {
  readonly unitId: string;
  readonly coordinatorId: string;
  readonly deputyId: string | null;
}

/** Checks who answers for a seeker: coordinators of a unit that the actor works in. */
@Injectable()
export class SeekerResponsibility {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
  ) {}

  /** The unit that is meant when none is named: the actor's only one. */
  unitOf(unitId: string | undefined): string | undefined {
    const { unitIds } = this.unitOfWork.current.actor;
    return unitId ?? (unitIds.length === 1 ? unitIds[0] : undefined);
  }

  /** What is wrong with unit, coordinator and deputy; `before` is what holds now and is not asked again. */
  async errors(wanted: Responsibility, before?: Responsibility): Promise<FieldError[]> {
    const { actor } = this.unitOfWork.current;
    if (!actor.unitIds.includes(wanted.unitId)) return [{ pointer: '/unitId', code: 'NOT_FOUND_VALUE' }];
    const sameUnit = before?.unitId === wanted.unitId;
    const errors: FieldError[] = [];
    if (!(sameUnit && before?.coordinatorId === wanted.coordinatorId)) {
      if (!(await this.accounts.hasRole(wanted.coordinatorId, 'coordinator', wanted.unitId)))
        errors.push({ pointer: '/coordinatorId', code: 'NOT_FOUND_VALUE' });
    }
    if (wanted.deputyId === null) return errors;
    if (wanted.deputyId === wanted.coordinatorId) errors.push({ pointer: '/deputyId', code: 'REPEATED' });
    else if (!(sameUnit && before?.deputyId === wanted.deputyId)) {
      if (!(await this.accounts.hasRole(wanted.deputyId, 'coordinator', wanted.unitId)))
        errors.push({ pointer: '/deputyId', code: 'NOT_FOUND_VALUE' });
    }
    return errors;
  }

  /** What is wrong with the task a seeker is to be supported in. */
  async taskErrors(taskId: string | null | undefined): Promise<FieldError[]> {
    if (!taskId) return [];
    const task = await this.unitOfWork.current.row(
      sql`select 1 from ${scoped('people.task', 'k')} where k.id = ${taskId}::uuid`,
    );
    return task ? [] : [{ pointer: '/taskId', code: 'NOT_FOUND_VALUE' }];
  }
}
