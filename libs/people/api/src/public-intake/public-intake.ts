import { Injectable } from '@nestjs/common';
import { Accounts, invalid, scoped, sql, UnitOfWork, UnitRow } from '@rinnakkain/platform-api';
import type { PublicIntakeChange, PublicIntakeList } from './public-intake.messages';
import { PublicPlaces } from './public-places';

interface UnitOfList {
  readonly unitId: string;
  readonly name: string;
  readonly receiverId: string | null;
  readonly takesSeekers: boolean;
  readonly takesVolunteers: boolean;
  readonly coordinators: string[];
}

/** Which units people without an account can turn to; an administrator decides. */
@Injectable()
export class PublicIntakes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly places: PublicPlaces,
  ) {}

  /** Every unit of the association. */
  async list(): Promise<PublicIntakeList> {
    const rows = await this.unitOfWork.current.rows<UnitOfList>(sql`
      select u.id as "unitId", u.name, u.receiver_id as "receiverId", u.takes_seekers as "takesSeekers", u.takes_volunteers as "takesVolunteers",
        array(select m.account_id from ${scoped('platform.membership', 'm')} where m.role = 'coordinator' and u.id = any (m.unit_ids)
          and m.ended_at is null and m.disabled_at is null) as coordinators
      from ${scoped('platform.unit', 'u')} order by u.name collate "fi-x-icu", u.id`);
    const names = await this.accounts.names(rows.flatMap(({ coordinators }) => coordinators));
    const items = rows.map(({ coordinators, ...row }) => ({
      ...row,
      received: row.receiverId !== null && coordinators.includes(row.receiverId),
      receivers: coordinators
        .map((id) => ({ id, name: names.get(id) ?? '' }))
        .sort((a, b) => a.name.localeCompare(b.name, 'fi')),
    }));
    return { items, total: items.length };
  }

  /** Decides what a unit takes and who receives it: a coordinator who works there. */
  async decide({ unitId, receiverId, ...takes }: PublicIntakeChange): Promise<PublicIntakeList> {
    const work = this.unitOfWork.current;
    if (!(await this.accounts.hasRole(receiverId, 'coordinator', unitId)))
      throw invalid([{ pointer: '/receiverId', code: 'NOT_FOUND_VALUE' }]);
    const changed = await work.updateWhere(UnitRow, sql`t.id = ${unitId}::uuid`, null, {
      receiverId,
      ...takes,
    });
    if (changed === 0) throw invalid([{ pointer: '/unitId', code: 'NOT_FOUND_VALUE' }]);
    work.record({
      action: 'unit.public_intake_changed',
      objectType: 'unit',
      objectId: unitId,
      details: { receiverId, ...takes },
    });
    work.afterCommit(() => this.places.forget());
    return this.list();
  }
}
