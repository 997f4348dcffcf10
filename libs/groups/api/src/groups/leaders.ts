import { Injectable } from '@nestjs/common';
import {
  type FieldError,
  GROUP_TYPE_RULES,
  leadersSuffice,
  leadsInUnit,
  readiness,
  RuleViolation,
  trainingValidity,
} from '@rinnakkain/domain';
import { VolunteerDirectory } from '@rinnakkain/people-api';
import { Accounts, Clock, invalid, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { type GroupRow, LeaderRow } from './groups.entities';
import type { GroupLeader, NewLeader } from './groups.messages';

type KnownLeader = Pick<LeaderRow, 'volunteerId' | 'staffAccountId' | 'trained'>;

/** Who leads groups: volunteers who are ready as for a pair, and staff by their accounts. */
@Injectable()
export class Leaders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly volunteers: VolunteerDirectory,
    private readonly accounts: Accounts,
  ) {}

  /** Who leads a group, by name. */
  async of(groupId: string): Promise<GroupLeader[]> {
    const rows = await this.rows(groupId);
    const volunteers = await this.volunteers.names(rows.flatMap(({ volunteerId }) => volunteerId ?? []));
    const staff = await this.accounts.names(rows.map(({ staffAccountId }) => staffAccountId));
    return rows.map(({ volunteerId, staffAccountId, trained }) => {
      const volunteer = volunteers.get(volunteerId ?? '');
      return {
        volunteerId,
        accountId: staffAccountId,
        name: volunteer
          ? `${volunteer.firstName} ${volunteer.lastName}`
          : (staff.get(staffAccountId ?? '') ?? null),
        trained,
      };
    });
  }

  /** Names all who lead a group; those who led it before stay as they were known. */
  async name(group: Pick<GroupRow, 'id' | 'unitId' | 'type'>, wanted: readonly NewLeader[]): Promise<void> {
    const work = this.unitOfWork.current;
    const before = await this.rows(group.id);
    const errors: FieldError[] = [];
    const after: KnownLeader[] = [];
    for (const [i, leader] of wanted.entries()) {
      const known = before.find((row) => isThe(row, leader)) ?? (await this.known(group, leader));
      const twice = after.some((row) => isThe(row, leader));
      if (!known || twice)
        errors.push({ pointer: `/leaders/${i}`, code: twice ? 'REPEATED' : 'NOT_FOUND_VALUE' });
      else after.push(known);
    }
    if (errors.length > 0) throw invalid(errors);
    await work.deleteWhere(LeaderRow, sql`t.group_id = ${group.id}::uuid`);
    await work.insertAll(
      LeaderRow,
      after.map(({ volunteerId, staffAccountId, trained }) => ({
        groupId: group.id,
        unitId: group.unitId,
        type: group.type,
        volunteerId,
        staffAccountId,
        trained,
      })),
    );
  }

  /** Throws LEADERS_MISSING unless those who lead are enough, one of them trained, and of the staff where it is asked. */
  async demand({ id, type }: Pick<GroupRow, 'id' | 'type'>): Promise<void> {
    const facts = (await this.rows(id)).map(({ trained, staffAccountId }) => ({
      trained,
      staff: staffAccountId !== null,
    }));
    if (!leadersSuffice(type, facts))
      throw new RuleViolation('LEADERS_MISSING', { min: GROUP_TYPE_RULES[type].leadersMin });
  }

  private rows(groupId: string): Promise<LeaderRow[]> {
    return this.unitOfWork.current.find(LeaderRow, sql`t.group_id = ${groupId}::uuid`, {
      order: sql`t.staff_account_id is not null, t.created_at, t.id`,
    });
  }

  private async known(
    { type, unitId }: Pick<GroupRow, 'type' | 'unitId'>,
    { volunteerId, accountId }: NewLeader,
  ): Promise<KnownLeader | undefined> {
    const { runBy } = GROUP_TYPE_RULES[type];
    if (volunteerId && !accountId && runBy.includes('volunteer')) return this.volunteer(volunteerId, unitId);
    if (!accountId || volunteerId || !runBy.includes('staff')) return undefined;
    const roles = (await this.accounts.rolesOf([accountId])).get(accountId) ?? [];
    return leadsInUnit(roles, unitId)
      ? { volunteerId: null, staffAccountId: accountId, trained: true }
      : undefined;
  }

  /** A volunteer is ready as for a pair, places aside; leading needs its own training of one of them. */
  private async volunteer(id: string, unitId: string): Promise<KnownLeader | undefined> {
    const today = this.clock.today();
    const found = await this.volunteers.one(id);
    if (!found?.unitIds.includes(unitId)) return undefined;
    const { missing } = readiness({ ...found.facts, occupied: 0 }, null, today);
    const lacking = missing.filter(({ code }) => code !== 'FULL');
    if (lacking.length > 0) throw new RuleViolation('VOLUNTEER_NOT_READY', { missing: lacking });
    const leading = trainingValidity(found.facts.trainings, 'leader', today);
    const trained = leading.approved && (leading.until === null || leading.until >= today);
    return { volunteerId: id, staffAccountId: null, trained };
  }
}

const isThe = (row: KnownLeader, { volunteerId, accountId }: NewLeader): boolean =>
  volunteerId ? row.volunteerId === volunteerId : row.staffAccountId === accountId;
