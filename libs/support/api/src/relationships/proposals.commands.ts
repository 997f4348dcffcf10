import { Injectable } from '@nestjs/common';
import { answerBy } from '@rinnakkain/domain';
import { Clock, UnitOfWork } from '@rinnakkain/platform-api';
import { randomUUID } from 'node:crypto';
import { Placing } from '../matching/placing';
import { Cards } from './cards';
import { RelationshipEntity } from './relationship.entity';
import type { NewRelationship } from './relationship-requests.messages';
import type { RelationshipPage } from './relationships.messages';
import { RelationshipViews } from './relationships.views';

/** A coordinator proposes a pair; nothing is matched by itself. */
@Injectable()
export class Proposals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly placing: Placing,
    private readonly cards: Cards,
    private readonly views: RelationshipViews,
  ) {}

  /** Checks every hard rule again under locks and puts the proposal to the volunteer. */
  async propose(body: NewRelationship): Promise<RelationshipPage> {
    const work = this.unitOfWork.current;
    const { seekerId, volunteerId } = body;
    const { seeker, task } = await this.placing.place(seekerId, volunteerId, body.taskId);
    const id = randomUUID();
    const today = this.clock.today();
    await work.insert(RelationshipEntity, {
      id,
      unitId: seeker.unitId,
      seekerId,
      volunteerId,
      taskId: task.id,
      coordinatorId: seeker.coordinatorId,
      cardSealed: await this.cards.sealed(seekerId, id),
      proposedBy: work.actor.accountId,
      proposedAt: this.clock.now(),
      askedOn: today,
      expiresOn: answerBy({ state: 'proposed', proposedOn: today, volunteerAgreedOn: null }),
      lengthMonths: body.lengthMonths ?? task.lengthMonths,
      timesPerMonth: body.timesPerMonth ?? task.timesPerMonth,
      chosenRank: body.chosenRank ?? null,
    });
    work.record({
      action: 'relationship.created',
      objectType: 'relationship',
      objectId: id,
      details: { seekerId, volunteerId, taskId: task.id },
    });
    return this.views.page(id);
  }
}
