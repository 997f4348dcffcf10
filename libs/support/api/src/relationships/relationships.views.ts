import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@rinnakkain/platform-api';
import { OwnRelationships } from './own-relationships.queries';
import { Pairs } from './pairs';
import type { RelationshipQuery } from './relationship-requests.messages';
import type { RelationshipList, RelationshipPage } from './relationships.messages';
import { UnitRelationships } from './unit-relationships.queries';

/** Relationships as the acting role sees them: a coordinator's of the unit, a volunteer's own. */
@Injectable()
export class RelationshipViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pairs: Pairs,
    private readonly ofUnit: UnitRelationships,
    private readonly own: OwnRelationships,
  ) {}

  /** A page of them; proposals whose days have passed have expired by then. */
  async list(query: RelationshipQuery): Promise<RelationshipList> {
    await this.pairs.expireDue();
    return this.isVolunteer ? this.own.list(query) : this.ofUnit.list(query);
  }

  /** One of them. */
  async page(id: string): Promise<RelationshipPage> {
    await this.pairs.expireDue();
    return this.isVolunteer ? this.own.one(id) : this.ofUnit.page(id);
  }

  private get isVolunteer(): boolean {
    return this.unitOfWork.current.actor.role === 'volunteer';
  }
}
