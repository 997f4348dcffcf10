import { Injectable } from '@nestjs/common';
import {
  actionsFor,
  allowedActions,
  nextState,
  OPEN_RELATIONSHIP_STATES,
  PROPOSAL_STATES,
  RELATIONSHIP_LIFECYCLE,
  relationshipActionPermission,
  type RelationshipAction,
  type RelationshipState,
  type Role,
} from '@rinnakkain/domain';
import { Clock, notFound, Problem, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { RelationshipEntity } from './relationship.entity';
import { ReleaseEntity } from './release.entity';

/** What changes in a relationship's row besides its state. */
export type PairPatch = Partial<
  Omit<RelationshipEntity, 'id' | 'organisationId' | 'state' | 'version' | 'cardSealed'>
>;

/** The actions a role can take on a relationship in a state. */
export const allowedFor = (role: Role, state: RelationshipState): RelationshipAction[] =>
  actionsFor(role, allowedActions(RELATIONSHIP_LIFECYCLE, state), relationshipActionPermission);

const isOpen = (state: RelationshipState): boolean =>
  (OPEN_RELATIONSHIP_STATES as readonly RelationshipState[]).includes(state);

/** Rows of relationships: loading them, moving them on, and what time does to proposals. */
@Injectable()
export class Pairs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Proposals whose days have passed expire, in the whole association; before anything counts places. */
  async expireDue(): Promise<void> {
    const work = this.unitOfWork.current;
    const due = await work.rows<{ id: string }>(
      sql`select support.expire_due(${this.clock.today()}::date) as id`,
    );
    if (due.length === 0) return;
    work.record({
      action: 'relationship.transitioned',
      objectType: 'relationship',
      ...(due.length === 1 ? { objectId: due[0]?.id } : {}),
      details: { action: 'expire', to: 'expired', ids: due.map(({ id }) => id) },
    });
  }

  /** Whether a proposal's days have passed; somebody else may just be writing that. */
  isDue({ state, expiresOn }: RelationshipEntity): boolean {
    return (
      PROPOSAL_STATES.some((some) => some === state) && expiresOn !== null && expiresOn < this.clock.today()
    );
  }

  /** A visible relationship whose details are the actor's to see; 403 when they are for the named coordinator alone. */
  async load(id: string, options: { lock?: boolean } = {}): Promise<RelationshipEntity> {
    const work = this.unitOfWork.current;
    const pair = await work.load(RelationshipEntity, id, options);
    if (work.actor.role === 'coordinator' && (await this.closed([pair.seekerId])).has(pair.seekerId)) {
      throw new Problem(403, 'PROTECTED_DETAILS');
    }
    return pair;
  }

  /** Of these seekers, the protected ones whose named coordinator or deputy the actor is not. */
  async closed(seekerIds: readonly string[]): Promise<Set<string>> {
    const row = await this.unitOfWork.current.row<{ ids: string[] }>(
      sql`select array(select unnest(people.closed_seeker_ids()) intersect select unnest(${seekerIds}::uuid[])) as ids`,
    );
    return new Set(row?.ids);
  }

  /** The seeker's open relationship, if there is one. */
  async openOf(seekerId: string, options: { lock?: boolean } = {}): Promise<RelationshipEntity | undefined> {
    const found = await this.unitOfWork.current.find(
      RelationshipEntity,
      sql`t.seeker_id = ${seekerId}::uuid and t.state = any (${OPEN_RELATIONSHIP_STATES}::text[])`,
      options,
    );
    return found[0];
  }

  /** Takes an action: next state, row, releases and record. The version is checked where one is given. */
  async move(
    pair: RelationshipEntity,
    action: RelationshipAction,
    patch: PairPatch = {},
    { version = null, because }: { version?: number | null; because?: string } = {},
  ): Promise<RelationshipState> {
    const work = this.unitOfWork.current;
    const state = nextState(RELATIONSHIP_LIFECYCLE, pair.state, action);
    const closing: PairPatch = isOpen(state) ? {} : { closedOn: this.clock.today() };
    await work.update(RelationshipEntity, pair.id, version, { state, ...closing, ...patch });
    if (!isOpen(state)) await this.withdrawReleases(pair.id);
    this.record(pair, action, state, patch.endingReason ?? because);
    return state;
  }

  /** The volunteer's own answer from the phone page; false when the row has changed meanwhile. */
  async answer(
    pair: RelationshipEntity,
    action: 'volunteer_agrees' | 'volunteer_declines',
    version: number,
    expiresOn: string | null,
  ): Promise<RelationshipState | null> {
    const work = this.unitOfWork.current;
    const state = nextState(RELATIONSHIP_LIFECYCLE, pair.state, action);
    const row = await work.row<{ done: boolean }>(
      sql`select support.answer_own(${pair.id}::uuid, ${version}, ${state}, ${this.clock.today()}::date, ${expiresOn}::date) as done`,
    );
    if (!row) throw notFound();
    if (!row.done) return null;
    this.record(pair, action, state);
    return state;
  }

  /** Everything released ends at once. */
  private async withdrawReleases(relationshipId: string): Promise<void> {
    await this.unitOfWork.current.updateWhere(
      ReleaseEntity,
      sql`t.relationship_id = ${relationshipId}::uuid and t.withdrawn_at is null`,
      null,
      { withdrawnAt: this.clock.now() },
    );
  }

  private record(
    pair: RelationshipEntity,
    action: RelationshipAction,
    to: RelationshipState,
    reason?: string,
  ): void {
    this.unitOfWork.current.record({
      action: 'relationship.transitioned',
      objectType: 'relationship',
      objectId: pair.id,
      details: { action, from: pair.state, to, ...(reason ? { reason } : {}) },
    });
  }
}
