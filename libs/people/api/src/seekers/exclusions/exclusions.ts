import { Injectable } from '@nestjs/common';
import { limits, PAIR_STATES, type RelationshipState } from '@rinnakkain/domain';
import { Accounts, Clock, invalid, notFound, scoped, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { randomUUID } from 'node:crypto';
import { OpenPairs } from '../open-pairs';
import { isNamed, loadOpenSeeker } from '../open-seeker';
import { ExclusionEntries } from './exclusion-entries';
import { ExclusionRow } from './exclusion.entity';
import type { AddedExclusion, Exclusion, ExclusionList, NewExclusion } from './exclusions.messages';

type Met = Pick<AddedExclusion, 'blocks' | 'proposalWithdrawn' | 'relationshipId'>;

const kindOf = (entry: ExclusionRow): Exclusion['kind'] => {
  if (entry.volunteerId) return 'volunteer';
  if (entry.accountId) return 'account';
  if (entry.namePrint) return 'name';
  return entry.phonePrint ? 'phone' : 'email';
};

const isPair = (state: RelationshipState): boolean =>
  (PAIR_STATES as readonly RelationshipState[]).includes(state);

/** Whom a seeker must never meet: kept by the seeker's coordinators, shown without saying whom. */
@Injectable()
export class Exclusions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
    private readonly pairs: OpenPairs,
    private readonly entries: ExclusionEntries,
  ) {}

  /** The list of a seeker, the latest entry first. */
  async list(id: string): Promise<ExclusionList> {
    const work = this.unitOfWork.current;
    await loadOpenSeeker(work, id);
    const found = await work.find(ExclusionRow, sql`t.seeker_id = ${id}::uuid`, {
      order: sql`t.created_at desc, t.id`,
    });
    const names = await this.accounts.names(found.map((entry) => entry.createdBy));
    work.record({
      action: 'seeker.exclusions_viewed',
      objectType: 'seeker',
      objectId: id,
      details: { count: found.length },
    });
    return { items: found.map((entry) => shown(entry, names)), total: found.length };
  }

  /** Adds an entry under the lock that placing takes, and looks at once whether it meets an open proposal or relationship. */
  async add(id: string, given: NewExclusion): Promise<AddedExclusion> {
    const work = this.unitOfWork.current;
    const seeker = await loadOpenSeeker(work, id, { lock: true });
    const entry = await this.entries.from(given);
    // Somebody who answers for the seeker is replaced first: nobody would be left who may see the list.
    if (entry.accountId && isNamed(seeker, entry.accountId))
      throw invalid([{ pointer: '/accountId', code: 'NOT_ALLOWED_VALUE' }]);
    const count = await work.row<{ n: number }>(
      sql`select count(*)::integer as n from ${scoped('people.exclusion', 'e')} where e.seeker_id = ${id}::uuid`,
    );
    if ((count?.n ?? 0) >= limits.exclusionsMax)
      throw invalid([{ pointer: '', code: 'TOO_LONG', params: { max: limits.exclusionsMax } }]);
    const row: ExclusionRow = {
      ...entry,
      organisationId: work.actor.organisationId,
      id: randomUUID(),
      seekerId: id,
      unitId: seeker.unitId,
      createdBy: work.actor.accountId,
      createdAt: this.clock.now(),
    };
    await work.insert(ExclusionRow, row);
    work.record({
      action: 'seeker.exclusion_added',
      objectType: 'seeker',
      objectId: id,
      details: { exclusionId: row.id, kind: kindOf(row) },
    });
    const met = await this.meet(id);
    return { ...shown(row, await this.accounts.names([row.createdBy])), ...met };
  }

  /** Removes an entry. */
  async remove(id: string, exclusionId: string): Promise<void> {
    const work = this.unitOfWork.current;
    await loadOpenSeeker(work, id, { lock: true });
    const gone = await work.deleteWhere(
      ExclusionRow,
      sql`t.id = ${exclusionId}::uuid and t.seeker_id = ${id}::uuid`,
    );
    if (gone === 0) throw notFound();
    work.record({
      action: 'seeker.exclusion_removed',
      objectType: 'seeker',
      objectId: id,
      details: { exclusionId },
    });
  }

  /** An open proposal that the list now hits is withdrawn; a running pair is for the coordinator to decide. */
  private async meet(id: string): Promise<Met> {
    const work = this.unitOfWork.current;
    const none = { blocks: false, proposalWithdrawn: false, relationshipId: null };
    const pair = await this.pairs.of(id);
    if (!pair || !(await this.entries.hits(id)).has(pair.volunteerId)) return none;
    work.record({
      action: 'seeker.exclusion_hit',
      objectType: 'seeker',
      objectId: id,
      details: { relationshipId: pair.id },
    });
    if (isPair(pair.state)) return { blocks: true, proposalWithdrawn: false, relationshipId: pair.id };
    await this.pairs.withdrawProposal(id, 'excluded');
    return { blocks: true, proposalWithdrawn: true, relationshipId: null };
  }
}

const shown = (entry: ExclusionRow, names: ReadonlyMap<string, string>): Exclusion => ({
  id: entry.id,
  kind: kindOf(entry),
  createdAt: entry.createdAt.toISOString(),
  recordedBy: names.get(entry.createdBy) ?? null,
});
