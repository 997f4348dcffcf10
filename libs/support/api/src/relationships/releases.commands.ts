import { Injectable } from '@nestjs/common';
import {
  OPEN_RELATIONSHIP_STATES,
  PROPOSAL_STATES,
  releaseEndsSoon,
  releaseErrors,
  RuleViolation,
  type RelationshipState,
  type ReleasableField,
} from '@rinnakkain/domain';
import { SeekerDirectory } from '@rinnakkain/people-api';
import { Clock, invalid, notFound, Problem, sql, UnitOfWork, Vault } from '@rinnakkain/platform-api';
import { randomUUID } from 'node:crypto';
import { Pairs } from './pairs';
import type { RelationshipEntity } from './relationship.entity';
import type { NewRelease } from './relationship-requests.messages';
import type { ReleaseList } from './relationships.messages';
import { ReleaseEntity } from './release.entity';

/** The column label a released value is sealed under. */
export const RELEASED_VALUE = 'support.release.value';

const mayRelease = (state: RelationshipState): boolean =>
  OPEN_RELATIONSHIP_STATES.some((open) => open === state) && !PROPOSAL_STATES.some((some) => some === state);

/** Contact fields of the seeker shown to the volunteer of the pair, each with an end. */
@Injectable()
export class Releases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly pairs: Pairs,
    private readonly seekers: SeekerDirectory,
  ) {}

  /** Releases fields, or renews them; only once both have agreed (RULE 9). */
  async release(id: string, { fields, until }: NewRelease): Promise<ReleaseList> {
    const work = this.unitOfWork.current;
    // The seeker first: whoever changes a value or protects the details meanwhile waits, or is seen.
    await this.seekers.lock((await this.pairs.load(id)).seekerId);
    const pair = await this.pairs.load(id, { lock: true });
    if (!mayRelease(pair.state)) {
      throw new RuleViolation('TRANSITION_NOT_ALLOWED', {
        state: pair.state,
        action: 'release',
        allowed: [],
      });
    }
    const seeker = (await this.seekers.names([pair.seekerId])).get(pair.seekerId);
    if (!seeker) throw notFound();
    const request = { fields, until, protected: seeker.protected, plannedEnd: pair.plannedEndOn };
    const errors = releaseErrors(request, this.clock.today());
    if (errors.length > 0) throw invalid(errors);
    const values = await this.seekers.contactValues(pair.seekerId, fields);
    const missing = fields.flatMap((field, i) => (values.get(field) ? [] : [i]));
    if (missing.length > 0) {
      throw invalid(missing.map((i) => ({ pointer: `/fields/${i}`, code: 'NOT_FOUND_VALUE' as const })));
    }
    await this.replace(pair, fields, values, until);
    work.record({
      action: 'relationship.released',
      objectType: 'relationship',
      objectId: id,
      details: { fields, until },
    });
    return this.list(id);
  }

  /** Takes one release back; the volunteer loses the field at once. */
  async withdraw(id: string, releaseId: string): Promise<void> {
    const work = this.unitOfWork.current;
    await this.pairs.load(id, { lock: true });
    const gone = await work.updateWhere(
      ReleaseEntity,
      sql`t.id = ${releaseId}::uuid and t.relationship_id = ${id}::uuid and t.withdrawn_at is null`,
      null,
      { withdrawnAt: this.clock.now() },
    );
    if (gone === 0) throw notFound();
    work.record({ action: 'relationship.release_withdrawn', objectType: 'release', objectId: releaseId });
  }

  /** What is released of a relationship today, without the values. */
  async list(id: string): Promise<ReleaseList> {
    const today = this.clock.today();
    const rows = await this.unitOfWork.current.find(
      ReleaseEntity,
      sql`t.relationship_id = ${id}::uuid and t.withdrawn_at is null and t.until >= ${today}::date`,
      { order: sql`t.field` },
    );
    const items = rows.map(({ id: releaseId, field, until }) => ({
      id: releaseId,
      field,
      value: null,
      until,
      endsSoon: releaseEndsSoon(until, today),
    }));
    return { items, total: items.length };
  }

  /** Values of the seeker have changed: open releases take the present one, or end where there is none. */
  async refresh(seekerId: string, fields: readonly ReleasableField[]): Promise<void> {
    const work = this.unitOfWork.current;
    const open = await work.find(
      ReleaseEntity,
      sql`t.seeker_id = ${seekerId}::uuid and t.withdrawn_at is null and t.field = any (${fields}::text[])`,
    );
    if (open.length === 0) return;
    const key = await this.vault.keyOf(seekerId);
    const values = await this.seekers.contactValues(
      seekerId,
      open.map(({ field }) => field),
    );
    for (const { id, field, relationshipId } of open) {
      const value = values.get(field);
      const present = key && value ? key.seal(RELEASED_VALUE, id, value) : null;
      await work.updateWhere(
        ReleaseEntity,
        sql`t.id = ${id}::uuid`,
        null,
        present ? { valueSealed: present } : { withdrawnAt: this.clock.now() },
      );
      work.record({
        action: present ? 'relationship.released' : 'relationship.release_withdrawn',
        objectType: 'relationship',
        objectId: relationshipId,
        details: { fields: [field] },
      });
    }
  }

  private async replace(
    pair: RelationshipEntity,
    fields: readonly ReleasableField[],
    values: ReadonlyMap<ReleasableField, string | null>,
    until: string,
  ): Promise<void> {
    const work = this.unitOfWork.current;
    const key = await this.vault.keyOf(pair.seekerId);
    if (!key) throw new Problem(404, 'NOT_FOUND');
    await work.updateWhere(
      ReleaseEntity,
      sql`t.relationship_id = ${pair.id}::uuid and t.withdrawn_at is null and t.field = any (${fields}::text[])`,
      null,
      { withdrawnAt: this.clock.now() },
    );
    for (const field of fields) {
      const id = randomUUID();
      await work.insert(ReleaseEntity, {
        id,
        relationshipId: pair.id,
        unitId: pair.unitId,
        volunteerId: pair.volunteerId,
        seekerId: pair.seekerId,
        field,
        valueSealed: key.seal(RELEASED_VALUE, id, values.get(field) ?? ''),
        until,
        releasedBy: work.actor.accountId,
      });
    }
  }
}
