import { Injectable } from '@nestjs/common';
import { Accounts, UnitOfWork } from '@rinnakkain/platform-api';

/** Names of the staff who recorded something of a volunteer, as far as the actor works with them. */
@Injectable()
export class StaffNames {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
  ) {}

  /** By account. Reviewers work with no unit: they are told their own name alone. */
  of(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { role, accountId } = this.unitOfWork.current.actor;
    return this.accounts.names(
      role === 'training_reviewer' ? accountIds.filter((id) => id === accountId) : accountIds,
    );
  }
}
