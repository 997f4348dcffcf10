import { Injectable } from '@nestjs/common';
import {
  OPEN_RELATIONSHIP_STATES,
  PROPOSAL_STATES,
  type RelationshipAction,
  type RelationshipState,
  type ReleasableField,
} from '@rinnakkain/domain';
import { type OpenRelationship, OpenRelationships, ReleasedValues } from '@rinnakkain/people-api';
import { Clock, scoped, type Sql, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { Cards } from './cards';
import { Pairs } from './pairs';
import { RelationshipEntity } from './relationship.entity';
import { Releases } from './releases.commands';

/** What `people` asks about open pairs. */
@Injectable()
export class RelationshipsOfSeekers extends OpenRelationships {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly pairs: Pairs,
  ) {
    super();
  }

  relation(): Sql {
    return sql`(select r.seeker_id, r.state ${this.openOnes()}) pair`;
  }

  async withdrawOpenProposal(seekerId: string, reason: string): Promise<void> {
    const pair = await this.pairs.openOf(seekerId, { lock: true });
    if (!pair || !PROPOSAL_STATES.some((state) => state === pair.state)) return;
    await this.pairs.move(pair, 'withdraw', { expiresOn: null }, { because: reason });
  }

  async endForWithdrawnConsent(seekerId: string): Promise<void> {
    const pair = await this.pairs.openOf(seekerId, { lock: true });
    if (!pair) return;
    const action = HOW_TO_STOP[pair.state];
    if (!action) return;
    const today = this.clock.today();
    await this.pairs.move(
      pair,
      action,
      action === 'withdraw'
        ? { expiresOn: null }
        : { endedOn: today, closedOn: today, endingReason: 'seekers_wish', seekerOutcome: 'close' },
    );
  }

  async of(seekerIds: readonly string[]): Promise<Map<string, OpenRelationship>> {
    const rows = await this.unitOfWork.current.rows<OpenRelationship & { seekerId: string }>(sql`
      select r.id, r.state, r.seeker_id as "seekerId", r.volunteer_id as "volunteerId" ${this.openOnes()}
        and r.seeker_id = any (${seekerIds}::uuid[])`);
    return new Map(
      rows.map(({ seekerId, id, state, volunteerId }) => [seekerId, { id, state, volunteerId }]),
    );
  }

  /** Proposals whose days have passed are open no more, whether or not that has been written yet. */
  private openOnes(): Sql {
    return sql`from ${scoped('support.relationship', 'r')} where r.state = any (${OPEN_RELATIONSHIP_STATES}::text[])
      and not (r.state = any (${PROPOSAL_STATES}::text[]) and r.expires_on < ${this.clock.today()}::date)`;
  }
}

/** The action that ends a pair at once, from each open state. */
const HOW_TO_STOP: Readonly<Partial<Record<RelationshipState, RelationshipAction>>> = {
  proposed: 'withdraw',
  volunteer_agreed: 'withdraw',
  agreed: 'discontinue',
  first_meeting_set: 'discontinue',
  on_break: 'discontinue',
  running: 'end',
  ending: 'end',
};

/** Keeps what has been told of a seeker what it is now. */
@Injectable()
export class PresentValues extends ReleasedValues {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pairs: Pairs,
    private readonly cards: Cards,
    private readonly releases: Releases,
  ) {
    super();
  }

  async refresh(seekerId: string, fields: readonly ReleasableField[]): Promise<void> {
    await this.releases.refresh(seekerId, fields);
    if (fields.includes('municipality')) await this.refreshCard(seekerId);
  }

  /** The card of an open proposal tells the county, unless the details have become protected. */
  private async refreshCard(seekerId: string): Promise<void> {
    const pair = await this.pairs.openOf(seekerId, { lock: true });
    if (!pair) return;
    const cardSealed = await this.cards.sealed(seekerId, pair.id);
    await this.unitOfWork.current.updateWhere(RelationshipEntity, sql`t.id = ${pair.id}::uuid`, null, {
      cardSealed,
    });
  }
}
