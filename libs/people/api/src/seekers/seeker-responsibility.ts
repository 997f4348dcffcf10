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

  /** Nobody on the seeker's exclusion list answers for them. */
  async conflictErrors(seekerId: string, wanted: Responsibility): Promise<FieldError[]> {
    const people = [wanted.coordinatorId, wanted.deputyId];
    const rows = await this.unitOfWork.current.rows<{ accountId: string }>(sql`
      select e.account_id as "accountId" from ${scoped('people.exclusion', 'e')}
      where e.seeker_id = ${seekerId}::uuid and e.account_id = any (${people.filter((id) => id !== null)}::uuid[])`);
    const pointers = { coordinatorId: wanted.coordinatorId, deputyId: wanted.deputyId };
    return Object.entries(pointers)
      .filter(([, id]) => rows.some(({ accountId }) => accountId === id))
      .map(([field]) => ({ pointer: `/${field}`, code: 'NOT_ALLOWED_VALUE' as const }));
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
